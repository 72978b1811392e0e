import type { PaperPlan } from './paper-plan.ts';
import { type Random, randomFor } from './random.ts';
import {
  beginnings,
  circumstances,
  claims,
  endings,
  formulas,
  gerunds,
  marks,
  nouns,
  qualities,
} from './title-words.ts';
import { topicOf } from './topics/index.ts';
import type { Topic } from './topics/topic.ts';

/** A paper's title and what it speaks of. */
export interface Title {
  readonly text: string;
  /** The name of the system that it presents, if it names one. */
  readonly system: string | undefined;
  readonly method: string;
  readonly task: string;
  readonly subject: string;
}

interface Words {
  readonly system: string;
  readonly method: string;
  readonly other: string;
  readonly task: string;
  readonly second: string;
  readonly subject: string;
  readonly quality: string;
  readonly circumstance: string;
  readonly gerund: string;
  readonly noun: string;
  readonly claim: string;
  readonly formula: string;
  readonly number: number;
}

type Shape = (words: Words) => string;

/** Shapes that begin with the system's name. */
const named: readonly Shape[] = [
  (w) => `${w.system}: ${w.quality} ${w.method} for ${w.task}`,
  (w) => `${w.system}: Towards ${w.quality} ${w.task} with ${w.subject}`,
  (w) => `${w.system}: ${w.gerund} ${w.subject} ${w.circumstance} with ${w.method}`,
  (w) => `${w.system}: ${withArticle(w.quality)} Framework for ${w.task} ${w.circumstance}`,
  (w) => `${w.system}: Bridging ${w.method} and ${w.other} in ${w.subject}`,
  (w) => `${w.system}: A Benchmark for ${w.quality} ${w.task} in ${w.subject}`,
  (w) => `${w.system}: ${w.method} Is What ${w.subject} Need for ${w.task}`,
  (w) => `${w.system}: Joint ${w.task} and ${w.second} via ${w.method}`,
  (w) => `${w.system}: ${w.gerund} ${w.subject} for ${w.task}`,
  (w) => `${w.system}: From ${w.method} to ${w.other}`,
  (w) => `${w.system}: ${w.task} as ${w.method}`,
  (w) => `${w.system}: An Open ${w.quality} Foundation for ${w.task}`,
];

/** Shapes without a name; each has enough free places not to repeat itself in tens of thousands of papers. */
const unnamed: readonly Shape[] = [
  (w) => `${w.gerund} ${w.subject} for ${w.task} via ${w.quality} ${w.method} ${w.circumstance}`,
  (w) => `Rethinking ${w.method} for ${w.quality} ${w.task} in ${w.subject} ${w.circumstance}`,
  (w) => `${w.quality} ${w.method} Meets ${w.other}: ${w.gerund} ${w.subject} for ${w.task}`,
  (w) => `Can ${w.subject} Master ${w.task} ${w.circumstance}? ${w.quality} ${w.method} as an Answer`,
  (w) => `When ${w.method} Fails: ${w.quality} ${w.other} for ${w.task} ${w.circumstance}`,
  (w) => `On the ${w.noun} of ${w.method} in ${w.subject}: Lessons from ${w.number} Experiments on ${w.task}`,
  (w) => `${w.claim}: ${w.quality} ${w.method} for ${w.task} with ${w.subject}`,
  (w) => `The ${w.noun} of ${w.quality} ${w.subject}: ${w.method} ${w.circumstance} for ${w.task}`,
  (w) => `Beyond ${w.method}: ${w.quality} ${w.other} for ${w.task} ${w.circumstance}`,
  (w) => `What ${w.number} Runs Teach Us about ${w.method} and ${w.other} for ${w.task}`,
];

const withTex: readonly Shape[] = [
  (w) => `${w.system}: ${w.formula} ${w.method} for ${w.task}`,
  (w) => `${w.formula} ${w.method}: ${w.quality} ${w.task} with ${w.subject} ${w.circumstance}`,
];

const veryLong: Shape = (w) =>
  `${w.system}: ${w.quality} ${w.method} and ${w.other} for ${w.task} in ${w.subject} ${w.circumstance}, with a Comprehensive Study of Data, Architecture, Optimization and Evaluation Choices across ${w.number} Tasks`;

const report: Shape = (w) => `${w.system} Technical Report`;

function shapeFor(random: Random): Shape {
  const fate = random.next();
  if (fate < 0.017) return veryLong;
  if (fate < 0.067) return random.pick(withTex);
  if (fate < 0.077) return report;
  return random.pick(fate < 0.67 ? named : unnamed);
}

/** The title as an author would give it, in one line: one in twenty carries TeX, one in sixty is over 200 long. */
export function titleFor(plan: Pick<PaperPlan, 'key' | 'topic'>): Title {
  const random = randomFor(plan.key, 'title');
  const topic = topicOf(plan.topic);
  const [method = '', other = ''] = random.sample(topic.methods, 2);
  const [task = '', second = ''] = random.sample(topic.tasks, 2);
  const words: Words = {
    system: systemName(random, topic),
    method,
    other,
    task,
    second,
    subject: random.pick(topic.subjects),
    quality: random.pick(qualities),
    circumstance: random.pick(circumstances),
    gerund: random.pick(gerunds),
    noun: random.pick(nouns),
    claim: random.pick(claims),
    formula: random.pick(formulas),
    number: random.int(12, 640),
  };
  const text = shapeFor(random)(words);
  return {
    text,
    system: text.startsWith(words.system) ? words.system : undefined,
    method,
    task,
    subject: words.subject,
  };
}

/** "A Unified", "An Adaptive": by sound, which for these words differs from the letter only in "Uni…". */
function withArticle(quality: string): string {
  return `${/^[AEIO]|^Un[^i]/.test(quality) ? 'An' : 'A'} ${quality}`;
}

function systemName(random: Random, topic: Topic): string {
  const stem = random.pick(topic.stems);
  const mark = random.pick(marks);
  const form = random.next();
  if (form < 0.4) return `${stem}${random.pick(endings)}${mark}`;
  if (form < 0.65) return `${random.pick(beginnings)}${stem}${mark}`;
  if (form < 0.92) return `${random.pick(beginnings)}${stem}${random.pick(endings)}${mark}`;
  const letter = (): string => String.fromCharCode(65 + random.int(0, 25));
  return `${stem}-${letter()}${letter()}${letter()}${mark}`;
}
