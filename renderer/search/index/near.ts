import type { LibraryIndex } from './library-index.ts';
import type { Meaning } from './meaning.ts';
import { flag } from './papers.ts';

/** The papers nearest to a direction, nearest first. */
export function nearest(
  near: Float32Array,
  most: number,
  least: number,
  isWanted: (paper: number) => boolean,
) {
  const found: number[] = [];
  // The papers so far, sorted; almost every paper is farther than the last of them.
  let limit = least;
  for (let paper = 0; paper < near.length; paper += 1) {
    if ((near[paper] ?? 0) < limit || !isWanted(paper)) continue;
    found.push(paper);
    if (found.length < most * 4) continue;
    found.sort((a, b) => (near[b] ?? 0) - (near[a] ?? 0));
    found.length = most;
    limit = near[found.at(-1) ?? 0] ?? limit;
  }
  found.sort((a, b) => (near[b] ?? 0) - (near[a] ?? 0) || a - b);
  return found.slice(0, most);
}

/** Nearer than this is on the same topic. */
const similarLeast = 0.4;

/** The papers most like some others, nearest first; those others are not among them. */
export function similarTo(
  index: LibraryIndex,
  meaning: Meaning,
  papers: readonly number[],
  most: number,
): number[] {
  const middle = meaning.middle(papers);
  if (middle.every((value) => value === 0)) return [];
  const given = new Set(papers);
  const near = meaning.nearness(middle);
  return nearest(
    near,
    most,
    similarLeast,
    (paper) => !given.has(paper) && ((index.papers.flags[paper] ?? 0) & flag.gone) === 0,
  );
}
