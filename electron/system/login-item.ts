import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/** Told to an app that starts with the session: no window is wanted. */
export const hiddenSwitch = '--hidden';

/** Starts the app with the session, without a window, or no longer. Only an installed app has a lasting place. */
export function setStartAtLogin(wanted: boolean): void {
  if (!app.isPackaged) return;
  if (process.platform === 'linux') {
    writeAutostart(wanted);
    return;
  }
  const now = app.getLoginItemSettings({ args: [hiddenSwitch] }).openAtLogin;
  if (now !== wanted) app.setLoginItemSettings({ openAtLogin: wanted, args: [hiddenSwitch] });
}

/** Linux desktops start what lies in this folder. */
function writeAutostart(wanted: boolean): void {
  const folder = path.join(app.getPath('appData'), 'autostart');
  const entry = path.join(folder, 'offprint.desktop');
  if (!wanted) {
    rmSync(entry, { force: true });
    return;
  }
  // Inside an AppImage our own path is gone after the next start.
  const program = process.env.APPIMAGE ?? process.execPath;
  const quoted = `"${program.replaceAll(/["`$\\]/g, '\\$&')}"`;
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Offprint',
    `Exec=${quoted} ${hiddenSwitch}`,
    '',
  ];
  mkdirSync(folder, { recursive: true });
  writeFileSync(entry, lines.join('\n'));
}
