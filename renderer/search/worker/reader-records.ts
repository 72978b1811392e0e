import { isPaperId, type PaperId, tagId } from '../../../shared/library/ids.ts';
import type { ReadingState } from '../../../shared/library/marks.ts';
import type { Library } from '../../store/database.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import { flag } from '../index/papers.ts';
import type { Changes, FollowedTable } from './changes.ts';

type Keys = ReadonlySet<string> | 'all';

/** Enters what the reader did, and what is kept offline: the rows of the named keys, as they are now. */
export async function enterReaderRecords(
  library: Library,
  index: LibraryIndex,
  changes: Changes,
): Promise<void> {
  for (const [table, enter] of entries) {
    const keys = changes.get(table);
    if (keys !== undefined && (keys === 'all' || keys.size > 0)) await enter(library, index, keys);
  }
}

/** Everything of the reader's own, for an index that has just been read. */
export const allReaderRecords = (): Changes => new Map(entries.map(([table]) => [table, 'all']));

/** What the reader did with these papers, for papers that are new in the index. */
export async function readerRecordsOf(library: Library, papers: readonly PaperId[]): Promise<Changes> {
  const keys = [...papers];
  const [tagged, annotations, files] = await Promise.all([
    library.tagged.where('paper').anyOf(keys).primaryKeys(),
    library.annotations.where('paper').anyOf(keys).primaryKeys(),
    library.files.where('paper').anyOf(keys).primaryKeys(),
  ]);
  const own = new Set<string>(keys);
  return new Map<FollowedTable, Set<string>>([
    ['stars', own],
    ['seen', own],
    ['readings', own],
    ['triages', own],
    ['notes', own],
    ['opened', own],
    ['texts', own],
    ['tagged', new Set(tagged)],
    ['annotations', new Set(annotations)],
    ['files', new Set(files)],
  ]);
}

type Enter = (library: Library, index: LibraryIndex, keys: Keys) => Promise<void>;

const entries: readonly (readonly [FollowedTable, Enter])[] = [
  ['stars', flagged('stars', flag.starred)],
  ['seen', flagged('seen', flag.seen)],
  ['readings', enterReadings],
  ['triages', enterTriages],
  ['notes', enterNotes],
  ['opened', enterOpened],
  ['tags', enterTags],
  ['tagged', enterTagged],
  ['annotations', enterAnnotations],
  ['files', enterFiles],
];

/** Tables whose rows say no more than that they are there: their keys are enough. */
function flagged(table: 'stars' | 'seen', bit: number): Enter {
  return async (library, index, keys) => {
    if (keys === 'all') {
      for (let paper = 0; paper < index.papers.size; paper += 1) index.papers.mark(paper, bit, false);
      for (const key of await library[table].toCollection().primaryKeys())
        if (isPaperId(key)) index.mark(key, bit, true);
      return;
    }
    const asked = [...keys];
    const rows = await library[table].bulkGet(asked);
    asked.forEach((key, at) => {
      if (isPaperId(key)) index.mark(key, bit, rows[at] !== undefined);
    });
  };
}

async function enterReadings(library: Library, index: LibraryIndex, keys: Keys): Promise<void> {
  const mark = (paper: PaperId, state: ReadingState | null): void => {
    index.mark(paper, flag.reading, state === 'reading');
    index.mark(paper, flag.read, state === 'read');
    index.mark(paper, flag.listed, state !== null);
  };
  if (keys === 'all') for (const id of index.papers.ids) mark(id, null);
  else for (const key of keys) if (isPaperId(key)) mark(key, null);
  for (const row of await rowsOf(library.readings, keys)) mark(row.key, row.state);
}

async function enterTriages(library: Library, index: LibraryIndex, keys: Keys): Promise<void> {
  for (const key of keys === 'all' ? index.papers.ids : keys)
    if (isPaperId(key)) index.mark(key, flag.dismissed, false);
  for (const row of await rowsOf(library.triages, keys))
    index.mark(row.key, flag.dismissed, row.verdict === 'dismissed');
}

async function enterNotes(library: Library, index: LibraryIndex, keys: Keys): Promise<void> {
  if (keys !== 'all') for (const key of keys) if (isPaperId(key)) index.putNote(key, '');
  for (const row of await rowsOf(library.notes, keys)) index.putNote(row.key, row.text);
}

async function enterOpened(library: Library, index: LibraryIndex, keys: Keys): Promise<void> {
  for (const row of await rowsOf(library.opened, keys)) {
    const paper = index.papers.find(row.key);
    if (paper !== null) index.papers.opened[paper] = row.at;
  }
}

async function enterTags(library: Library, index: LibraryIndex, keys: Keys): Promise<void> {
  if (keys !== 'all') for (const key of keys) index.tags.remove(tagId(key));
  for (const row of await rowsOf(library.tags, keys)) index.tags.name(row.key, row.name);
}

async function enterTagged(library: Library, index: LibraryIndex, keys: Keys): Promise<void> {
  if (keys === 'all') index.tags.clear();
  else {
    for (const key of keys) {
      const [tag = '', id = ''] = key.split(' ');
      const paper = isPaperId(id) ? index.papers.find(id) : null;
      if (paper !== null) index.tags.set(tagId(tag), paper, false);
    }
  }
  for (const row of await rowsOf(library.tagged, keys)) {
    const paper = index.papers.find(row.paper);
    if (paper !== null) index.tags.set(row.tag, paper, true);
  }
}

async function enterAnnotations(library: Library, index: LibraryIndex, keys: Keys): Promise<void> {
  const rows = await rowsOf(library.annotations, keys);
  const there = new Set(rows.map((row) => row.key));
  for (const key of keys === 'all' ? index.highlights.keys() : keys)
    if (!there.has(key)) index.removeHighlight(key);
  for (const row of rows) index.putHighlight(row.key, row.paper, row.quote, row.comment);
}

async function enterFiles(library: Library, index: LibraryIndex, keys: Keys): Promise<void> {
  const papers =
    keys === 'all' ? index.papers.ids : [...keys].flatMap((key) => key.split(' ')[0] ?? []).filter(isPaperId);
  const held =
    keys === 'all'
      ? await library.files.toCollection().primaryKeys()
      : await library.files
          .where('paper')
          .anyOf([...papers])
          .primaryKeys();
  const having = new Set(held.map((key) => key.split(' ')[0]));
  for (const paper of papers) index.mark(paper, flag.pdf, having.has(paper));
}

interface Readable<Row> {
  toArray(): PromiseLike<Row[]>;
  bulkGet(keys: string[]): PromiseLike<(Row | undefined)[]>;
}

async function rowsOf<Row>(table: Readable<Row>, keys: Keys): Promise<Row[]> {
  if (keys === 'all') return table.toArray();
  const rows = await table.bulkGet([...keys]);
  return rows.flatMap((row) => (row === undefined ? [] : [row]));
}
