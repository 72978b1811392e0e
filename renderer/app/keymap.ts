import { useSyncExternalStore } from 'react';
import { defaultKeys, type KeyChoice, type Keymap, keymapOf } from '../../shared/commands/keymap.ts';

let choice: KeyChoice = defaultKeys;
let keys: Keymap = keymapOf(defaultKeys);
const listeners = new Set<() => void>();

/** The keys of all commands, as the reader has them. */
export const keymap = (): Keymap => keys;
const keyChoice = (): KeyChoice => choice;

/** Takes another choice, as the library has it. */
export function setKeyChoice(next: KeyChoice): void {
  if (JSON.stringify(next) === JSON.stringify(choice)) return;
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
