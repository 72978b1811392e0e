import { parseArgs } from 'node:util';

export interface Flags {
  /** Decides everything that is not a matter of the machine's speed. */
  readonly seed: number;
  readonly rounds: number;
  /** No new round begins after so many minutes. */
  readonly minutes: number;
  /** Leaves the profile also when nothing was lost. */
  readonly keep: boolean;
}

export const usage = 'npm run torture -- [--seed N] [--rounds N] [--minutes M] [--keep]';

/** Reads the command line. @throws RangeError that says what cannot be understood. */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '200' },
      minutes: { type: 'string', default: '30' },
      keep: { type: 'boolean', default: false },
    },
  });
  return {
    seed: whole('seed', values.seed, 0, 0xffff_ffff),
    rounds: whole('rounds', values.rounds, 1, 10_000),
    minutes: whole('minutes', values.minutes, 1, 600),
    keep: values.keep,
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text === '' || !Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`--${name} takes a whole number from ${least} to ${most}, not ${text}`);
  return value;
}
