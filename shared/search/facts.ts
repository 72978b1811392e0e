import type { ReadingState } from '../library/marks.ts';
import type { Paper, Standing } from '../library/paper.ts';

/** All of a paper that a query can ask about. */
export interface PaperFacts {
  readonly paper: Paper;
  readonly standing: Standing | null;
  readonly starred: boolean;
  readonly seen: boolean;
  readonly reading: ReadingState | null;
  /** The names of its tags. */
  readonly tags: readonly string[];
  readonly note: string;
  readonly annotations: readonly { readonly quote: string; readonly comment: string }[];
  /** Its text, where that is kept; `null` where not. */
  readonly text: string | null;
  /** What the comments on it say, as far as they were fetched. */
  readonly comments: readonly string[];
  readonly hasPdf: boolean;
}

/** A paper as it arrives: the feed's facts and nothing of the reader's. */
export function freshFacts(paper: Paper, standing: Standing | null): PaperFacts {
  return {
    paper,
    standing,
    starred: false,
    seen: false,
    reading: null,
    tags: [],
    note: '',
    annotations: [],
    text: null,
    comments: [],
    hasPdf: false,
  };
}

/** The day a paper is dated by: its edition, else its publication; `null` when neither is known. */
export const dayOf = (paper: Paper): string | null => paper.edition ?? paper.publishedOn;
