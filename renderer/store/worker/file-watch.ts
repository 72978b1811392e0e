import { liveQuery } from 'dexie';
import { keepOfflineSetting } from '../../../shared/library/keep-offline.ts';
import type { Library } from '../database.ts';

/** After a change it is quiet for this long before anything is planned, milliseconds. */
const quietMs = 500;

export interface FileWatch {
  /** Plans soon, because what the feed or the disk brought may ask for it. */
  soon(): void;
  stop(): void;
}

/**
 * Calls `plan` whenever the reader changed something that decides which files are here, in any window. Only
 * small tables of the reader's are watched: a sync writes none of them.
 */
export function watchFiles(
  library: Library,
  plan: () => Promise<void>,
  failed: (thrown: unknown) => void,
): FileWatch {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isRunning = false;
  let isAsked = false;
  const run = async (): Promise<void> => {
    if (isRunning) {
      isAsked = true;
      return;
    }
    isRunning = true;
    try {
      await plan();
    } catch (thrown) {
      failed(thrown);
    }
    isRunning = false;
    if (isAsked) soon();
    isAsked = false;
  };
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), quietMs);
  };
  const watched = liveQuery(async () => {
    await library.kept.toArray();
    await library.stars.toCollection().primaryKeys();
    await library.readings.toCollection().primaryKeys();
    await library.tagged.toCollection().primaryKeys();
    await library.added.toCollection().primaryKeys();
    await library.settings.get(keepOfflineSetting);
  }).subscribe({ next: soon, error: failed });
  return {
    soon,
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      watched.unsubscribe();
    },
  };
}
