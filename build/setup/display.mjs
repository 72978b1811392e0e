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

const here = { env: {}, end: async () => {} };

/**
 * The display of this session; on Linux without one, a virtual one (Xvfb) that lives until `end` is called.
 * @returns {Promise<Display>}
 * @throws {SetupFailure} when Xvfb cannot start
 */
export async function openDisplay() {
  if (hasDisplay()) return here;
  const display = await openVirtual();
  say(`No display here: windows open on a virtual one (Xvfb ${display.env.DISPLAY}).`);
  return display;
}

/**
 * So many virtual displays, each for windows that must not take the focus from others; where there is no Xvfb but a
 * display, none.
 * @param {number} count
 * @returns {Promise<Display[]>}
 * @throws {SetupFailure} when Xvfb cannot start and there is no other display
 */
export async function openDisplays(count) {
  if (process.platform !== 'linux') return [];
  const opened = await Promise.allSettled(Array.from({ length: count }, openVirtual));
  const displays = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (displays.length === count) return displays;
  await Promise.all(displays.map((display) => display.end()));
  if (hasDisplay()) return [];
  throw opened.find((each) => each.status === 'rejected')?.reason;
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function openVirtual() {
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
    return { env: { DISPLAY: `:${await displayNumber(server)}`, XAUTHORITY: authority }, end };
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
