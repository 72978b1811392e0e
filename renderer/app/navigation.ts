import { useSyncExternalStore } from 'react';
import type { PaperId } from '../../shared/library/ids.ts';
import { isNarrow } from './layout.ts';
import { hashOf, type Place, readHash, type Whereabouts } from './place.ts';

const remembered = 'offprint:place';

// A window starts where the last one was, unless it was opened at an address.
let current: Whereabouts = readHash(location.hash || (localStorage.getItem(remembered) ?? ''));
const listeners = new Set<() => void>();

window.addEventListener('hashchange', () => arrive(readHash(location.hash)));

/** Follows at once, so that a key pressed right after another finds the place that was just gone to. */
function arrive(next: Whereabouts): void {
  const hash = hashOf(next);
  if (hash === hashOf(current)) return;
  current = next;
  localStorage.setItem(remembered, hash);
  for (const listener of listeners) listener();
}

/** Where this window is now. */
export const whereabouts = (): Whereabouts => current;

/** Goes to a place; the open paper stays only when it is named. */
export function goTo(place: Place, paper: PaperId | null = null): void {
  arrive({ place, paper });
  location.hash = hashOf({ place, paper });
}

/** Opens a paper beside the present list, without a step in the history for each one passed. */
export function openPaper(paper: PaperId | null): void {
  const isStep = current.paper === null || paper === null;
  const next = { place: current.place, paper };
  arrive(next);
  if (isStep) location.hash = hashOf(next);
  else location.replace(hashOf(next));
}

/** Goes to a list; the open paper stays where there is room for both. */
export const goBeside = (place: Place): void => goTo(place, isNarrow() ? null : current.paper);

/** Lists the papers most like some; the open paper stays where there is room for both. */
export const goToSimilar = (papers: readonly PaperId[]): void => goBeside({ name: 'similar', papers });

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where this window is, followed live. */
export const useWhereabouts = (): Whereabouts => useSyncExternalStore(subscribe, whereabouts);
