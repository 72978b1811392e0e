import type { Library } from '../database.ts';
import { metaNumber } from '../meta.ts';

const lockName = 'offprint:ingest';

/** The right to write the feed's tables. */
export interface IngestLock {
  /** Counts up with every holder; each batch proves with it that its writer still holds the lock. */
  readonly epoch: number;
  /** Settles when another worker took the lock over. */
  readonly lost: Promise<void>;
}

/** Waits for the lock (or takes it, when its holder has fallen silent) and opens a new epoch. */
export function holdIngestLock(library: Library, steal: boolean): Promise<IngestLock> {
  return new Promise((resolve, reject) => {
    const lost = navigator.locks.request(lockName, steal ? { steal: true } : {}, async () => {
      const epoch = await nextEpoch(library);
      resolve({ epoch, lost: lostLater });
      await new Promise<never>(() => {});
    });
    // A stolen lock rejects with AbortError, which is no failure.
    const lostLater = lost.then(
      () => {},
      (thrown: unknown) => {
        reject(thrown);
      },
    );
  });
}

function nextEpoch(library: Library): Promise<number> {
  return library.transaction('rw', library.meta, async () => {
    const epoch = ((await metaNumber(library, 'epoch')) ?? 0) + 1;
    await library.meta.put({ name: 'epoch', value: epoch });
    return epoch;
  });
}
