import { defaultKeys, type KeyChoice, type Keymap, keymapOf } from '../../shared/commands/keymap.ts';

let follow: (keys: Keymap) => void = () => {};
let current = '';

/** Calls back with the keys that the menus show: the table's at once, the reader's when a window tells. */
export function followKeyChoice(callback: (keys: Keymap) => void): void {
  follow = callback;
  callback(keymapOf(defaultKeys));
}

/** Takes the choice that a window has read from the library. */
export function takeKeyChoice(choice: KeyChoice): void {
  const told = JSON.stringify(choice);
  if (told === current) return;
  current = told;
  follow(keymapOf(choice));
}
