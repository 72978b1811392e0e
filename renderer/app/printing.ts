import { useSyncExternalStore } from 'react';

let printing = false;
const listeners = new Set<() => void>();

/** Says that the page is being made ready for paper, or no longer. */
export function setPrinting(next: boolean): void {
  printing = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether this is drawn for paper: what stands there only then is not drawn before. */
export const useIsPrinting = (): boolean => useSyncExternalStore(subscribe, () => printing);
