import type { Table } from 'dexie';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import { presentFailure } from '../features/messages/messages.ts';
import type { PaperRow } from '../queries/paper-rows.ts';
import { shownRows } from '../queries/shown-rows.ts';
import { rowsOfKeys } from '../store/many-keys.ts';
import { setListed } from './reading.ts';
import { setSeen } from './seen.ts';
import { setStar } from './star.ts';

type Papers = readonly PaperId[];

/** Stars papers, or takes the stars away when all have one. For keys, which know no present state. */
export const toggleStar = (papers: Papers): Promise<void> =>
  toggle(papers, { isSet: (row) => row.starred, marks: library.stars, set: setStar });

/** Puts papers on the reading list, or takes them off when all are on it. */
export const toggleListed = (papers: Papers): Promise<void> =>
  toggle(papers, { isSet: (row) => row.reading !== null, marks: library.readings, set: setListed });

/** Marks papers as read, or as unread when all are read. */
export const toggleSeen = (papers: Papers): Promise<void> =>
  toggle(papers, { isSet: (row) => row.seen, marks: library.seen, set: setSeen });

interface Mark<Row extends { readonly key: string }> {
  readonly isSet: (row: PaperRow) => boolean;
  readonly marks: Table<Row, string>;
  readonly set: (papers: Papers, isSet: boolean) => Promise<boolean>;
}

/** What the reader sees is turned over; where not all of it is on the screen, what the library holds. */
async function toggle<Row extends { readonly key: string }>(papers: Papers, mark: Mark<Row>): Promise<void> {
  try {
    const shown = shownRows(papers);
    const isWhole =
      shown === null
        ? (await rowsOfKeys(mark.marks, papers)).every((row) => row !== undefined)
        : shown.every(mark.isSet);
    await mark.set(papers, !isWhole);
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
