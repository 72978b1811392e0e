import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The kernel keeps 108 bytes for the name of a socket, some systems 104. */
const longestSocket = 100;

/** The file in the profile that says how the running app is spoken to; only its owner may read it. */
export const addressFile = (profile: string): string => path.join(profile, 'command.json');

/** Where the running app listens: a socket in the profile, a pipe on Windows. */
export function socketOf(profile: string): string {
  const name = createHash('sha256').update(path.resolve(profile)).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\offprint-${name}`;
  const inside = path.join(profile, 'command.sock');
  return Buffer.byteLength(inside) <= longestSocket ? inside : path.join(tmpdir(), `offprint-${name}.sock`);
}
