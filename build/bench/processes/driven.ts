import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ElectronCommand } from './electron-command.ts';
import { endNow, treeOf } from './tree.ts';

const launchLimitMs = 30_000;
const closeLimitMs = 15_000;

/** An app in Playwright's hands, with its first window. */
export interface Driven {
  readonly app: ElectronApplication;
  readonly page: Page;
}

export interface DriveOptions {
  /** The folder or file given to Electron. */
  readonly app: string;
  readonly profile: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts an app under Playwright's control, does something with it, and ends it whatever happens. */
export async function driving<Result>(
  command: ElectronCommand,
  { app, profile, env }: DriveOptions,
  what: (driven: Driven) => Promise<Result>,
): Promise<Result> {
  const driven = await _electron.launch({
    executablePath: command.electron,
    args: [...command.args, app, `--user-data-dir=${profile}`],
    env: { ...ownEnvironment(), ...env },
    timeout: launchLimitMs,
  });
  try {
    return await what({ app: driven, page: await driven.firstWindow() });
  } finally {
    await close(driven);
  }
}

/** Closes the app as its menu does; after some seconds it is ended by its number. */
async function close(driven: ElectronApplication): Promise<void> {
  const tree = treeOf(driven.process().pid ?? process.pid);
  const timer = setTimeout(() => {
    for (const pid of tree.filter((each) => each !== process.pid)) endNow(pid);
  }, closeLimitMs);
  await driven.close().catch(() => {});
  clearTimeout(timer);
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
