import { type CommandId, type CommandScope, commands, findCommand } from './table.ts';

/** The keys of each command, as the reader has them. */
export type Keymap = ReadonlyMap<CommandId, readonly string[]>;
/** What differs from the table; absent commands keep their keys. */
export type KeyChanges = { readonly [Id in CommandId]?: readonly string[] };

export const presets = ['default', 'vim'] as const;
export type Preset = (typeof presets)[number];

/** The reader's choice of keys: a preset, and what they changed in it. */
export interface KeyChoice {
  readonly preset: Preset;
  readonly changes: KeyChanges;
}

export const defaultKeys: KeyChoice = { preset: 'default', changes: {} };

const presetChanges: Record<Preset, KeyChanges> = {
  default: {},
  vim: {
    undo: ['u', '$mod+z'],
    redo: ['$mod+r', '$mod+Shift+z'],
    palette: [':', 'Shift+:', '$mod+k'],
    'catch-up': ['g c'],
    'first-paper': ['g g', 'Home'],
    'last-paper': ['Shift+g', 'End'],
    'open-paper': ['Enter', 'i'],
    'previous-day': ['Shift+h'],
    'next-day': ['Shift+l'],
    'previous-span': ['Shift+h'],
    'next-span': ['Shift+l'],
    select: ['v', 'x'],
  },
};

/** The keys of all commands under a choice. */
export const keymapOf = ({ preset, changes }: KeyChoice): Keymap =>
  new Map(commands.map(({ id }) => [id, changes[id] ?? presetKeys(preset, id)]));

/** The keys that a preset gives a command. */
export const presetKeys = (preset: Preset, id: CommandId): readonly string[] =>
  presetChanges[preset][id] ?? findCommand(id)?.keys ?? [];

/** Two commands that one key would run, both at the same time on the screen. */
export interface KeyConflict {
  readonly key: string;
  readonly commands: readonly [CommandId, CommandId];
}

/** Every key that is given twice, or that begins a sequence of another command. */
export function conflictsOf(keymap: Keymap): KeyConflict[] {
  const bound = commands.flatMap(({ id, scope }) =>
    (keymap.get(id) ?? []).map((key) => ({ id, scope, key })),
  );
  return bound.flatMap((one, index) =>
    bound
      .slice(index + 1)
      .filter((other) => other.id !== one.id && meet(one.scope, other.scope) && collide(one.key, other.key))
      .map((other) => ({ key: one.key, commands: [one.id, other.id] as const })),
  );
}

/** What is never on the screen together may do different things by one key: a list and the reader, a day and a week. */
function meet(one: CommandScope, other: CommandScope): boolean {
  if (one === 'anywhere' || other === 'anywhere') return true;
  if (one !== other && isOneList(one) && isOneList(other)) return false;
  return (one === 'reader') === (other === 'reader');
}

/** Whether it is a command of one kind of list. */
const isOneList = (scope: CommandScope): boolean => scope === 'day' || scope === 'span';

function collide(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

/** The other commands that a key would run too, or cut off, if this command had it. */
export function ownersOf(keymap: Keymap, command: CommandId, key: string): CommandId[] {
  const owners = conflictsOf(new Map(keymap).set(command, [key])).flatMap(({ commands: pair }) =>
    pair.includes(command) ? pair.filter((id) => id !== command) : [],
  );
  return [...new Set(owners)];
}

/** The keys that are left to an owner when another command takes a key from it. */
export const keysWithout = (keymap: Keymap, owner: CommandId, key: string): readonly string[] =>
  (keymap.get(owner) ?? []).filter((own) => !collide(own, key));
