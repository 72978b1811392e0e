import { useSyncExternalStore } from 'react';
import { defaultKeys, type KeyChoice, type Keymap, keymapOf, presets } from '../../shared/commands/keymap.ts';

const keptAs = 'offprint:keys';
// The library answers a moment after the window is there; until then the keys are those of the last time.
let choice: KeyChoice = lastChoice();
let keys: Keymap = keymapOf(choice);
const listeners = new Set<() => void>();

/** The keys of all commands, as the reader has them. */
export const keymap = (): Keymap => keys;
const keyChoice = (): KeyChoice => choice;

/** Takes another choice, as the library has it. */
export function setKeyChoice(next: KeyChoice): void {
  const written = JSON.stringify(next);
  localStorage.setItem(keptAs, written);
  if (written === JSON.stringify(choice)) return;
  choice = next;
  keys = keymapOf(next);
  for (const listener of listeners) listener();
}

/** Listens to changes of the keys. */
export function onKeymapChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useKeymap = (): Keymap => useSyncExternalStore(onKeymapChanged, keymap);
/** What the keys are made of, followed live. */
export const useKeyChoice = (): KeyChoice => useSyncExternalStore(onKeymapChanged, keyChoice);

/** What this window's origin kept of the choice; read by hand, as the schemas are no part of the first frame. */
function lastChoice(): KeyChoice {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keptAs) ?? 'null');
    if (typeof read !== 'object' || read === null || !('preset' in read) || !('changes' in read))
      return defaultKeys;
    const preset = presets.find((known) => known === read.preset) ?? 'default';
    const changes = Object.entries(read.changes ?? {}).flatMap(([id, own]) =>
      Array.isArray(own) ? [[id, own.filter((key) => typeof key === 'string')] as const] : [],
    );
    return { preset, changes: Object.fromEntries(changes) };
  } catch {
    return defaultKeys;
  }
}
