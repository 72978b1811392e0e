import type { Failure } from '../failure/failure.ts';

/** What the sync is doing, as a closed union; times in milliseconds, `at` is the last success. */
export type SyncStatus =
  | { readonly state: 'never' }
  | { readonly state: 'syncing'; readonly done: number; readonly total: number; readonly papers: number }
  | { readonly state: 'up-to-date'; readonly at: number }
  | { readonly state: 'offline'; readonly at: number | null }
  /** Another feed than the one that the library came from: the reader says whether they are mixed. */
  | {
      readonly state: 'paused';
      readonly at: number | null;
      readonly held: string;
      readonly asked: string;
    }
  | { readonly state: 'cancelled'; readonly at: number | null }
  | { readonly state: 'failed'; readonly at: number | null; readonly failure: Failure };
