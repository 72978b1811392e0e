import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import { presentFailure } from '../features/messages/messages.ts';
import { setListed } from './reading.ts';
import { setSeen } from './seen.ts';
import { setStar } from './star.ts';

/** Stars a paper or takes the star away, whichever it is not. For keys, which know no present state. */
export const toggleStar = (paper: PaperId): Promise<void> =>
  toggle(async () => setStar([paper], (await library.stars.get(paper)) === undefined));

/** Puts a paper on the reading list or takes it off. */
export const toggleListed = (paper: PaperId): Promise<void> =>
  toggle(async () => setListed([paper], (await library.readings.get(paper)) === undefined));

/** Marks a paper as read or unread. */
export const toggleSeen = (paper: PaperId): Promise<void> =>
  toggle(async () => setSeen([paper], (await library.seen.get(paper)) === undefined));

async function toggle(set: () => Promise<unknown>): Promise<void> {
  try {
    await set();
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
