import { plainText } from '../citation/person-name.ts';
import { fail } from '../failure/failure.ts';
import { dateOf } from './csl-entry.ts';
import type { ImportEntry, ImportedHighlight, ReadImport, UnreadEntry } from './entry.ts';
import { paperIn } from './find-ids.ts';
import { readCsv } from './read-csv.ts';

const columns = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;
type Column = (typeof columns)[number];

/**
 * Reads the CSV that Readwise exports: a highlight a row. All rows of one document become one entry.
 * @throws FailureError `unreadable-file` when the first row does not name the columns.
 */
export function readReadwise(text: string): ReadImport {
  const [head, ...rows] = readCsv(text);
  const names = head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  const at = (column: Column): number =>
    names.findIndex((name) => name === column.toLowerCase() || name === `book ${column.toLowerCase()}`);
  if (at('Highlight') < 0 || at('Title') < 0) fail('unreadable-file', 'no columns Highlight and Title');
  const documents = new Map<string, { first: ImportEntry; highlights: ImportedHighlight[] }>();
  const unread: UnreadEntry[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: Column): string => cells[at(column)]?.trim() ?? '';
    const title = plainText(cell('Title'));
    if (title === '' || cell('Highlight') === '') {
      unread.push({ line, beginning: cells.join(', ').slice(0, 60) });
      continue;
    }
    const key = `${title}\n${cell('URL')}`;
    const held = documents.get(key) ?? { first: documentOf(line, title, cell), highlights: [] };
    const highlight = { text: cell('Highlight'), note: cell('Note') === '' ? null : cell('Note') };
    documents.set(key, { ...held, highlights: [...held.highlights, highlight] });
  }
  const entries = [...documents.values()].map(({ first, highlights }) => ({ ...first, highlights }));
  return { entries, unread };
}

function documentOf(line: number, title: string, cell: (column: Column) => string): ImportEntry {
  return {
    line,
    title,
    authors: cell('Author')
      .split(/\s*(?:;|,|\band\b)\s*/)
      .map(plainText)
      .filter((name) => name !== ''),
    arxivId: paperIn([cell('URL'), title]),
    doi: null,
    publishedOn: dateOf([]),
    abstract: null,
    tags: [],
    notes: [],
    highlights: [],
    file: null,
  };
}
