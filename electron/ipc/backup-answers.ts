import path from 'node:path';
import { app, dialog, type WebContents } from 'electron';
import type { RestoreOffer, WrittenBackup } from '../../shared/contract/channels.ts';
import { text } from '../../shared/text/text.ts';
import { type BackupDesk, backUp, offerRestore } from '../backup/backup-desk.ts';
import { askedForName } from '../backup/backup-names.ts';
import { windowOf } from '../windows/window-list.ts';

const filters = [{ name: text.keeping.fileType, extensions: ['zip'] }];

/** Asks where to, and writes a backup there. */
export async function writeBackupAsked(desk: BackupDesk, sender: WebContents): Promise<WrittenBackup | null> {
  const defaultPath = path.join(app.getPath('documents'), askedForName(desk.now()));
  const options = { title: text.keeping.backUp, defaultPath, filters };
  const window = windowOf(sender);
  const { filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return filePath === undefined || filePath === '' ? null : backUp(desk, filePath);
}

/** Asks for a backup, and says what merging it would change. */
export async function readBackupAsked(desk: BackupDesk, sender: WebContents): Promise<RestoreOffer | null> {
  const options = { title: text.keeping.restore, filters, properties: ['openFile' as const] };
  const window = windowOf(sender);
  const { filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  const file = filePaths[0];
  return file === undefined ? null : offerRestore(desk, file);
}
