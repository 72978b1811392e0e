import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { addressFile } from './address.ts';
import type { Command } from './read-command.ts';
import { addressSchema, type Outcome, outcomeSchema } from './wire.ts';

/**
 * Has the app that runs on a profile carry a command out.
 * @returns `null` when none runs there. @throws when it breaks off in the middle
 */
export async function askRunning(profile: string, command: Command): Promise<Outcome | null> {
  const address = await readAddress(profile);
  if (address === null) return null;
  const answer = await exchange(address.socket, `${JSON.stringify({ token: address.token, command })}\n`);
  return answer === null ? null : outcomeSchema.parse(JSON.parse(answer));
}

async function readAddress(profile: string) {
  try {
    return addressSchema.parse(JSON.parse(await readFile(addressFile(profile), 'utf8')));
  } catch {
    // No app has run here, or it ended in the middle of writing: both mean that none listens.
    return null;
  }
}

/** `null` when nobody listens: the file of an app that was killed stays. */
function exchange(socket: string, line: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let heard = '';
    let connected = false;
    const wire = connect(socket, () => {
      connected = true;
      wire.write(line);
    });
    wire.setEncoding('utf8').on('data', (piece: string) => {
      heard += piece;
    });
    wire.on('error', (failed) => (connected ? reject(failed) : resolve(null)));
    wire.on('close', () => (heard === '' ? resolve(null) : resolve(heard)));
  });
}
