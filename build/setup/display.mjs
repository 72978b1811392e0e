import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupFailure } from './failure.mjs';
import { endProgram } from './launch.mjs';
import { say } from './progress.mjs';
import { endWithUs } from './signals.mjs';

const patience = 15_000;

/**
 * A place for windows to appear in.
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env what programs need to find it
 * @property {() => Promise<void>} end
 */

/**
 * The display of this session; on Linux without one, a virtual one (Xvfb) that lives until `end` is called.
 * @returns {Promise<Display>}
 * @throws {SetupFailure} when Xvfb cannot start
 */
export async function openDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
    return { env: {}, end: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), 'offprint-display-'));
  const authority = join(folder, 'authority');
  await writeFile(authority, accessKey(), { mode: 0o600 });
  // Detached: Ctrl-C in a terminal reaches the whole process group, and the display must outlive the windows on it.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset', '-auth', authority],
    { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  endWithUs(server);
  const end = async () => {
    await endProgram(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const number = await displayNumber(server);
    say(`No display here: windows open on a virtual one (Xvfb :${number}).`);
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, end };
  } catch (failure) {
    await end();
    throw failure;
  }
}

/** The server chooses a free number itself and writes it to descriptor 3 when it is ready. */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = (why) =>
      reject(new SetupFailure(`The virtual display (Xvfb) could not be started: ${why}.`));
    const timer = setTimeout(() => fail(`no answer after ${patience / 1000} s`), patience);
    const settle = (action) => (value) => {
      clearTimeout(timer);
      action(value);
    };
    let text = '';
    server.stdio[3].setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) settle(resolve)(text.trim());
    });
    server.once(
      'error',
      settle((failure) => fail(failure.message)),
    );
    server.once(
      'exit',
      settle((code) => fail(`it ended with exit code ${code}`)),
    );
  });
}

/** An Xauthority record with a fresh key, valid for whatever number the server gets (family "wild", no number). */
function accessKey() {
  const field = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
  const none = Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    ...[none, none, Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)].map(field),
  ]);
}
