import path from 'node:path';
import { app, dialog, type OpenDialogOptions, type WebContents } from 'electron';
import type { BackupChoices } from '../../shared/contract/channels.ts';
import { text } from '../../shared/text/text.ts';
import { backUp, offerRestore } from '../backup/backup-desk.ts';
import { askedForName } from '../backup/backup-names.ts';
import { backupFolder, readBackupSettings, writeBackupSettings } from '../backup/backup-settings.ts';
import type { Service } from '../service-shape.ts';
import { windowOf } from '../windows/window-list.ts';
import type { Answerings } from './handle.ts';

const filters = [{ name: text.keeping.fileType, extensions: ['zip'] }];

type BackupChannel =
  | 'backup:write'
  | 'backup:read'
  | 'backup:settings'
  | 'backup:with-files'
  | 'backup:choose-folder'
  | 'backup:restore-files';

/** Backups and their settings. Dialogs are looked up when they are needed. */
export function backupAnswers({ backups, restoreFiles }: Service): Pick<Answerings, BackupChannel> {
  const { profile } = backups;
  let offered: string | null = null;
  const choices = (): BackupChoices => {
    const settings = readBackupSettings(profile);
    return { folder: backupFolder(profile, settings), withFiles: settings.withFiles };
  };
  return {
    'backup:write': async (sender) => {
      const folder = readBackupSettings(profile).folder ?? app.getPath('documents');
      const defaultPath = path.join(folder, askedForName(backups.now()));
      const options = { title: text.keeping.backUp, defaultPath, filters };
      const window = windowOf(sender);
      const { filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return filePath === undefined || filePath === '' ? null : backUp(backups, filePath);
    },
    'backup:read': async (sender) => {
      const file = await chosen(sender, { title: text.keeping.restore, filters, properties: ['openFile'] });
      offered = file;
      return file === null ? null : offerRestore(backups, file);
    },
    'backup:settings': choices,
    'backup:with-files': async (_sender, withFiles) => {
      await writeBackupSettings(profile, { ...readBackupSettings(profile), withFiles });
      return choices();
    },
    'backup:choose-folder': async (sender) => {
      const folder = await chosen(sender, {
        title: text.keeping.chooseFolder,
        defaultPath: choices().folder,
        properties: ['openDirectory', 'createDirectory'],
      });
      if (folder !== null) await writeBackupSettings(profile, { ...readBackupSettings(profile), folder });
      return choices();
    },
    'backup:restore-files': async () => (offered === null ? 0 : (await restoreFiles(offered)).restored),
  };
}

/** The one file or folder that the reader chooses; `null` for none. */
export async function chosen(sender: WebContents, options: OpenDialogOptions): Promise<string | null> {
  const window = windowOf(sender);
  const { filePaths } = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return filePaths[0] ?? null;
}
