import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** The local feed in a process of its own. */
export interface LocalFeed {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the feed server that is built beside this tool. A packed app knows no made-up time, so neither does it. */
export async function startFeed(): Promise<LocalFeed> {
  const server = spawn(
    process.execPath,
    [
      path.join(path.dirname(process.argv[1] ?? ''), 'feed-server.js'),
      '--port',
      '0',
      '--seed',
      '5',
      '--days',
      '14',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line]: unknown[] = await once(createInterface({ input: server.stdout }), 'line');
  const { url }: { url: string } = JSON.parse(String(line));
  return {
    url,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}
