import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { startProgram } from '../../bench/processes/program.ts';

/** A packed app that runs. Its fuses shut the debugger of the main process, so it is driven by its pages alone. */
export interface PackedApp {
  readonly page: Page;
  /** What it said when its first list was shown. */
  readonly ready: string;
  close(): Promise<void>;
}

const limitMs = 30_000;

/** The switches that this machine needs, as the set-up tells them. */
export function machineSwitches(): readonly string[] {
  const command: { args?: readonly string[] } = JSON.parse(process.env.OFFPRINT_ELECTRON ?? '{}');
  return command.args ?? [];
}

/** Starts the app in a folder on a profile, against a feed. */
export async function startPacked(folder: string, profile: string, endpoint: string): Promise<PackedApp> {
  const program = startProgram(
    path.join(folder, 'offprint'),
    [...machineSwitches(), `--user-data-dir=${profile}`, '--remote-debugging-port=0'],
    { env: { HF_ENDPOINT: endpoint, OFFPRINT_ARXIV_ENDPOINT: endpoint, OFFPRINT_ARXIV_API: endpoint } },
  );
  const { text } = await program.line('Ready:', limitMs);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(profile)}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the app has no window');
  return {
    page,
    ready: text,
    close: async () => {
      await browser.close();
      await program.end();
    },
  };
}

async function debuggingPort(profile: string): Promise<string> {
  const file = path.join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 100; tries += 1) {
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port !== undefined && port !== '') return port;
    await wait(50);
  }
  throw new Error('the app opened no debugging port');
}
