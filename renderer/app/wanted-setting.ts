import { useSyncExternalStore } from 'react';
import { goTo } from './navigation.ts';

let wanted: string | null = null;
const listeners = new Set<() => void>();

function want(name: string | null): void {
  wanted = name;
  for (const listener of listeners) listener();
}

/** Opens the settings at one of them, by its name there. */
export function showSetting(name: string): void {
  want(name);
  goTo({ name: 'settings' });
}

/** The setting was gone to, or is nowhere. */
export const settingShown = (): void => want(null);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The setting that is to be gone to, followed live; `null` mostly. */
export const useWantedSetting = (): string | null => useSyncExternalStore(subscribe, () => wanted);
