import { useSyncExternalStore } from 'react';
import type { PaperId } from '../../shared/library/ids.ts';
import { hashOf, type Place, readHash, type Whereabouts } from './place.ts';

const remembered = 'offprint:place';

// A window starts where the last one was, unless it was opened at an address.
let current: Whereabouts = readHash(location.hash || (localStorage.getItem(remembered) ?? ''));
const listeners = new Set<() => void>();

window.addEventListener('hashchange', () => {
  current = readHash(location.hash);
  localStorage.setItem(remembered, location.hash);
  for (const listener of listeners) listener();
});

/** Where this window is now. */
export const whereabouts = (): Whereabouts => current;

/** Goes to a place; the open paper stays only when it is named. */
export function goTo(place: Place, paper: PaperId | null = null): void {
  location.hash = hashOf({ place, paper });
}

/** Opens a paper beside the present list, without a step in the history for each one passed. */
export function openPaper(paper: PaperId | null): void {
  const hash = hashOf({ place: current.place, paper });
  if (current.paper === null || paper === null) location.hash = hash;
  else location.replace(hash);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where this window is, followed live. */
export const useWhereabouts = (): Whereabouts => useSyncExternalStore(subscribe, whereabouts);
