import { assertNever } from '../../../shared/assert-never.ts';
import type { SearchSort } from '../../../shared/search/query.ts';
import type { LibraryIndex } from './library-index.ts';

/** What upvotes add to a score, so that of two papers that fit as well the better known comes first. */
const upvoteShare = 0.02;

/** The papers with a score, best first, at most so many, and how many there are. */
export function ranked(
  index: LibraryIndex,
  scores: Float32Array,
  sort: SearchSort,
  most: number,
): { readonly papers: number[]; readonly total: number } {
  const key = keyOf(index, scores, sort);
  const found: number[] = [];
  for (let paper = 0; paper < scores.length; paper += 1) if ((scores[paper] ?? 0) > 0) found.push(paper);
  const total = found.length;
  const keys = new Float64Array(scores.length);
  for (const paper of found) keys[paper] = key(paper);
  const best = total > most ? highest(found, keys, most) : found;
  best.sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b);
  return { papers: best, total };
}

/** The papers of the highest keys; of those that share the lowest of these, the first. */
function highest(found: readonly number[], keys: Float64Array, most: number): number[] {
  const sorted = Float64Array.from(found, (paper) => keys[paper] ?? 0).sort();
  const least = sorted[sorted.length - most] ?? Number.NEGATIVE_INFINITY;
  const best = found.filter((paper) => (keys[paper] ?? 0) > least);
  for (const paper of found) {
    if (best.length === most) break;
    if (keys[paper] === least) best.push(paper);
  }
  return best;
}

function keyOf({ papers }: LibraryIndex, scores: Float32Array, sort: SearchSort): (paper: number) => number {
  const day = (paper: number): number => papers.day[paper] ?? -1;
  switch (sort) {
    case 'relevance':
      return (paper) =>
        (scores[paper] ?? 0) * (1 + upvoteShare * Math.log1p(Math.max(0, papers.upvotes[paper] ?? 0))) +
        day(paper) * 1e-9;
    case 'newest':
      return day;
    case 'oldest':
      return (paper) => -day(paper);
    case 'upvotes':
      return (paper) => papers.upvotes[paper] ?? -1;
    case 'stars':
      return (paper) => papers.stars[paper] ?? -1;
    case 'opened':
      return (paper) => papers.opened[paper] ?? 0;
    default:
      return assertNever(sort);
  }
}
