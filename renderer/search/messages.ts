import type { Failure } from '../../shared/failure/failure.ts';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import type { Fault, NamedField, SearchSort } from '../../shared/search/query.ts';

/** The best papers for a query. */
export interface SearchAnswer {
  readonly ids: readonly PaperId[];
  /** Where each of them was found, as bits of `where`. */
  readonly places: readonly number[];
  /** How many there are; more than `ids` where only the best are listed. */
  readonly total: number;
  readonly faults: readonly Fault[];
  /** Words were taken for misspelt ones. */
  readonly corrected: boolean;
}

/** A text with the parts marked in which a query was found, from one to the other in UTF-16 units. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
}

/** Where in the reader a hit stands: a highlight by its key, an offset into the kept text, words on a page. */
export type HitTarget =
  | { readonly kind: 'highlight'; readonly key: string; readonly surface: 'pdf' | 'text' }
  | { readonly kind: 'text'; readonly offset: number }
  /** `page` from 0. */
  | { readonly kind: 'page'; readonly page: number; readonly words: string };

/** A kept PDF whose words the index lacks, for a window to read. */
export interface UnreadPdf {
  readonly paper: PaperId;
  readonly file: Sha256;
}

/** The words of a PDF, page by page; no page where the file cannot be read. */
export interface PdfPages {
  readonly paper: PaperId;
  readonly file: Sha256;
  readonly pages: readonly string[];
}

/** What a row shows of a hit. */
export interface Excerpt {
  readonly title: MarkedText;
  /** The piece of the field that tells most; `null` when the title says it all. */
  readonly piece: (MarkedText & { readonly place: ExcerptPlace }) | null;
  readonly target: HitTarget | null;
}
export type ExcerptPlace =
  | 'authors'
  | 'keywords'
  | 'summary'
  | 'abstract'
  | 'tag'
  | 'note'
  | 'highlight'
  | 'text'
  | 'comment'
  | 'meaning';

/** A paper near another, with the words that they share most of. */
export interface SimilarPaper {
  readonly id: PaperId;
  readonly title: string;
  readonly shared: readonly string[];
}

/** A paper that the reader may like, and the words that spoke for it and against it. */
export interface Suggestion {
  readonly id: PaperId;
  readonly score: number;
  readonly pros: readonly string[];
  readonly cons: readonly string[];
}

export interface Suggestions {
  readonly papers: readonly Suggestion[];
  /** How many papers spoke for the model, and how many against. */
  readonly liked: number;
  readonly disliked: number;
}

/** How far the index is. */
export interface IndexState {
  /** The share of the papers that are in the index, 0 to 1. */
  readonly share: number;
  readonly papers: number;
  readonly isMade: boolean;
  /** What was made lies on the disk, so that the next start finds it. */
  readonly isSaved: boolean;
  /** What the papers are about has been learned. */
  readonly knowsTopics: boolean;
}

/** What a window may ask of the search worker: what it gives, and what it gets. */
export interface SearchAsks {
  search: {
    ask: { readonly query: string; readonly sort: SearchSort; readonly most: number };
    answer: SearchAnswer;
  };
  select: { ask: { readonly query: string }; answer: readonly PaperId[] };
  excerpts: {
    /** `places` are those that the search gave for each paper. */
    ask: {
      readonly query: string;
      readonly papers: readonly PaperId[];
      readonly places: readonly number[];
    };
    answer: readonly Excerpt[];
  };
  names: { ask: { readonly field: NamedField; readonly begun: string }; answer: readonly string[] };
  similar: {
    ask: { readonly papers: readonly PaperId[]; readonly most: number };
    answer: readonly SimilarPaper[];
  };
  suggest: { ask: { readonly papers: readonly PaperId[] }; answer: Suggestions };
  'unread-pdfs': { ask: Record<never, never>; answer: readonly UnreadPdf[] };
  'enter-pdf': { ask: PdfPages; answer: null };
  state: { ask: Record<never, never>; answer: IndexState };
}
export type SearchAsk = keyof SearchAsks;

/** Window → worker. */
export type Question = {
  readonly [Kind in SearchAsk]: { readonly id: number; readonly kind: Kind } & SearchAsks[Kind]['ask'];
}[SearchAsk];

/** Worker → window. */
export type FromSearch =
  | { readonly kind: 'hello'; readonly lock: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure }
  /** The index follows a change: what was answered before may be answered otherwise now. */
  | { readonly kind: 'changed'; readonly state: IndexState };
