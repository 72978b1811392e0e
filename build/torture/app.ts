import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type Page } from '@playwright/test';
import { endNow, treeOf } from '../bench/processes/tree.ts';
import { until } from './until.ts';

const startLimitMs = 30_000;
const endLimitMs = 10_000;

/** How to start the app: the executable, the folder to give it, and the switches this machine needs. */
export interface ElectronCommand {
  readonly electron: string;
  readonly app: string;
  readonly args: readonly string[];
}

/** Where and when the app runs. */
export interface Circumstances {
  readonly command: ElectronCommand;
  readonly profile: string;
  readonly endpoint: string;
  /** The instant its clock starts at, ISO. */
  readonly now: string;
}

/** The app with its first window, to be ended without a word. */
export interface Victim {
  readonly page: Page;
  /** SIGKILL to the main process, by its number; resolves when it and all its descendants are gone. */
  kill(): Promise<void>;
}

export const databaseFolder = (profile: string): string => path.join(profile, 'IndexedDB');

/** Starts the app and waits for its first list. */
export async function launch(circumstances: Circumstances): Promise<Victim> {
  const { command, profile } = circumstances;
  const app = await _electron.launch({
    executablePath: command.electron,
    args: argumentsFor(command, profile),
    env: environment(circumstances),
    timeout: startLimitMs,
  });
  const main = app.process();
  endWithUs(main);
  const said: string[] = [];
  for (const stream of [main.stdout, main.stderr])
    stream?.on('data', (piece: Buffer) => said.push(piece.toString('utf8')));
  try {
    const page = await app.firstWindow({ timeout: startLimitMs });
    await page
      .getByRole('listbox', { name: 'Papers', exact: true })
      .getByRole('option')
      .first()
      .waitFor({ timeout: startLimitMs });
    return { page, kill: () => killTree(main) };
  } catch (thrown) {
    await killTree(main);
    throw new Error(`the app did not show its list: ${String(thrown)}\n${said.join('')}`);
  }
}

/** Starts the app and ends it soon after it has begun to make a new database. */
export async function killWhileRebuilding(circumstances: Circumstances, afterMs: number): Promise<void> {
  const { command, profile } = circumstances;
  const main = spawn(command.electron, argumentsFor(command, profile), {
    env: environment(circumstances),
    stdio: 'ignore',
  });
  endWithUs(main);
  await until('the app makes a database', startLimitMs, async () => existsSync(databaseFolder(profile)));
  await wait(afterMs);
  await killTree(main);
}

async function killTree(main: ChildProcess): Promise<void> {
  const { pid } = main;
  if (pid === undefined || main.exitCode !== null || main.signalCode !== null) return;
  const tree = treeOf(pid).filter((each) => each !== pid);
  const ended = once(main, 'exit');
  main.kill('SIGKILL');
  await ended;
  // The others end by themselves when they miss the main process.
  const end = performance.now() + endLimitMs;
  while (tree.some(isRunning) && performance.now() < end) await wait(10);
  tree.filter(isRunning).forEach(endNow);
}

/** One that ended and was not waited for by its parent runs no file any more. */
const isRunning = (pid: number): boolean => existsSync(`/proc/${pid}/exe`);

function argumentsFor({ args, app }: ElectronCommand, profile: string): string[] {
  return [...args, app, `--user-data-dir=${profile}`];
}

function environment({ endpoint, now }: Circumstances): Record<string, string> {
  const given = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name === 'HF_TOKEN' ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(given),
    HF_ENDPOINT: endpoint,
    OFFPRINT_ARXIV_ENDPOINT: endpoint,
    OFFPRINT_ARXIV_API: endpoint,
    OFFPRINT_NOW: now,
  };
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const main of running) if (main.pid !== undefined) treeOf(main.pid).forEach(endNow);
});

function endWithUs(main: ChildProcess): void {
  running.add(main);
  main.once('exit', () => running.delete(main));
}
