import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readElectronCommand } from '../bench/processes/electron-command.ts';
import { type Flags, readFlags, usage } from './flags.ts';
import { torture } from './torture.ts';

/** The longest time that a reader has before the kill, milliseconds. */
const longestMs = 3_000;

/** Tortures a fresh profile. @returns whether nothing was lost, doubled or skipped. */
async function run({ seed, rounds, minutes, keep }: Flags): Promise<boolean> {
  const profile = await mkdtemp(path.join(tmpdir(), 'offprint-torture-'));
  const tally = await torture({
    command: readElectronCommand(process.env.OFFPRINT_ELECTRON),
    profile,
    seed,
    rounds,
    longestMs,
    limitMs: minutes * 60_000,
    say: (what) => process.stderr.write(`${what}\n`),
  });
  process.stdout.write(`${tally.table()}\n`);
  const [first] = tally.violations;
  if (first === undefined && !keep) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  else process.stdout.write(`\nThe profile stays in ${profile}\n`);
  if (first === undefined) return true;
  process.stdout.write(`Once more: npm run torture -- --seed ${seed} --rounds ${first.round}\n`);
  return false;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
let flags: Flags | null = null;
try {
  flags = readFlags(process.argv.slice(2));
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n${usage}\n`);
  process.exitCode = 2;
}
if (flags !== null) process.exitCode = (await run(flags)) ? 0 : 1;
