import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ElectronCommand } from './electron-command.ts';

const launchLimitMs = 30_000;

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
    await driven.close();
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
