import { isPaperId, type PaperId } from '../../shared/library/ids.ts';
import type { ReadingState } from '../../shared/library/marks.ts';
import { pictureUrls } from '../../shared/library/pictures.ts';
import { videoUrls } from '../../shared/library/videos.ts';
import { library } from '../app/library.ts';
import type { NoteRow, NoteVersionRow, PictureRow } from '../store/rows.ts';
import { keepWritten } from './foreseen.ts';
import { topFirst } from './lists.ts';
import { type Live, useLive, Watches } from './live.ts';
import { type PaperRow, readRows } from './paper-rows.ts';

/** All that the paper pane shows beside the note. */
export interface PaperPage {
  readonly row: PaperRow;
  readonly pictures: readonly PictureRow[];
}

/**
 * One paper, as it is written; `null` when the library does not hold it. What its controls say has been kept:
 * it survives when the app is killed in the next moment.
 */
export const usePaperPage = (id: PaperId): Live<PaperPage | null> => useLive(paperPages, id);

keepWritten(({ papers, show }) => {
  for (const id of papers) {
    paperPages.held(id)?.amend((page) => (page === null ? null : { ...page, row: show(page.row) }));
  }
});

/** One paper; `null` when the library does not hold it. Asked by its id. */
export const paperPages = new Watches<PaperPage | null>(async (id) => {
  if (!isPaperId(id)) return null;
  const [row] = await readRows([id]);
  if (row === undefined || row === null) return null;
  const urls = [...pictureUrls(row.paper), ...videoUrls(row.paper)];
  const pictures = await library.pictures.bulkGet(urls);
  return { row, pictures: pictures.flatMap((picture) => picture ?? []) };
});

/** The note of a paper; `null` when it has none. */
export const notesOf = new Watches<NoteRow | null>(async (id) => (await library.notes.get(id)) ?? null);

/** The earlier texts of a paper's note, newest first. */
export const noteVersionsOf = new Watches<readonly NoteVersionRow[]>(async (id) =>
  library.noteVersions.where('paper').equals(id).reverse().sortBy('at'),
);

/** The paper to read next: the first of the reading list that is being read, else the first to read. */
export async function readNext(): Promise<PaperId | null> {
  const rows = topFirst(await library.readings.toArray());
  const inState = (state: ReadingState) => rows.find((row) => row.state === state)?.key;
  return inState('reading') ?? inState('to-read') ?? null;
}

/** The first paper of a list that was not read yet, from a place in it onwards, then from its start. */
export const nextUnread = (ids: readonly PaperId[], after: PaperId | null): Promise<PaperId | null> =>
  firstWithout(ids, after, (part) => library.seen.bulkGet(part));

/** The first paper of a list that was not sorted yet, from a place in it onwards, then from its start. */
export const nextUnsorted = (ids: readonly PaperId[], after: PaperId | null): Promise<PaperId | null> =>
  firstWithout(ids, after, (part) => library.triages.bulkGet(part));

async function firstWithout(
  ids: readonly PaperId[],
  after: PaperId | null,
  read: (part: PaperId[]) => PromiseLike<readonly unknown[]>,
): Promise<PaperId | null> {
  const start = after === null ? 0 : ids.indexOf(after) + 1;
  const order = [...ids.slice(start), ...ids.slice(0, start)];
  for (let from = 0; from < order.length; from += 200) {
    const part = order.slice(from, from + 200);
    const rows = await read(part);
    const found = part[rows.indexOf(undefined)];
    if (found !== undefined && found !== after) return found;
  }
  return null;
}
