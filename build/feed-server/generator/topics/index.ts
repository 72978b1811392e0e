import { agents } from './agents.ts';
import { alignment } from './alignment.ts';
import { audio } from './audio.ts';
import { code } from './code.ts';
import { efficiency } from './efficiency.ts';
import { evaluation } from './evaluation.ts';
import { imageGeneration } from './image-generation.ts';
import { pretraining } from './pretraining.ts';
import { reasoning } from './reasoning.ts';
import { retrieval } from './retrieval.ts';
import { robotics } from './robotics.ts';
import { science } from './science.ts';
import { theory } from './theory.ts';
import { threeD } from './three-d.ts';
import type { Topic } from './topic.ts';
import { videoGeneration } from './video-generation.ts';
import { visionLanguage } from './vision-language.ts';

/** Every field that the generated feed covers; a paper names its own by position in this list. */
export const topics: readonly Topic[] = [
  reasoning,
  efficiency,
  pretraining,
  alignment,
  agents,
  code,
  imageGeneration,
  videoGeneration,
  visionLanguage,
  threeD,
  robotics,
  audio,
  retrieval,
  evaluation,
  theory,
  science,
];

const total = topics.reduce((sum, topic) => sum + topic.weight, 0);

/** The position of the topic at a share of the whole, so that heavier topics come more often. */
export function topicAt(share: number): number {
  let left = share * total;
  for (const [position, topic] of topics.entries()) {
    left -= topic.weight;
    if (left < 0) return position;
  }
  return topics.length - 1;
}

export function topicOf(position: number): Topic {
  const topic = topics[position];
  if (topic === undefined) throw new RangeError(`no topic ${position}`);
  return topic;
}
