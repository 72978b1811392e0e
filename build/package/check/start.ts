import path from 'node:path';
import { startProgram } from '../../bench/processes/program.ts';
import { median } from '../../bench/statistics.ts';
import { machineSwitches } from './packed-app.ts';
import { must } from './say.ts';

const rounds = 5;
/** Differences below this are the machine's own, milliseconds. */
const noiseMs = 150;

/** The packed app starts no slower than the same app in development, both measured in turn. */
export async function checkStart(unpacked: string, scratch: string): Promise<void> {
  const command: { electron: string; app: string } = JSON.parse(process.env.OFFPRINT_ELECTRON ?? '{}');
  const sides = {
    packed: { file: path.join(unpacked, 'offprint'), app: [], times: [0].slice(1) },
    development: { file: command.electron, app: [command.app], times: [0].slice(1) },
  };
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, side] of Object.entries(sides)) {
      const profile = path.join(scratch, `start-${name}`);
      const program = startProgram(
        side.file,
        [...machineSwitches(), ...side.app, `--user-data-dir=${profile}`],
        { env: { HF_ENDPOINT: 'http://127.0.0.1:64999' } },
      );
      const { ms } = await program.line('Ready:', 30_000);
      await program.end();
      // The first start makes the profile.
      if (round > 0) side.times.push(ms);
    }
  }
  const packed = Math.round(median(sides.packed.times));
  const development = Math.round(median(sides.development.times));
  must(packed <= development + noiseMs, `it starts in ${packed} ms, in development in ${development} ms`);
}
