import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';

let isShown = false;
const waiting: (() => void)[] = [];

/** Without a first list, what waits for one goes on after this long, milliseconds. */
const patienceMs = 2_000;

/** Runs once what the first list need not wait for: when it is on the screen, or when none comes. */
export function afterFirstList(run: () => void): void {
  let isDue = true;
  const once = (): void => {
    clearTimeout(timer);
    if (isDue) run();
    isDue = false;
  };
  const timer = setTimeout(once, patienceMs);
  waiting.push(once);
}

/**
 * The first list is on the screen: says so on standard output, and writes the picture that
 * `--screenshot FILE` asked for.
 */
export async function firstListShown(
  window: BrowserWindow | null,
  papers: number,
  status: SyncStatus,
): Promise<void> {
  if (isShown) return;
  isShown = true;
  for (const run of waiting) setImmediate(run);
  const started = process.getCreationTime() ?? Date.now();
  const seconds = ((Date.now() - started) / 1_000).toFixed(1);
  process.stdout.write(`Ready: ${papers} papers, ${stateWord(status)}, ${seconds} s\n`);
  const file = screenshotFile(process.argv);
  if (file === null || window === null) return;
  try {
    const picture = await window.webContents.capturePage();
    await writeFile(file, picture.toPNG());
    app.exit(0);
  } catch (thrown) {
    process.stderr.write(`The picture could not be written to ${file}: ${String(thrown)}\n`);
    app.exit(1);
  }
}

/** The file after `--screenshot`, or behind its equals sign. */
export function screenshotFile(args: readonly string[]): string | null {
  const at = args.findIndex(
    (argument) => argument === '--screenshot' || argument.startsWith('--screenshot='),
  );
  if (at < 0) return null;
  const file = args[at] === '--screenshot' ? args[at + 1] : args[at]?.slice('--screenshot='.length);
  return file === undefined || file === '' ? null : path.resolve(file);
}

function stateWord(status: SyncStatus): string {
  switch (status.state) {
    case 'syncing':
      return 'syncing';
    case 'up-to-date':
      return 'up to date';
    default:
      // All that is listed lies on this machine.
      return 'offline';
  }
}
