import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { type BackupDesk, backUpBefore } from '../backup/backup-desk.ts';
import { tellAll } from '../windows/window-list.ts';
import { UpdateDesk, type Updater } from './update-desk.ts';

/** The first look comes when the start is long over, then one a day; milliseconds. */
const firstMs = 90_000;
const everyMs = 86_400_000;

/** Looks for newer versions where the package says they are; without such a place it never looks. */
export function openUpdates(backups: BackupDesk): { readonly desk: UpdateDesk; stop(): void } {
  const desk = new UpdateDesk({
    canUpdate: canUpdate(),
    load: loadUpdater,
    now: backups.now,
    backUp: () => backUpBefore(backups),
    tell: (state) => tellAll('updates:changed', state),
  });
  if (!canUpdate()) return { desk, stop: () => {} };
  let timer = setTimeout(look, firstMs);
  function look(): void {
    void desk.check();
    timer = setTimeout(look, everyMs);
  }
  return { desk, stop: () => clearTimeout(timer) };
}

/** Whether this package was built with a place for updates, and is of a kind that can be replaced. */
export function canUpdate(): boolean {
  if (!app.isPackaged || !existsSync(path.join(process.resourcesPath, 'app-update.yml'))) return false;
  if (process.platform !== 'linux') return process.env.PORTABLE_EXECUTABLE_DIR === undefined;
  return process.env.APPIMAGE !== undefined || existsSync(path.join(process.resourcesPath, 'package-type'));
}

async function loadUpdater(): Promise<Updater | null> {
  if (!canUpdate()) return null;
  const { autoUpdater } = (await import('electron-updater')).default;
  autoUpdater.logger = null;
  return autoUpdater;
}
