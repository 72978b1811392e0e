import { useSyncExternalStore } from 'react';
import type { UpdateState } from '../../shared/contract/updates.ts';
import { ask, bridge } from './bridge.ts';

let state: UpdateState = { state: 'off' };
let follows = false;
const listeners = new Set<() => void>();

function take(next: UpdateState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (!follows) {
    follows = true;
    bridge.listen('updates:changed', take);
    ask('updates:state').then(take, () => {});
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How the app stands to newer versions of itself, followed live. */
export const useUpdates = (): UpdateState => useSyncExternalStore(subscribe, () => state);
