import type { ImportKind, ReadImport } from './entry.ts';
import { readBib } from './read-bib.ts';
import { readCsl } from './read-csl.ts';
import { readReadwise } from './read-readwise.ts';
import { readRis } from './read-ris.ts';
import { readZotero } from './read-zotero.ts';

/** Reads a file of a kind. @throws FailureError `unreadable-file` when it is of another. */
export function readImport(kind: ImportKind, text: string): ReadImport {
  switch (kind) {
    case 'bib':
      return readBib(text);
    case 'ris':
      return readRis(text);
    case 'json':
      return readCsl(text);
    case 'rdf':
      return readZotero(text);
    case 'csv':
      return readReadwise(text);
  }
}
