import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { app } from 'electron';

const patienceMs = 10_000;

/** Whether windows have nowhere to appear in. */
export const lacksDisplay = (): boolean =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * Gives this process a virtual display (Xvfb), that nobody sees, until it ends. Must be there before the engine looks
 * for one, so before `ready`.
 * @returns whether there is one now
 */
export async function openVirtualDisplay(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-display-'));
  const authority = path.join(folder, 'authority');
  writeFileSync(authority, accessKey(), { mode: 0o600 });
  // It ends by itself with the last connection to it: ended by us, it would go before the engine has let go of it.
  const flags = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-terminate'];
  const server = spawn('Xvfb', [...flags, '-auth', authority], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  server.unref();
  process.on('exit', () => {
    if (!app.isReady()) server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  const number = await displayNumber(server);
  if (number === null) return false;
  // The process for graphics was begun before there was a display, and would be started in vain again and again.
  app.disableHardwareAcceleration();
  process.env.XAUTHORITY = authority;
  process.env.DISPLAY = `:${number}`;
  return true;
}

/** The server chooses a free number and writes it to descriptor 3; `null` when it cannot start. */
function displayNumber(server: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patienceMs);
    const settle = (number: string | null): void => {
      clearTimeout(timer);
      resolve(number);
    };
    server.once('error', () => settle(null));
    server.once('exit', () => settle(null));
    let said = '';
    const report = server.stdio[3];
    if (!isReadable(report)) return settle(null);
    report.setEncoding('utf8').on('data', (piece: string) => {
      said += piece;
      if (said.includes('\n')) settle(said.trim());
    });
  });
}

const isReadable = (stream: unknown): stream is Readable =>
  typeof stream === 'object' && stream !== null && 'setEncoding' in stream;

/** An Xauthority record with a fresh key, for whatever number the server gets (family "wild", no number). */
function accessKey(): Buffer {
  const field = (bytes: Buffer): Buffer =>
    Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
  const none = Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    ...[none, none, Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)].map(field),
  ]);
}
