import type { PaperPlan } from './paper-plan.ts';
import { type Random, randomFor } from './random.ts';
import type { Title } from './titles.ts';
import { topicOf } from './topics/index.ts';
import type { Topic } from './topics/topic.ts';

const lower = (text: string): string =>
  text.replace(/\b([A-Z])([a-z]+)/g, (_all, first: string, rest: string) => first.toLowerCase() + rest);

/** A paper's abstract as a list of three to eight sentences; some carry TeX. */
export function abstractSentences(plan: PaperPlan, title: Title): string[] {
  const random = randomFor(plan.key, 'abstract');
  const topic = topicOf(plan.topic);
  const sentences = [opening(random, title), trouble(random, topic, title), proposal(random, topic, title)];
  const middle = random.sample(
    [detail(random, topic, title), second(random, topic), theory(random), ablation(random, topic, title)],
    random.int(0, 4),
  );
  if (random.chance(0.8)) sentences.push(...middle);
  sentences.push(result(random, topic, title));
  if (random.chance(0.5) && sentences.length < 8) sentences.push(closing(random, title));
  return sentences.slice(0, 8);
}

function opening(random: Random, { subject, task, method }: Title): string {
  return random.pick([
    `${subject} have become the default choice for ${lower(task)}, yet their behaviour outside the training distribution remains poorly understood.`,
    `Recent progress in ${lower(task)} has been driven by ${lower(method)} and ever larger collections of data.`,
    `${task} is a long-standing problem that is central to many applications of ${lower(subject)}.`,
    `Despite their success, ${lower(subject)} still struggle with ${lower(task)}.`,
    `Can ${lower(subject)} really solve ${lower(task)}, or do they merely imitate the surface of solved examples?`,
  ]);
}

function trouble(random: Random, topic: Topic, { method }: Title): string {
  const what = random.pick(topic.troubles);
  return random.pick([
    `However, existing approaches ${what}.`,
    `We observe that current methods for ${lower(method)} ${what}, which limits their use in practice.`,
    `Most systems ${what}; simply adding parameters does not help.`,
  ]);
}

function proposal(random: Random, topic: Topic, { system, method }: Title): string {
  const idea = random.pick(topic.ideas);
  if (system === undefined) {
    return random.pick([
      `We revisit ${lower(method)} and show that a simple variant ${idea}.`,
      `In this paper we study a form of ${lower(method)} that ${idea}.`,
    ]);
  }
  return random.pick([
    `In this work, we present ${system}, a framework that ${idea}.`,
    `We introduce ${system}, an approach to ${lower(method)} that ${idea}.`,
    `To close this gap we propose ${system}, which ${idea}.`,
  ]);
}

function detail(random: Random, topic: Topic, { method }: Title): string {
  const [one = '', two = ''] = random.sample(topic.keywords, 2);
  return `Concretely, it combines ${one} with ${two} and casts ${lower(method)} as a problem of ${random.pick(['constrained optimization', 'sequential decision making', 'density estimation', 'amortized inference', 'contrastive learning'])}.`;
}

function second(random: Random, topic: Topic): string {
  return `A second component ${random.pick(topic.ideas)}, at a cost of less than ${random.int(1, 9)}% of the total computation.`;
}

function theory(random: Random): string {
  return random.pick([
    'We prove that the resulting estimator converges at a rate of $\\mathcal{O}(1/\\sqrt{n})$ under mild assumptions.',
    'The complexity drops from $O(n^2)$ to $O(n \\log n)$ in the length $n$ of the sequence.',
    'Our analysis bounds the gap by $\\epsilon \\leq \\frac{2\\sigma^2}{K}$, where $K$ is the number of samples.',
    'Formally, the objective $\\mathcal{L}_{\\text{total}} = \\mathcal{L}_{\\text{task}} + \\lambda \\, \\mathrm{KL}(\\pi_\\theta \\| \\pi_{\\text{ref}})$ admits a unique minimizer.',
    'Training is a single stage and needs no labels beyond those that already exist.',
    'Everything runs on a single consumer GPU.',
  ]);
}

function ablation(random: Random, topic: Topic, { subject }: Title): string {
  return `Extensive ablations over ${random.int(3, 14)} ${lower(subject)} show that the gain comes from ${random.pick(topic.keywords)} rather than from scale.`;
}

function result(random: Random, topic: Topic, { system }: Title): string {
  const [one = '', two = ''] = random.sample(topic.datasets, 2);
  const metric = random.pick(topic.metrics);
  const name = system ?? 'our method';
  return random.pick([
    `On ${one} and ${two}, ${name} improves ${metric} by ${random.int(2, 29)}.${random.int(0, 9)}% over the strongest baseline.`,
    `Experiments on ${one} show a $${random.int(2, 9)}.${random.int(0, 9)}\\times$ speedup with no loss in ${metric}; on ${two} the gain is ${random.int(3, 40)}%.`,
    `Across ${one}, ${two} and ${random.int(3, 12)} further benchmarks, ${name} sets a new state of the art in ${metric}.`,
    `With only ${random.pick(['1.5B', '3B', '7B', '8B', '14B', '32B'])} parameters, ${name} matches models ten times its size on ${one}, reaching ${random.int(51, 94)}.${random.int(0, 9)} in ${metric}.`,
  ]);
}

function closing(random: Random, { task }: Title): string {
  return random.pick([
    'Code, data and model weights are publicly available.',
    `We hope that this work encourages a more careful study of ${lower(task)}.`,
    'All code will be released upon acceptance.',
    `These results suggest that ${lower(task)} is closer to being solved than benchmarks make it seem.`,
  ]);
}

/** One-sentence summary in the manner of the Hub's generated ones. */
export function machineSummary(plan: PaperPlan, title: Title): string {
  const random = randomFor(plan.key, 'machine');
  const topic = topicOf(plan.topic);
  return `${title.system ?? `A study of ${lower(title.method)}`} ${title.system === undefined ? 'shows a way that' : 'is a method that'} ${random.pick(topic.ideas)}, improving ${random.pick(topic.metrics)} in ${lower(title.task)}.`;
}

export function machineKeywords(plan: PaperPlan, title: Title): string[] {
  const random = randomFor(plan.key, 'keywords');
  const topic = topicOf(plan.topic);
  return [
    ...random.sample(topic.keywords, random.int(3, 7)),
    lower(title.method),
    ...(title.system !== undefined && random.chance(0.3) ? [title.system] : []),
  ];
}
