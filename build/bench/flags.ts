import { parseArgs } from 'node:util';

/** What can be measured, in the order in which it is. */
export const parts = [
  'start',
  'npm-start',
  'ingest',
  'star',
  'bulk',
  'statistics',
  'search',
  'scroll',
  'reader',
  'keeping',
  'archive',
] as const;
export type Part = (typeof parts)[number];

export interface Flags {
  /** Where the figures are written as JSON; `null` prints the table only. */
  readonly json: string | null;
  /** How often each side is measured. */
  readonly rounds: number;
  /** Leaves the library of 50,000 papers for the next run. */
  readonly keep: boolean;
  readonly only: readonly Part[];
}

export const usage = `npm run bench -- [--rounds N] [--json FILE] [--only ${parts.join(',')}] [--keep]`;

/** Reads the command line. @throws RangeError that says what cannot be understood. */
export function readFlags(args: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: parts.join(',') },
      keep: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 50) throw new RangeError('--rounds takes 1 to 50');
  return { json: values.json ?? null, rounds, keep: values.keep, only: values.only.split(',').map(partOf) };
}

function partOf(name: string): Part {
  const found = parts.find((part) => part === name.trim());
  if (found === undefined) throw new RangeError(`--only knows ${parts.join(', ')}`);
  return found;
}
