import type { LibraryIndex } from '../../../renderer/search/index/library-index.ts';
import { learnLiking } from '../../../renderer/search/index/liking.ts';
import type { Meaning } from '../../../renderer/search/index/meaning.ts';
import { similarTo } from '../../../renderer/search/index/near.ts';
import { flag } from '../../../renderer/search/index/papers.ts';
import { Common, type NumberedPaper } from '../../../renderer/search/worker/reasons.ts';
import type { Paper } from '../../../shared/library/paper.ts';
import type { Figure } from '../figure.ts';
import { highest } from './search-queries.ts';

const asked = 100;
const step = 400;
const selected = 20;
/** What a reader of some years has done. */
const acts = { starred: 2_000, dismissed: 2_000, seen: 20_000 } as const;
const rounds = 7;

/** Papers like one and like a selection, with what they share, and learning anew what the reader likes. */
export function tasteFigures(
  index: LibraryIndex,
  meaning: Meaning | null,
  papers: readonly Paper[],
): Figure[] {
  if (meaning === null) return [];
  const numbered = (numbers: readonly number[]): NumberedPaper[] =>
    numbers.flatMap((number) => {
      const paper = papers[number];
      return paper === undefined ? [] : [{ paper, number }];
    });
  const timesOf = (count: number): number[] =>
    Array.from({ length: asked }, (_none, at) => {
      const given = Array.from({ length: count }, (_each, more) => (at * step + more * 7) % papers.length);
      const began = performance.now();
      const common = new Common(index, meaning, numbered(given));
      for (const each of numbered(similarTo(index, meaning, given, 10))) common.sharedWith(each);
      return performance.now() - began;
    });
  return [
    highest('similar to one paper, with reasons, p95', timesOf(1), 50),
    highest(`similar to ${selected} selected, with reasons, p95`, timesOf(selected), 50),
    learnedFigure(index, meaning),
  ];
}

function learnedFigure(index: LibraryIndex, meaning: Meaning): Figure {
  const { size } = index.papers;
  const each = (count: number, mark: (paper: number) => void): void => {
    for (let at = 0; at < count; at += 1) mark(Math.floor((at * size) / count));
  };
  each(acts.seen, (paper) => index.papers.mark(paper, flag.seen, true));
  each(acts.starred, (paper) => index.papers.mark(paper, flag.starred, true));
  each(acts.dismissed, (paper) => index.papers.mark((paper + 3) % size, flag.dismissed, true));
  const values = Array.from({ length: rounds }, () => {
    const began = performance.now();
    learnLiking(index, meaning);
    return performance.now() - began;
  });
  const made = flag.seen | flag.starred | flag.dismissed;
  for (let paper = 0; paper < size; paper += 1) index.papers.mark(paper, made, false);
  return { name: 'for you, learned anew', unit: 'ms', values, target: { most: 1_000 } };
}
