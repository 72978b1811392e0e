import type { LibraryIndex } from './library-index.ts';
import type { Meaning } from './meaning.ts';
import { flag } from './papers.ts';

/** What a reader likes, as a linear model over what papers are about. */
export interface Liking {
  /** The direction that is liked, and what is added to every paper. */
  readonly direction: Float32Array;
  readonly bias: number;
  /** How many papers spoke for something, and how many against. */
  readonly liked: number;
  readonly disliked: number;
}

interface Example {
  readonly vector: Float32Array;
  readonly liked: 0 | 1;
  readonly weight: number;
}

/** How much an act says: what was passed over says little. */
const weights = {
  starred: 1,
  listed: 1,
  tagged: 0.8,
  noted: 0.8,
  dismissed: 1,
  passedOver: 0.25,
  other: 0.1,
};
const passedOverMost = 400;
const othersMost = 300;
const likedMost = 2_000;
const steps = 150;
const rate = 2;
const ridge = 0.002;

/**
 * Learns from stars, reading list, tags, notes and dismissals, by logistic regression; what was read without
 * any of them counts a little against. `null` while nothing was liked.
 */
export function learnLiking(index: LibraryIndex, meaning: Meaning): Liking | null {
  const liked: Example[] = [];
  const disliked: Example[] = [];
  const passedOver: number[] = [];
  const others: number[] = [];
  const { papers, tags } = index;
  const tagged = tags.taggedPapers();
  for (let paper = 0; paper < papers.size; paper += 1) {
    const flags = papers.flags[paper] ?? 0;
    if ((flags & flag.gone) !== 0) continue;
    const weight = likedBy(flags, tagged.has(paper));
    if ((flags & flag.dismissed) !== 0)
      disliked.push({ vector: meaning.vector(paper), liked: 0, weight: weights.dismissed });
    else if (weight > 0) liked.push({ vector: meaning.vector(paper), liked: 1, weight });
    else if ((flags & flag.seen) !== 0) passedOver.push(paper);
    else others.push(paper);
  }
  if (liked.length === 0) return null;
  const some = (from: readonly number[], most: number, weight: number): Example[] =>
    spread(from, most).map((paper) => ({ vector: meaning.vector(paper), liked: 0, weight }));
  const examples = [
    ...liked.slice(-likedMost),
    ...disliked.slice(-likedMost),
    ...some(passedOver, passedOverMost, weights.passedOver),
    ...some(others, othersMost, weights.other),
  ];
  return { ...regress(examples, meaning.size), liked: liked.length, disliked: disliked.length };
}

/** How much a paper suits, from 0 to 1. */
export function suits({ direction, bias }: Liking, vector: Float32Array): number {
  let sum = bias;
  for (let at = 0; at < direction.length; at += 1) sum += (direction[at] ?? 0) * (vector[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function likedBy(flags: number, isTagged: boolean): number {
  if ((flags & flag.starred) !== 0) return weights.starred;
  if ((flags & flag.listed) !== 0) return weights.listed;
  if ((flags & (flag.note | flag.annotated)) !== 0) return weights.noted;
  return isTagged ? weights.tagged : 0;
}

/** At most so many of them, evenly spread. */
function spread(papers: readonly number[], most: number): number[] {
  const step = Math.max(1, papers.length / most);
  return Array.from(
    { length: Math.min(papers.length, most) },
    (_none, at) => papers[Math.floor(at * step)] ?? 0,
  );
}

/** Logistic regression by gradient descent; both sides count the same, however many examples each has. */
function regress(
  examples: readonly Example[],
  size: number,
): { readonly direction: Float32Array; readonly bias: number } {
  const sum = (liked: 0 | 1): number =>
    examples.reduce((total, each) => total + (each.liked === liked ? each.weight : 0), 0);
  const share = [0.5 / (sum(0) || 1), 0.5 / (sum(1) || 1)];
  const direction = new Float32Array(size);
  let bias = 0;
  for (let step = 0; step < steps; step += 1) {
    const slope = new Float32Array(size);
    let biasSlope = 0;
    for (const { vector, liked, weight } of examples) {
      let value = bias;
      for (let at = 0; at < size; at += 1) value += (direction[at] ?? 0) * (vector[at] ?? 0);
      const error = (1 / (1 + Math.exp(-value)) - liked) * weight * (share[liked] ?? 0);
      biasSlope += error;
      for (let at = 0; at < size; at += 1) slope[at] = (slope[at] ?? 0) + error * (vector[at] ?? 0);
    }
    bias -= rate * biasSlope;
    for (let at = 0; at < size; at += 1) {
      const before = direction[at] ?? 0;
      direction[at] = before - rate * 4 * ((slope[at] ?? 0) + ridge * before);
    }
  }
  return { direction, bias };
}
