import { cp } from 'node:fs/promises';
import path from 'node:path';
import { Calm } from '../../bench/calm.ts';
import { startProgram } from '../../bench/processes/program.ts';
import { processorTimeOf } from '../../bench/processes/tree.ts';
import { median } from '../../bench/statistics.ts';
import { machineSwitches } from './packed-app.ts';
import type { ReadLibrary } from './reading.ts';
import { must } from './say.ts';

const rounds = 7;
/** Differences below these are the machine's own, milliseconds of the clock and of the processors. */
const noise = { ms: 150, processorMs: 100 };

interface Start {
  readonly ms: number;
  readonly processorMs: number;
}

interface Side {
  readonly file: string;
  readonly args: readonly string[];
  readonly starts: Start[];
}

/**
 * The packed app starts no slower than the same app in development. Both start in turn, on copies of one library, and
 * the differences of the rounds count. On a machine that is busy with something else the clock says nothing; then the
 * processor time of the start does.
 */
export async function checkStart(unpacked: string, library: ReadLibrary, scratch: string): Promise<void> {
  const command: { electron: string; app: string } = JSON.parse(process.env.OFFPRINT_ELECTRON ?? '{}');
  const side = async (name: string, file: string, app: readonly string[]): Promise<Side> => {
    const profile = path.join(scratch, `start-${name}`);
    await cp(library.profile, profile, { recursive: true, verbatimSymlinks: true });
    return { file, args: [...machineSwitches(), ...app, `--user-data-dir=${profile}`], starts: [] };
  };
  const packed = await side('packed', path.join(unpacked, 'offprint'), []);
  const development = await side('development', command.electron, [command.app]);
  const calm = new Calm();
  for (let round = 0; round <= rounds; round += 1) {
    // Neither side always comes first.
    const inTurn = round % 2 === 0 ? [packed, development] : [development, packed];
    for (const { file, args, starts } of inTurn) {
      if (round > 0) await calm.wait();
      const start = await startOnce(file, args, library.endpoint);
      // The first start fills the caches that every later one finds.
      if (round > 0) starts.push(start);
    }
  }
  const between = (of: (start: Start) => number): number =>
    median(packed.starts.map((start, round) => of(start) - of(development.starts[round] ?? start)));
  const isBusy = calm.busy > rounds;
  const isFast = between(({ ms }) => ms) <= noise.ms;
  const isLight = between(({ processorMs }) => processorMs) <= noise.processorMs;
  must(
    isFast || (isBusy && isLight),
    `it starts in ${shown(packed)}, in development in ${shown(development)}${isBusy ? ', on a busy machine' : ''}`,
  );
}

async function startOnce(file: string, args: readonly string[], endpoint: string): Promise<Start> {
  const program = startProgram(file, args, { env: { HF_ENDPOINT: endpoint } });
  try {
    const { ms } = await program.line('Ready:', 30_000);
    return { ms, processorMs: processorTimeOf(program.pid) };
  } finally {
    await program.end();
  }
}

const shown = ({ starts }: Side): string =>
  `${Math.round(median(starts.map(({ ms }) => ms)))} ms (${median(starts.map(({ processorMs }) => processorMs))} ms of processor)`;
