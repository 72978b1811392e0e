import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { desktopEntry, ownProgram } from './desktop-entry.ts';

/** Told to an app that starts with the session: no window is wanted. */
export const hiddenSwitch = '--hidden';

/** Starts the app with the session, without a window, or no longer. Only an installed app has a lasting place. */
export function setStartAtLogin(wanted: boolean): void {
  if (!app.isPackaged) return;
  if (process.platform === 'linux') {
    writeAutostart(path.join(app.getPath('appData'), 'autostart'), wanted ? ownProgram() : null);
    return;
  }
  const now = app.getLoginItemSettings({ args: [hiddenSwitch] }).openAtLogin;
  if (now !== wanted) app.setLoginItemSettings({ openAtLogin: wanted, args: [hiddenSwitch] });
}

/**
 * Writes what Linux desktops start with the session, or takes it away.
 * @param program `null` to start nothing
 */
export function writeAutostart(folder: string, program: string | null): void {
  const file = path.join(folder, 'offprint.desktop');
  if (program === null) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, desktopEntry(program, hiddenSwitch, {}));
}
