import type { HearProgress, ImportKind, ReadImport } from './entry.ts';
import { readBib } from './read-bib.ts';
import { readCsl } from './read-csl.ts';
import { readReadwise } from './read-readwise.ts';
import { readRis } from './read-ris.ts';
import { readZotero } from './read-zotero.ts';

/**
 * Reads a file of a kind. @param hear hears how far it is, where that takes its time.
 * @throws FailureError `unreadable-file` when it is of another kind.
 */
export function readImport(kind: ImportKind, text: string, hear?: HearProgress): ReadImport {
  switch (kind) {
    case 'bib':
      return readBib(text, hear);
    case 'ris':
      return readRis(text, hear);
    case 'json':
      return readCsl(text, hear);
    case 'rdf':
      return readZotero(text);
    case 'csv':
      return readReadwise(text);
  }
}
