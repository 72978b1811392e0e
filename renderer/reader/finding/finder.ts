import type { Readable } from '../readable.ts';

/** What the reader looks for in the document. */
export interface Search {
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** What was found of it: the hit that is shown (from 1; 0 when there is none) of so many. */
export interface Found {
  readonly state: 'idle' | 'looking' | 'found' | 'not-found';
  readonly current: number;
  readonly total: number;
}

/** Finding in one document: all hits are marked, one of them is shown. */
export interface Finder {
  readonly found: Readable<Found>;
  /** Looks for something, from the place that is shown on; an empty query ends the search. */
  start(search: Search): void;
  /** Shows the next hit, or the one before. */
  go(backwards: boolean): void;
  /** Takes the marks away. */
  end(): void;
}

export const nothingFound: Found = { state: 'idle', current: 0, total: 0 };
