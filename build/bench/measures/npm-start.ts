import path from 'node:path';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { closedEndpoint } from '../library/library.ts';
import { startProgram } from '../processes/program.ts';
import { say } from '../say.ts';

const limitMs = 120_000;

/**
 * From the command to the line that says the list is shown, at a second start: everything is set up and
 * built, the library holds the starter edition.
 */
export async function measureNpmStart(bench: Bench): Promise<Figure[]> {
  const { command, folder, rounds } = bench;
  const profile = path.join(folder, 'npm-start-profile');
  const script = path.join(command.app, 'build/setup/start.mjs');
  const npm = process.env.npm_execpath;
  const byNode = () => seconds(command.app, [script, `--user-data-dir=${profile}`]);
  const byNpm = () => seconds(command.app, [npm ?? '', 'start', '--', `--user-data-dir=${profile}`]);
  const node: number[] = [];
  const npms: number[] = [];
  await byNode();
  for (let round = 0; round < rounds; round += 1) {
    await bench.calm.wait();
    node.push(await byNode());
    if (npm !== undefined) npms.push(await byNpm());
    say(`npm start ${round + 1}: ${node.at(-1)?.toFixed(2)} s, by npm itself ${npms.at(-1)?.toFixed(2)} s`);
  }
  return [
    { name: 'second start, `node build/setup/start.mjs` to rows', unit: 's', values: node },
    ...(npms.length === 0 ? [] : [{ name: 'second start, `npm start` to rows', unit: 's', values: npms }]),
  ];
}

async function seconds(cwd: string, args: readonly string[]): Promise<number> {
  const program = startProgram(process.execPath, args, { cwd, env: { HF_ENDPOINT: closedEndpoint } });
  try {
    return (await program.line('Ready: ', limitMs)).ms / 1_000;
  } finally {
    await program.end();
  }
}
