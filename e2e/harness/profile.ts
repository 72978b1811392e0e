import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect } from '@playwright/test';
import { electronCommand } from './command.ts';
import { friday } from './feed.ts';
import { RunningApp } from './running-app.ts';

/** An address at which nobody listens; above the ports that systems give out by themselves. */
export const nowhere = 'http://127.0.0.1:64999';

/** What the app is told on its way. */
export interface Start {
  /** The feed's address; no network when left out. */
  readonly feed?: string;
  /** Leaves the feed's address to Settings. */
  readonly feedOfSettings?: true;
  /** The instant at which its clock starts. */
  readonly now?: string;
  readonly timeZone?: string;
  /** Other variables, such as those of a desktop. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What a command of the command line left behind. */
export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

/** A profile folder of its own: the app can be started on it again and again. */
export class Profile {
  readonly folder: string;
  readonly #apps: RunningApp[] = [];

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Makes an empty one. */
  static async fresh(): Promise<Profile> {
    return new Profile(await mkdtemp(path.join(tmpdir(), 'offprint-e2e-')));
  }

  /** Uses a folder that somebody else made and takes away. */
  static at(folder: string): Profile {
    return new Profile(folder);
  }

  /** Starts the app and waits for its first window. */
  async open(start: Start = {}): Promise<RunningApp> {
    const { electron, args } = this.#command();
    const launched = await _electron.launch({ executablePath: electron, args, env: environment(start) });
    const app = await RunningApp.of(launched);
    this.#apps.push(app);
    return app;
  }

  /** Starts the app a second time, as a click on its icon would. @returns its exit code. */
  async startAgain(): Promise<number | null> {
    const { electron, args } = this.#command();
    const second = spawn(electron, args, { env: environment({}), stdio: 'ignore' });
    const [code]: unknown[] = await once(second, 'exit');
    return typeof code === 'number' ? code : null;
  }

  /** Runs a command of the command line. @returns what it printed and its exit code. */
  async command(words: readonly string[], start: Start & { readonly display?: boolean } = {}): Promise<Ran> {
    const { electron, args } = this.#command();
    const { DISPLAY, WAYLAND_DISPLAY, ...headless } = environment(start);
    const env = start.display === false ? headless : environment(start);
    const child = spawn(electron, [...args, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ran = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      ran.out += piece;
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      ran.err += piece;
    });
    const [code]: unknown[] = await once(child, 'close');
    return { ...ran, code: typeof code === 'number' ? code : null };
  }

  /** Everything the journal has on the disk. */
  async journal(): Promise<string> {
    const folder = path.join(this.folder, 'journal');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
    return (await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))).join('');
  }

  /** Waits until the journal on the disk contains a text. */
  async journalled(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await expect.poll(() => this.journal()).toContain(text);
  }

  /** Takes the browser's database away, as a clean-up tool or a damaged disk would. */
  async deleteDatabase(): Promise<void> {
    await rm(path.join(this.folder, 'IndexedDB'), { recursive: true });
  }

  /** Damages the browser's database so that Chromium itself gives it up. */
  async damageDatabase(): Promise<void> {
    const folder = path.join(this.folder, 'IndexedDB', 'offprint_app_0.indexeddb.leveldb');
    await writeFile(path.join(folder, 'CURRENT'), 'damaged');
  }

  /** What the apps on it said and show, for the report of a failed test. */
  async account(): Promise<string> {
    return (await Promise.all(this.#apps.map((app) => app.account()))).join('\n\n');
  }

  /** Ends what still runs. @returns what went wrong in the pages meanwhile. */
  async stop(): Promise<readonly string[]> {
    await Promise.all(this.#apps.map((app) => app.kill()));
    return this.#apps.flatMap((app) => app.pageErrors);
  }

  /** Ends what still runs and removes the folder. @returns what went wrong in the pages meanwhile. */
  async dispose(): Promise<readonly string[]> {
    const errors = await this.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
    return errors;
  }

  #command(): { electron: string; args: string[] } {
    const { electron, app, args } = electronCommand();
    return { electron, args: [...args, app, `--user-data-dir=${this.folder}`] };
  }
}

function environment({
  feed = nowhere,
  feedOfSettings,
  now = friday,
  timeZone,
  environment: others,
}: Start): Record<string, string> {
  const given = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== 'HF_TOKEN',
  );
  return {
    ...Object.fromEntries(given),
    HF_ENDPOINT: feedOfSettings === true ? '' : feed,
    OFFPRINT_ARXIV_ENDPOINT: feed,
    OFFPRINT_ARXIV_API: feed,
    // arXiv's three seconds are for arXiv; the feed of a test is on this machine.
    OFFPRINT_TEST_ARXIV_PACE: '20',
    OFFPRINT_NOW: now,
    // Whatever speaks on this machine is not asked for voices.
    SPEECHD_ADDRESS: 'unix_socket:/dev/null/none',
    ...(timeZone === undefined ? {} : { TZ: timeZone }),
    ...others,
  };
}
