import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { must } from './say.ts';

const off = [
  FuseV1Options.RunAsNode,
  FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  FuseV1Options.EnableNodeCliInspectArguments,
  FuseV1Options.GrantFileProtocolExtraPrivileges,
];
/** How a fuse is written in the executable: the characters 0 and 1. */
const state = { off: 48, on: 49 };
const on = [FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.EnableEmbeddedAsarIntegrityValidation];

/** Reads the fuses back from the executable, and tries the one that matters most. */
export async function checkFuses(folder: string): Promise<void> {
  const executable = path.join(folder, 'offprint');
  const wire = await getCurrentFuseWire(executable);
  const wrong = [
    ...off.filter((fuse) => wire[fuse] !== state.off),
    ...on.filter((fuse) => wire[fuse] !== state.on),
  ].map((fuse) => FuseV1Options[fuse]);
  must(
    wrong.length === 0,
    `the fuses are as they should be${wrong.length > 0 ? `, but ${wrong.join(', ')}` : ''}`,
  );
  must(!runsAsNode(executable), 'it does not run as Node');
}

function runsAsNode(executable: string): boolean {
  try {
    const said = execFileSync(executable, ['-p', '"as node"'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      timeout: 5_000,
      killSignal: 'SIGKILL',
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return said.includes('as node');
  } catch {
    // It took the flag for its own, or refused to start without a profile it may use.
    return false;
  }
}
