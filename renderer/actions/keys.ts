import type { KeyChoice, Preset } from '../../shared/commands/keymap.ts';
import type { CommandId } from '../../shared/commands/table.ts';
import { now } from '../app/clock.ts';
import { act } from './act.ts';

/** Chooses a preset; what the reader changed themselves stays. */
export const choosePreset = (choice: KeyChoice, preset: Preset): Promise<boolean> =>
  keep({ ...choice, preset });

/** Gives a command these keys, and takes them from the commands that have them now. */
export function setKeys(
  choice: KeyChoice,
  command: CommandId,
  keys: readonly string[],
  takenFrom: readonly { readonly command: CommandId; readonly keys: readonly string[] }[] = [],
): Promise<boolean> {
  const taken = Object.fromEntries(takenFrom.map((from) => [from.command, from.keys]));
  return keep({ ...choice, changes: { ...choice.changes, ...taken, [command]: keys } });
}

/** Gives a command the keys of the preset again. */
export function resetKeys(choice: KeyChoice, command: CommandId): Promise<boolean> {
  const { [command]: _taken, ...changes } = choice.changes;
  return keep({ ...choice, changes });
}

/** Gives all commands the keys of the preset again. */
export const resetAllKeys = ({ preset }: KeyChoice): Promise<boolean> => keep({ preset, changes: {} });

function keep({ preset, changes }: KeyChoice): Promise<boolean> {
  const different = Object.fromEntries(
    Object.entries(changes).map(([id, keys]) => [id, keys === undefined ? [] : [...keys]]),
  );
  return act('setting', 1, () => [
    { kind: 'setting', key: 'keys', value: { value: { preset, changes: different }, at: now() } },
  ]);
}
