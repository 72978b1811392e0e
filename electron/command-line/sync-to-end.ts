import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import { FailureError, failure } from '../../shared/failure/failure.ts';

/** How long a sync may give no sign of life, milliseconds. */
const limitMs = 120_000;
/** How long a library may take to be ready for its first sync, milliseconds; one that is read-only never is. */
const readyMs = 30_000;

/** The sync, as far as somebody who waits for its end needs it. */
export interface WatchedSync {
  readonly status: SyncStatus;
  start(): Promise<void>;
}

/** Lets one hear the status of a sync until what it returns is called. */
export type ListenToSync = (hear: (status: SyncStatus) => void) => () => void;

/**
 * Runs a sync, or joins the one under way, or waits for the one that begins when a window can store.
 * @returns its last status. @throws FailureError when it stands still
 */
export async function syncToEnd(sync: WatchedSync, listen: ListenToSync): Promise<SyncStatus> {
  let begun = sync.status.state === 'syncing';
  let timer: NodeJS.Timeout | undefined;
  let end: () => void = () => {};
  try {
    return await new Promise<SyncStatus>((resolve, reject) => {
      // Counted anew with every sign of life.
      timer = setTimeout(
        () => reject(new FailureError(failure('timeout', 'the sync stands still'))),
        limitMs,
      );
      end = listen((status) => {
        if (status.state !== 'syncing') {
          // Before it begins it may tell how the last one ended.
          if (begun) resolve(status);
          return;
        }
        begun = true;
        timer?.refresh();
      });
      void sync.start();
    });
  } finally {
    end();
    clearTimeout(timer);
  }
}

/** Waits until a sync has begun or been tried: from then on what arrives can be stored. */
export async function syncBegun(sync: WatchedSync, listen: ListenToSync): Promise<void> {
  if (sync.status.state !== 'never') return;
  let timer: NodeJS.Timeout | undefined;
  let end: () => void = () => {};
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, readyMs);
    end = listen(() => resolve());
  });
  end();
  clearTimeout(timer);
}
