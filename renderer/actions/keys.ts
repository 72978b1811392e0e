import { keyChoiceSchema } from '../../shared/commands/key-choice.ts';
import {
  defaultKeys,
  type KeyChanges,
  type KeyChoice,
  keymapOf,
  keysWithout,
  type Preset,
} from '../../shared/commands/keymap.ts';
import type { CommandId } from '../../shared/commands/table.ts';
import { now } from '../app/clock.ts';
import { act } from './act.ts';

/** Chooses a preset; what the reader changed themselves stays. */
export const choosePreset = (preset: Preset): Promise<boolean> => change((choice) => ({ ...choice, preset }));

/** A key that a command is to have. */
export interface NewKey {
  readonly key: string;
  /** Whether the command keeps the keys that it has; else this is its only one. */
  readonly isBeside: boolean;
  /** The commands that lose it. */
  readonly takenFrom: readonly CommandId[];
}

/** Gives a command a key, and takes it from the commands that have it now. */
export const giveKey = (command: CommandId, { key, isBeside, takenFrom }: NewKey): Promise<boolean> =>
  changeOwn((choice) => {
    const keymap = keymapOf(choice);
    const own = isBeside ? (keymap.get(command) ?? []).filter((other) => other !== key) : [];
    const left = takenFrom.map((owner) => [owner, keysWithout(keymap, owner, key)]);
    return { ...choice.changes, ...Object.fromEntries(left), [command]: [...own, key] };
  });

/** Takes one key from a command; it keeps the others. */
export const takeKey = (command: CommandId, key: string): Promise<boolean> =>
  changeOwn((choice) => {
    const own = keymapOf(choice).get(command) ?? [];
    return { ...choice.changes, [command]: own.filter((other) => other !== key) };
  });

/** Gives a command the keys of the preset again. */
export const resetKeys = (command: CommandId): Promise<boolean> =>
  changeOwn(({ changes: { [command]: _taken, ...others } }) => others);

/** Gives all commands the keys of the preset again. */
export const resetAllKeys = (): Promise<boolean> => changeOwn(() => ({}));

const changeOwn = (decide: (choice: KeyChoice) => KeyChanges): Promise<boolean> =>
  change((choice) => ({ ...choice, changes: decide(choice) }));

/** Decides on the choice as it is written, not as it is shown: two changes in a row must both stand. */
function change(decide: (choice: KeyChoice) => KeyChoice): Promise<boolean> {
  return act('setting', 1, async (library) => {
    const read = keyChoiceSchema.safeParse((await library.settings.get('keys'))?.value);
    const { preset, changes } = decide(read.success ? read.data : defaultKeys);
    const own = Object.entries(changes).map(([id, keys]) => [id, [...(keys ?? [])]]);
    return [
      {
        kind: 'setting',
        key: 'keys',
        value: { value: { preset, changes: Object.fromEntries(own) }, at: now() },
      },
    ];
  });
}
