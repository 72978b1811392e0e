import { useSyncExternalStore } from 'react';
import type { ImportPlan } from '../../../shared/import/plan.ts';

let current: ImportPlan | null = null;
const listeners = new Set<() => void>();

function show(next: ImportPlan | null): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Shows what an import would do. */
export const showImport = (plan: ImportPlan): void => show(plan);
export const endImporting = (): void => show(null);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The import that is shown; `null` when there is none. */
export const useImporting = (): ImportPlan | null => useSyncExternalStore(subscribe, () => current);
