import { paceQueries } from '../queries/paced.ts';
import { bridge } from './bridge.ts';

/** Has live queries keep a pace while the sync or the walk through the archive brings papers in. */
export function followFeed(): void {
  let isSyncing = false;
  let isWalking = false;
  bridge.listen('sync:changed', ({ state }) => {
    isSyncing = state === 'syncing';
    paceQueries(isSyncing || isWalking);
  });
  bridge.listen('archive:changed', ({ state }) => {
    isWalking = state === 'walking';
    paceQueries(isSyncing || isWalking);
  });
}
