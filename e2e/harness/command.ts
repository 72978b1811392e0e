import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** How the app is started from outside: the executable, what to give it, and the machine's switches. */
export interface ElectronCommand {
  readonly electron: string;
  readonly app: string;
  readonly args: readonly string[];
}

/** The checkout. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The feed's server, built beside the app. */
export const feedServer = path.join(root, 'out', 'tools', 'feed-server.js');

/** Reads the command that `npm test` hands on in `OFFPRINT_ELECTRON`, or asks the set-up for it. */
export function electronCommand(): ElectronCommand {
  const given = process.env.OFFPRINT_ELECTRON ?? '';
  const line = given === '' ? askSetUp() : given;
  process.env.OFFPRINT_ELECTRON = line;
  const command: unknown = JSON.parse(line);
  if (!isCommand(command)) throw new TypeError(`OFFPRINT_ELECTRON is not understood: ${line}`);
  return command;
}

const askSetUp = (): string =>
  execFileSync(process.execPath, [path.join(root, 'build/setup/where.mjs')], { cwd: root, encoding: 'utf8' });

function isCommand(value: unknown): value is ElectronCommand {
  return (
    typeof value === 'object' &&
    value !== null &&
    'electron' in value &&
    typeof value.electron === 'string' &&
    'app' in value &&
    typeof value.app === 'string' &&
    'args' in value &&
    Array.isArray(value.args)
  );
}
