import { readFlags } from './flags.ts';
import { startFeedServer } from './server.ts';

/** Starts the server, prints one line of JSON when it listens, and ends with it. */
async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  const server = await startFeedServer(flags);
  const { now, seed, firstDate } = server.control.report();
  process.stdout.write(`${JSON.stringify({ url: server.url, now, seed, firstDate, pid: process.pid })}\n`);

  const end = (): void => {
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (flags.untilStdinCloses) process.stdin.once('close', end).once('end', end).resume();
}

main().catch((error: unknown) => {
  process.stderr.write(`feed-server: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
