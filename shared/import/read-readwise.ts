import { plainText } from '../citation/person-name.ts';
import { fail } from '../failure/failure.ts';
import { type AnnotationColour, annotationColours } from '../library/marks.ts';
import { tagsOf } from './csl-entry.ts';
import {
  type ImportEntry,
  type ImportedHighlight,
  plainEntry,
  type ReadImport,
  type UnreadEntry,
} from './entry.ts';
import { paperIn } from './find-ids.ts';
import { readCsv } from './read-csv.ts';

/** The columns of both of Readwise's tables, each with the names that it has there. */
const columns: Readonly<Record<Column, readonly string[]>> = {
  highlight: ['highlight'],
  title: ['title', 'book title'],
  author: ['author', 'book author'],
  url: ['url', 'source url'],
  note: ['note'],
  colour: ['color', 'colour'],
  labels: ['tags'],
  documentTags: ['document tags'],
  date: ['highlighted at', 'date'],
};
type Column =
  | 'highlight'
  | 'title'
  | 'author'
  | 'url'
  | 'note'
  | 'colour'
  | 'labels'
  | 'documentTags'
  | 'date';

/** Colours of other programs that ours has no name for. */
const alike: Readonly<Record<string, AnnotationColour>> = { pink: 'magenta', gray: 'grey' };

/**
 * Reads the CSV that Readwise exports: a highlight a row. All rows of one document become one entry.
 * @throws FailureError `unreadable-file` when the first row does not name the columns.
 */
export function readReadwise(text: string): ReadImport {
  const [head, ...rows] = readCsv(text);
  const names = head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  const at = (column: Column): number => names.findIndex((name) => columns[column].includes(name));
  if (at('highlight') < 0 || at('title') < 0) fail('unreadable-file', 'no columns Highlight and Title');
  const documents = new Map<string, { first: ImportEntry; highlights: ImportedHighlight[] }>();
  const unread: UnreadEntry[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: Column): string => cells[at(column)]?.trim() ?? '';
    const title = plainText(cell('title'));
    if (title === '' || cell('highlight') === '') {
      unread.push({ line, beginning: cells.join(', ').slice(0, 60), why: 'unread' });
      continue;
    }
    const key = `${title}\n${cell('url')}`;
    const held = documents.get(key) ?? { first: documentOf(line, title, cell), highlights: [] };
    held.highlights.push(highlightOf(line, cell));
    documents.set(key, held);
  }
  const entries = [...documents.values()].map(({ first, highlights }) => ({ ...first, highlights }));
  return { entries, unread };
}

const documentOf = (line: number, title: string, cell: (column: Column) => string): ImportEntry =>
  plainEntry(line, title, {
    authors: cell('author')
      .split(/\s*(?:;|,|\band\b)\s*/)
      .map(plainText)
      .filter((name) => name !== ''),
    arxivId: paperIn([cell('url'), title]),
    tags: tagsOf(cell('documentTags')),
  });

function highlightOf(line: number, cell: (column: Column) => string): ImportedHighlight {
  const colour = cell('colour').toLowerCase();
  const madeAt = Date.parse(cell('date'));
  return {
    line,
    text: cell('highlight'),
    note: cell('note') === '' ? null : cell('note'),
    colour: annotationColours.find((known) => known === colour) ?? alike[colour] ?? 'yellow',
    labels: tagsOf(cell('labels')),
    madeAt: Number.isFinite(madeAt) ? madeAt : null,
  };
}
