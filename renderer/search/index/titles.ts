import { walk } from './forward.ts';
import type { LibraryIndex } from './library-index.ts';
import { type Tolerance, termsOf } from './word-terms.ts';

/** Only the first of the found papers can have the title that was meant. */
const looked = 60;
const wholeTitle = 200;
const beginning = 12;
const inOrder = 4;

/** A word of the query with the terms that stand for it. */
type Slot = ReadonlySet<number>;

/**
 * Puts the paper first whose title was typed: whole, its beginning, or a run of it. `papers` are sorted by
 * score, best first; the same papers come back in the new order.
 */
export function titleFirst(
  index: LibraryIndex,
  words: readonly { readonly word: string; readonly open: boolean }[],
  tolerance: Tolerance,
  papers: readonly number[],
  scoreOf: (paper: number) => number,
): number[] {
  if (words.length === 0) return [...papers];
  const slots: Slot[] = words.map((word) => new Set(termsOf(index, word, tolerance).map(({ term }) => term)));
  const first = papers
    .slice(0, looked)
    .map((paper) => ({ paper, score: scoreOf(paper) + likeness(titleOf(index, paper), slots) }));
  first.sort((a, b) => b.score - a.score);
  return [...first.map(({ paper }) => paper), ...papers.slice(looked)];
}

function titleOf(index: LibraryIndex, paper: number): number[] {
  const title: number[] = [];
  const bytes = index.words.words(paper);
  walk(bytes, 0, bytes.length, (term, field) => {
    if (field === 0) title.push(term);
  });
  return title;
}

function likeness(title: readonly number[], slots: readonly Slot[]): number {
  const fits = (at: number, slot: number): boolean => {
    const term = title[at];
    return term !== undefined && slots[slot]?.has(term) === true;
  };
  const runFrom = (at: number): number => {
    let length = 0;
    while (length < slots.length && fits(at + length, length)) length += 1;
    return length;
  };
  const atStart = runFrom(0);
  if (atStart === slots.length) return title.length === slots.length ? wholeTitle : beginning * atStart;
  let longest = atStart;
  for (let at = 1; at < title.length; at += 1) longest = Math.max(longest, runFrom(at));
  return longest > 1 ? inOrder * longest : 0;
}
