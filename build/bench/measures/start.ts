import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { barePainted } from '../bare-app.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { type ProgramOptions, startProgram } from '../processes/program.ts';
import { memoryOf, processorTimeOf } from '../processes/tree.ts';
import { say } from '../say.ts';

const limitMs = 30_000;
const settleMs = 2_000;

interface Started {
  readonly ms: number;
  /** Processor time of all its processes until then, milliseconds: it hardly depends on what else runs. */
  readonly processorMs: number;
  readonly megabytes: number;
}

/**
 * From the process's start to the second painted frame of the content, told by a line on standard output in
 * both apps; and the memory of all processes two seconds later.
 */
export async function measureStart(bench: Bench): Promise<Figure[]> {
  const { command, rounds } = bench;
  const library = await bench.library();
  const sides = {
    bare: () => start(bench, bench.bareApp, path.join(bench.folder, 'bare-profile'), barePainted),
    all: () => start(bench, command.app, library.all, 'Ready: ', { env: library.env }),
    today: () => start(bench, command.app, library.today, 'Ready: ', { env: library.env }),
  };
  // The first start of each profile fills caches that every later one finds.
  for (const side of Object.values(sides)) await side();
  const bare: Started[] = [];
  const all: Started[] = [];
  const today: Started[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [side, started] of [
      [sides.bare, bare],
      [sides.all, all],
      [sides.today, today],
    ] as const) {
      await bench.calm.wait();
      started.push(await side());
    }
    say(
      `start ${round + 1}: bare ${shown(bare.at(-1))}, all papers ${shown(all.at(-1))}, today ${shown(today.at(-1))}`,
    );
  }
  const time = { name: 'bare window', values: bare.map(({ ms }) => ms) };
  const processor = { name: 'bare window', values: bare.map(({ processorMs }) => processorMs) };
  const memory = { name: 'bare window', values: bare.map(({ megabytes }) => megabytes) };
  const figures = (place: string, started: readonly Started[]): Figure[] => [
    {
      name: `start, 50,000 papers, ${place}`,
      unit: 'ms',
      values: started.map(({ ms }) => ms),
      reference: time,
      target: { ratio: 1.35 },
    },
    {
      name: `processor time until then, ${place}`,
      unit: 'ms',
      values: started.map(({ processorMs }) => processorMs),
      reference: processor,
    },
    {
      name: `memory, 50,000 papers, ${place}`,
      unit: 'MB',
      values: started.map(({ megabytes }) => megabytes),
      reference: memory,
      target: { ratio: 1.5 },
    },
  ];
  return [...figures('All papers', all), ...figures('Today', today)];
}

async function start(
  { command }: Bench,
  app: string,
  profile: string,
  painted: string,
  options: ProgramOptions = {},
): Promise<Started> {
  const program = startProgram(
    command.electron,
    [...command.args, app, `--user-data-dir=${profile}`],
    options,
  );
  try {
    const { ms } = await program.line(painted, limitMs);
    const processorMs = processorTimeOf(program.pid);
    await wait(settleMs);
    return { ms, processorMs, megabytes: memoryOf(program.pid) };
  } finally {
    await program.end();
  }
}

const shown = (started: Started | undefined): string =>
  `${Math.round(started?.ms ?? 0)} ms (${started?.processorMs} ms of processor) ${Math.round(started?.megabytes ?? 0)} MB`;
