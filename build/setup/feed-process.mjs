import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SetupFailure } from './failure.mjs';
import { endProgram, exitCode } from './launch.mjs';
import { out } from './places.mjs';
import { endWithUs } from './signals.mjs';

/**
 * Starts the local feed and waits until it tells its address.
 * @param {string[]} args
 * @returns {Promise<{ url: string, end: () => Promise<void> }>}
 * @throws {SetupFailure} when it ends before it has told one
 */
export async function startFeed(args) {
  const server = spawn(process.execPath, [join(out, 'tools', 'feed-server.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endWithUs(server);
  // The reading goes on after the first line, or a full pipe would stop the server.
  const lines = createInterface({ input: server.stdout });
  const url = once(lines, 'line').then(([line]) => addressIn(line));
  const early = exitCode(server, 'The local feed').then((code) => {
    throw new SetupFailure(`The local feed ended at once (exit code ${code}).`);
  });
  const end = () => endProgram(server);
  try {
    return { url: await Promise.race([url, early]), end };
  } catch (failure) {
    await end();
    throw failure;
  }
}

function addressIn(line) {
  try {
    return JSON.parse(line).url;
  } catch {
    throw new SetupFailure(`The local feed answered something unexpected: ${line}`);
  }
}
