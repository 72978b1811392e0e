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
  const keys = Float64Array.from(found, key);
  // Places in `found`, which is in the order of the papers' numbers.
  const best = highest(keys, most);
  best.sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0) || a - b);
  return { papers: best.map((at) => found[at] ?? 0), total: found.length };
}

/** The places of the highest keys; of those that share the lowest of these, the first. */
function highest(keys: Float64Array, most: number): number[] {
  const all = Array.from(keys, (_key, at) => at);
  if (keys.length <= most) return all;
  const least = nthHighest(keys.slice(), most);
  const best = all.filter((at) => (keys[at] ?? 0) > least);
  for (const at of all) {
    if (best.length === most) break;
    if (keys[at] === least) best.push(at);
  }
  return best;
}

/** The key that stands at place `nth`, from 1, when the highest comes first; the keys are put in disorder. */
function nthHighest(keys: Float64Array, nth: number): number {
  const wanted = nth - 1;
  let low = 0;
  let high = keys.length - 1;
  while (low < high) {
    const pivot = keys[(low + high) >>> 1] ?? 0;
    let from = low;
    let to = high;
    while (from <= to) {
      while ((keys[from] ?? 0) > pivot) from += 1;
      while ((keys[to] ?? 0) < pivot) to -= 1;
      if (from > to) break;
      const key = keys[from] ?? 0;
      keys[from] = keys[to] ?? 0;
      keys[to] = key;
      from += 1;
      to -= 1;
    }
    if (wanted <= to) high = to;
    else if (wanted >= from) low = from;
    else return pivot;
  }
  return keys[low] ?? 0;
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
