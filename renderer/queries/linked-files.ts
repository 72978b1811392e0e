import { useSyncExternalStore } from 'react';
import type { LinkedFile } from '../../shared/contract/linked-files.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { ask, bridge } from '../app/bridge.ts';
import { presentFailure } from '../features/messages/messages.ts';

const none: readonly LinkedFile[] = [];
let linked: readonly LinkedFile[] = none;
let isFollowing = false;
const listeners = new Set<() => void>();

function take(next: readonly LinkedFile[]): void {
  linked = next;
  for (const listener of listeners) listener();
}

/** Hears of every change of the linked files; returns what ends it. */
export function followLinkedFiles(listener: () => void): () => void {
  listeners.add(listener);
  if (!isFollowing) {
    isFollowing = true;
    bridge.listen('linked-files:changed', take);
    ask('linked-file:list').then(take, (thrown: unknown) => presentFailure(toFailure(thrown)));
  }
  return () => listeners.delete(listener);
}

/** The files that follow a list, as main last told; none until it has. */
export const linkedFiles = (): readonly LinkedFile[] => linked;

/** The files that follow a list. */
export const useLinkedFiles = (): readonly LinkedFile[] =>
  useSyncExternalStore(followLinkedFiles, linkedFiles);
