import type { Table } from 'dexie';
import type { PaperId } from '../../shared/library/ids.ts';
import type { ReadingState, Verdict } from '../../shared/library/marks.ts';
import type { Paper, Standing } from '../../shared/library/paper.ts';
import { pictureUrls } from '../../shared/library/pictures.ts';
import { library } from '../app/library.ts';
import type { PictureRow, TagRow } from '../store/rows.ts';

/** All that a row of a list shows of a paper. */
export interface PaperRow {
  readonly paper: Paper;
  readonly standing: Standing | null;
  readonly starred: boolean;
  readonly seen: boolean;
  readonly noted: boolean;
  readonly reading: ReadingState | null;
  readonly verdict: Verdict | null;
  readonly tags: readonly TagRow[];
  /** The kept thumbnail's name, when there is one. */
  readonly picture: string | null;
}

const { papers, standings, stars, seen, readings, triages, notes, tagged, tags, pictures } = library;
const rowTables = [papers, standings, stars, seen, readings, triages, notes, tagged, tags, pictures];

/** Reads rows for papers; what is not in the library is `null` at its place. */
export async function readRows(ids: readonly PaperId[]): Promise<(PaperRow | null)[]> {
  if (ids.length === 0) return [];
  // One transaction: each is a round trip of its own.
  return library.transaction('r', rowTables, async () => {
    const keys = [...ids];
    const [held, standing, starred, read, reading, sorted, noted, taggings] = await Promise.all([
      papers.bulkGet(keys),
      standings.bulkGet(keys),
      marksOf(stars, keys),
      marksOf(seen, keys),
      marksOf(readings, keys),
      marksOf(triages, keys),
      marksOf(notes, keys),
      tagged.where('paper').anyOf(keys).toArray(),
    ]);
    const tagById = new Map(taggings.length === 0 ? [] : (await tags.toArray()).map((tag) => [tag.key, tag]));
    const pictureOf = await firstPictures(held);
    return held.map((paper, index) =>
      paper === undefined
        ? null
        : {
            paper,
            standing: standing[index] ?? null,
            starred: starred.has(paper.id),
            seen: read.has(paper.id),
            noted: (noted.get(paper.id)?.text.trim() ?? '') !== '',
            reading: reading.get(paper.id)?.state ?? null,
            verdict: sorted.get(paper.id)?.verdict ?? null,
            tags: taggings
              .filter((row) => row.paper === paper.id)
              .flatMap((row) => tagById.get(row.tag) ?? [])
              .sort((a, b) => a.name.localeCompare(b.name)),
            picture: pictureOf.get(pictureUrls(paper)[0] ?? '')?.sha256 ?? null,
          },
    );
  });
}

/** So many rows come in one answer more quickly than a list's own ones in an answer each. */
const fewMarks = 200;

/** What the reader's marks say of papers, by paper. Each key asked for would be a request of its own. */
async function marksOf<Row extends { readonly key: string }>(
  table: Table<Row, string>,
  keys: readonly PaperId[],
): Promise<ReadonlyMap<string, Row>> {
  const sorted = [...keys].sort();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const near = await table.where(':id').between(first, last, true, true).limit(fewMarks).toArray();
  const rows = near.length < fewMarks ? near : await table.bulkGet([...keys]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.key, row] as const])));
}

async function firstPictures(held: readonly (Paper | undefined)[]): Promise<ReadonlyMap<string, PictureRow>> {
  const urls = held.flatMap((paper) => (paper === undefined ? [] : pictureUrls(paper).slice(0, 1)));
  if (urls.length === 0) return new Map();
  const rows = await pictures.bulkGet(urls);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.url, row] as const])));
}
