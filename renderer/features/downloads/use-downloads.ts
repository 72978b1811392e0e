import { useSyncExternalStore } from 'react';
import { type FilesState, noDownloads } from '../../../shared/contract/downloads.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { afterFirstList } from '../../app/first-list.ts';

let downloads: FilesState = noDownloads;
let isTold = false;
const listeners = new Set<() => void>();

function take(told: FilesState): void {
  isTold = true;
  downloads = told;
  for (const listener of listeners) listener();
}

bridge.listen('downloads:changed', take);
afterFirstList(() => {
  // A window that cannot ask hears of the next change all the same.
  ask('downloads:state')
    .then((answer) => (isTold ? undefined : take(answer)))
    .catch(() => {});
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is to come to this machine, told by main whenever it changes. */
export const useDownloads = (): FilesState => useSyncExternalStore(subscribe, () => downloads);
