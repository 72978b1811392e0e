import type { CalendarDate, PaperId, Sha256 } from '../library/ids.ts';
import type { AnnotationColour } from '../library/marks.ts';

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
  /** The collections that it is in, each as the names that lead to it, the outermost first. */
  readonly collections: readonly CollectionPath[];
  /** Markdown. */
  readonly notes: readonly string[];
  readonly highlights: readonly ImportedHighlight[];
  /** Files that belong to it, as the imported file names them: relative to it, or absolute. */
  readonly attached: readonly string[];
  /** The PDF, where the reader brought one and it is kept already. */
  readonly file: Sha256 | null;
}

export type CollectionPath = readonly string[];

export interface ImportedHighlight {
  readonly line: number;
  readonly text: string;
  readonly note: string | null;
  readonly colour: AnnotationColour;
  readonly labels: readonly string[];
  /** When it was made, milliseconds; `null` when the file does not say. */
  readonly madeAt: number | null;
}

/** An entry of which only its title is known, with what else is. */
export const plainEntry = (line: number, title: string, more: Partial<ImportEntry> = {}): ImportEntry => ({
  line,
  title,
  authors: [],
  arxivId: null,
  doi: null,
  publishedOn: null,
  abstract: null,
  tags: [],
  collections: [],
  notes: [],
  highlights: [],
  attached: [],
  file: null,
  ...more,
});

/** Something in the file that is no entry, and why in short: it cannot be read, or is a note that no entry has. */
export interface UnreadEntry {
  readonly line: number;
  readonly beginning: string;
  readonly why: 'unread' | 'lone-note';
}

/** A file that was read: its entries, and what of it could not be. */
export interface ReadImport {
  readonly entries: readonly ImportEntry[];
  readonly unread: readonly UnreadEntry[];
}

/** Hears how far something is; nobody knows how much is to come while `of` is 0. */
export type HearProgress = (done: number, of: number) => void;

/** The kinds of file that can be imported, by how their names end. */
export const importKinds = ['bib', 'ris', 'json', 'rdf', 'csv'] as const;
export type ImportKind = (typeof importKinds)[number];

export function isImportKind(text: string): text is ImportKind {
  return importKinds.some((kind) => kind === text);
}
