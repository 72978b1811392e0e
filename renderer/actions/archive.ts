import { toFailure } from '../../shared/failure/to-failure.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';
import { ask } from '../app/bridge.ts';
import { presentFailure } from '../features/messages/messages.ts';

const present = (thrown: unknown): void => presentFailure(toFailure(thrown));

/** Walks back to the first edition, or goes on with that. */
export const startArchive = (): Promise<void> => ask('archive:start').catch(present);

/** Lets the walk rest until the reader says otherwise, over restarts too. */
export const pauseArchive = (): Promise<void> => ask('archive:pause').catch(present);

/** Gives the walk up; the days that came stay. */
export const cancelArchive = (): Promise<void> => ask('archive:cancel').catch(present);

/** Reads these days now, before anything else. */
export const fetchDays = (days: readonly CalendarDate[]): Promise<void> =>
  ask('sync:days', [...days]).catch(present);
