import type { ImportKind } from '../import/entry.ts';

/** A file that the reader chose to import. Files that it names are asked for by `id`. */
export interface ChosenImport {
  readonly id: string;
  readonly name: string;
  readonly kind: ImportKind;
  readonly text: string;
}

/** A folder that the reader chose to import, and the PDFs in it and below, by their path from there. */
export interface ChosenFolder {
  readonly id: string;
  readonly name: string;
  readonly pdfs: readonly string[];
}

/** What is at a place that an imported file names: a PDF, nothing, something else, or a place on no disk of this machine. */
export type AttachedState = 'there' | 'missing' | 'no-pdf' | 'elsewhere';
