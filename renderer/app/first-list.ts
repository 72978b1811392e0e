import { useSyncExternalStore } from 'react';
import { ask } from './bridge.ts';

let reported = false;
let shown = false;
const listeners = new Set<() => void>();
const early = new Set<() => void>();

/** Notes, after the frame that shows it, that the first list is on the screen, and tells main. */
export function reportFirstList(papers: number): void {
  if (reported) return;
  reported = true;
  for (const run of early) run();
  early.clear();
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      shown = true;
      performance.mark('offprint:first-list');
      void ask('app:list-shown', papers).catch(() => {});
      for (const listener of listeners) listener();
      listeners.clear();
    }),
  );
}

/** Runs something once the first list is on the screen: what the first frame does not need waits for it. */
export function afterFirstList(run: () => void): void {
  if (shown) run();
  else listeners.add(run);
}

/** Runs something when the first list is drawn and not yet seen: for what another thread or process works at. */
export function asFirstListComes(run: () => void): void {
  if (reported) run();
  else early.add(run);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the first list has been shown, followed live. */
export const useFirstListShown = (): boolean => useSyncExternalStore(subscribe, () => shown);
