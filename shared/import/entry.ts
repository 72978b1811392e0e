import type { CalendarDate, PaperId, Sha256 } from '../library/ids.ts';

/** What one entry of an imported file says. */
export interface ImportEntry {
  /** The line of the file on which it begins, from 1; of a folder, the file's place in it. */
  readonly line: number;
  readonly title: string;
  readonly authors: readonly string[];
  readonly arxivId: PaperId | null;
  readonly doi: string | null;
  readonly publishedOn: CalendarDate | null;
  readonly abstract: string | null;
  readonly tags: readonly string[];
  /** Markdown. */
  readonly notes: readonly string[];
  readonly highlights: readonly ImportedHighlight[];
  /** The PDF, where the reader brought one. */
  readonly file: Sha256 | null;
}

export interface ImportedHighlight {
  readonly text: string;
  readonly note: string | null;
}

/** Something in the file that could not be read, and why in a few words of the file's own. */
export interface UnreadEntry {
  readonly line: number;
  readonly beginning: string;
}

/** A file that was read: its entries, and what of it could not be. */
export interface ReadImport {
  readonly entries: readonly ImportEntry[];
  readonly unread: readonly UnreadEntry[];
}

/** The kinds of file that can be imported, by how their names end. */
export const importKinds = ['bib', 'ris', 'json', 'rdf', 'csv'] as const;
export type ImportKind = (typeof importKinds)[number];

export function isImportKind(text: string): text is ImportKind {
  return importKinds.some((kind) => kind === text);
}
