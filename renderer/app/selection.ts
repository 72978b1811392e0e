import { useSyncExternalStore } from 'react';
import type { PaperId } from '../../shared/library/ids.ts';
import { afterSelecting, nothingSelected, type Selection, type SelectionStep } from './selection-steps.ts';

let current: Selection = nothingSelected;
const listeners = new Set<() => void>();

/** Changes the selection of this window. */
export function select(step: SelectionStep): void {
  const next = afterSelecting(current, step);
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

/** The selected papers, in no order that means anything. */
export const selectedPapers = (): ReadonlySet<PaperId> => current.papers;

/** The end of the selection that stays when it is extended; `null` while nothing is selected. */
export const selectionHead = (): PaperId | null => current.head;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The selected papers, followed live. */
export const useSelectedPapers = (): ReadonlySet<PaperId> => useSyncExternalStore(subscribe, selectedPapers);
