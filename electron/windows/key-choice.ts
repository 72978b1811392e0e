import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keyChoiceSchema } from '../../shared/commands/key-choice.ts';
import { defaultKeys, type KeyChoice, type Keymap, keymapOf } from '../../shared/commands/keymap.ts';

let follow: (keys: Keymap) => void = () => {};
let current: KeyChoice | null = null;

/**
 * Calls back with the keys that the menus show: at once those of the last time, later what a window has read
 * from the library.
 */
export function followKeyChoice(profile: string, callback: (keys: Keymap) => void): void {
  follow = callback;
  current ??= lastChoice(profile);
  callback(keymapOf(current));
}

/** Takes the choice that a window has read from the library, and keeps it for the menus of the next start. */
export function takeKeyChoice(profile: string, choice: KeyChoice): void {
  const told = JSON.stringify(choice);
  if (told === JSON.stringify(current)) return;
  current = choice;
  follow(keymapOf(choice));
  try {
    writeFileSync(file(profile), told);
  } catch {
    // The library has the choice; without this file the next menus show it a moment later.
  }
}

function lastChoice(profile: string): KeyChoice {
  try {
    return keyChoiceSchema.parse(JSON.parse(readFileSync(file(profile), 'utf8')));
  } catch {
    return defaultKeys;
  }
}

const file = (profile: string): string => path.join(profile, 'keys.json');
