import type { CitedPaper } from '../../shared/citation/cited-paper.ts';
import type { DataFormat, FeedFormat } from '../../shared/citation/formats.ts';
import type { CitationStyle } from '../../shared/citation/style.ts';
import type { Failure } from '../../shared/failure/failure.ts';
import type { ImportKind, ReadImport } from '../../shared/import/entry.ts';

interface Papers {
  readonly papers: readonly CitedPaper[];
}

/** What a window asks of the worker that reads and writes citations. */
export interface CitationAsks {
  read: { ask: { readonly file: ImportKind; readonly text: string }; answer: ReadImport };
  data: { ask: Papers & { readonly format: DataFormat }; answer: string };
  /** `list` is what the papers are called together. */
  feed: { ask: Papers & { readonly format: FeedFormat; readonly list: string }; answer: string };
  style: { ask: Papers & { readonly style: CitationStyle | 'apa' }; answer: string };
  /** As `style`, with its italics in HTML. */
  rich: { ask: Papers & { readonly style: CitationStyle | 'apa' }; answer: string };
}
export type CitationAsk = keyof CitationAsks;

/** A question of any kind, with the number that its answer carries. */
export type CitationQuestion = {
  readonly [Kind in CitationAsk]: { readonly id: number; readonly kind: Kind } & CitationAsks[Kind]['ask'];
}[CitationAsk];

export type FromCitations =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly of: number };
