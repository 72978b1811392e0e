import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { addressFile, socketOf } from './address.ts';
import type { Command } from './read-command.ts';
import { type Outcome, requestSchema } from './wire.ts';

const longestRequest = 100_000;

export interface CommandService {
  stop(): void;
}

/**
 * Listens for commands from this reader's other processes: on a socket that only they may open, and only with the
 * word that stands in a file that only they may read. One process per profile may call this.
 */
export async function serveCommands(
  profile: string,
  perform: (command: Command) => Promise<Outcome>,
): Promise<CommandService> {
  const socket = socketOf(profile);
  const token = randomBytes(32).toString('hex');
  const server = createServer((wire) => serve(wire, token, perform));
  // What an app that was killed left behind would hold the name.
  if (process.platform !== 'win32') await rm(socket, { force: true });
  await listen(server, socket);
  if (process.platform !== 'win32') chmodSync(socket, 0o600);
  await rm(addressFile(profile), { force: true });
  await writeFile(addressFile(profile), JSON.stringify({ socket, token }), { mode: 0o600 });
  return {
    stop: () => {
      server.close();
      rmSync(addressFile(profile), { force: true });
    },
  };
}

function listen(server: Server, socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
}

function serve(wire: Socket, token: string, perform: (command: Command) => Promise<Outcome>): void {
  let heard = '';
  wire.setEncoding('utf8').on('data', (piece: string) => {
    heard += piece;
    if (heard.length > longestRequest) wire.destroy();
    const end = heard.indexOf('\n');
    if (end < 0) return;
    const line = heard.slice(0, end);
    wire.removeAllListeners('data');
    answer(line, token, perform).then(
      (outcome) => wire.end(JSON.stringify(outcome)),
      () => wire.destroy(),
    );
  });
  // The other side may go away while its command is carried out.
  wire.on('error', () => wire.destroy());
}

/** @throws when the line is no command, or the speaker does not know the word. */
async function answer(
  line: string,
  token: string,
  perform: (command: Command) => Promise<Outcome>,
): Promise<Outcome> {
  const request = requestSchema.parse(JSON.parse(line));
  const [given, wanted] = [Buffer.from(request.token), Buffer.from(token)];
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new Error('not the word');
  return perform(request.command);
}
