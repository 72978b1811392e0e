import { liveQuery } from 'dexie';
import type { Library } from './database.ts';

/**
 * Waits until the journal on the disk holds every change of the reader's, of all windows. It may wait
 * without end (a disk without room): who asks for it sets the limit.
 */
export function untilJournalled(library: Library): Promise<void> {
  return new Promise((resolve, reject) => {
    const watch = liveQuery(async () => library.outbox.limit(1).primaryKeys()).subscribe({
      next: (unsent) => {
        if (unsent.length > 0) return;
        watch.unsubscribe();
        resolve();
      },
      error: reject,
    });
  });
}
