import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import { presentFailure } from '../features/messages/messages.ts';
import { rowsOfKeys } from '../store/records.ts';
import { setListed } from './reading.ts';
import { setSeen } from './seen.ts';
import { setStar } from './star.ts';

type Papers = readonly PaperId[];

/** Stars papers, or takes the stars away when all have one. For keys, which know no present state. */
export const toggleStar = (papers: Papers): Promise<void> =>
  toggle(async () => setStar(papers, !isWhole(await rowsOfKeys(library.stars, papers))));

/** Puts papers on the reading list, or takes them off when all are on it. */
export const toggleListed = (papers: Papers): Promise<void> =>
  toggle(async () => setListed(papers, !isWhole(await rowsOfKeys(library.readings, papers))));

/** Marks papers as read, or as unread when all are read. */
export const toggleSeen = (papers: Papers): Promise<void> =>
  toggle(async () => setSeen(papers, !isWhole(await rowsOfKeys(library.seen, papers))));

const isWhole = (rows: readonly unknown[]): boolean => rows.every((row) => row !== undefined);

async function toggle(set: () => Promise<unknown>): Promise<void> {
  try {
    await set();
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
