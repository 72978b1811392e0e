import { readdir } from 'node:fs/promises';
import { app, crashReporter, shell } from 'electron';

/** Keeps a report of every crash on this machine; none is ever sent. */
export function keepCrashReports(): void {
  crashReporter.start({ uploadToServer: false, ignoreSystemCrashHandler: true });
}

/** How many reports there are. */
export async function countCrashReports(): Promise<number> {
  const names = await readdir(app.getPath('crashDumps'), { recursive: true }).catch(() => []);
  return names.filter((name) => name.endsWith('.dmp')).length;
}

/** Shows their folder. */
export async function openCrashReports(): Promise<void> {
  await shell.openPath(app.getPath('crashDumps'));
}
