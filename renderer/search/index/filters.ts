import { assertNever } from '../../../shared/assert-never.ts';
import { isCalendarDate } from '../../../shared/library/ids.ts';
import { compare } from '../../../shared/search/matches.ts';
import type { Condition, Part, State } from '../../../shared/search/query.ts';
import { justFits } from './found.ts';
import type { LibraryIndex } from './library-index.ts';
import { bearing, named } from './names.ts';
import { dayNumber, flag } from './papers.ts';

type Filter = Exclude<Condition, { kind: 'word' | 'phrase' }>;

/** Marks the papers that fulfil a condition which is no word. */
export function filter(index: LibraryIndex, condition: Filter): Float32Array {
  const { papers } = index;
  const every = (fits: (paper: number) => boolean): Float32Array => {
    const scores = new Float32Array(papers.size);
    for (let paper = 0; paper < papers.size; paper += 1) if (fits(paper)) scores[paper] = justFits;
    return scores;
  };
  switch (condition.kind) {
    case 'named':
      return named(index, condition);
    case 'is': {
      const { bit, on } = stateBits[condition.state];
      return every((paper) => (((papers.flags[paper] ?? 0) & bit) !== 0) === on);
    }
    case 'has': {
      if (condition.part === 'comments') return every((paper) => (papers.comments[paper] ?? 0) > 0);
      const bit = partBits[condition.part];
      return every((paper) => ((papers.flags[paper] ?? 0) & bit) !== 0);
    }
    case 'day': {
      const days = condition.of === 'edition' ? papers.edition : papers.day;
      const from = dayOr(condition.from, 0);
      const to = dayOr(condition.to, Number.MAX_SAFE_INTEGER);
      return every((paper) => {
        const day = days[paper] ?? -1;
        return day >= 0 && day >= from && day <= to;
      });
    }
    case 'count': {
      const counts = condition.of === 'upvotes' ? papers.upvotes : papers.stars;
      return every((paper) => {
        const count = counts[paper] ?? -1;
        return count >= 0 && compare(count, condition.comparison, condition.value);
      });
    }
    case 'paper': {
      const scores = new Float32Array(papers.size);
      const number = papers.find(condition.id);
      if (number !== null) scores[number] = 1;
      return scores;
    }
    case 'address':
      return bearing(index, condition.words, 'address', false);
    default:
      return assertNever(condition);
  }
}

const stateBits: Readonly<Record<State, { readonly bit: number; readonly on: boolean }>> = {
  starred: { bit: flag.starred, on: true },
  unread: { bit: flag.seen, on: false },
  reading: { bit: flag.reading, on: true },
  read: { bit: flag.read, on: true },
  annotated: { bit: flag.annotated, on: true },
  downloaded: { bit: flag.pdf, on: true },
  withdrawn: { bit: flag.withdrawn, on: true },
};

const partBits: Readonly<Record<Exclude<Part, 'comments'>, number>> = {
  note: flag.note,
  code: flag.code,
  pdf: flag.pdf,
  text: flag.text,
  video: flag.video,
};

/** Days beyond the calendar stand for no limit. */
function dayOr(date: string, other: number): number {
  return isCalendarDate(date) && !/^(0000|9999)/.test(date) ? dayNumber(date) : other;
}
