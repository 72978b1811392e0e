import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from '../../shared/schema.ts';
import { replaceFile } from '../journal/durable-file.ts';

const settingsSchema = z.object({
  /** Where the daily backups go; `null` for the library's own folder. */
  folder: z.string().min(1).nullable(),
  /** Whether PDFs and pictures are packed too. */
  withFiles: z.boolean(),
});
/** How the reader wants backups made on this machine. */
export type BackupSettings = Readonly<z.infer<typeof settingsSchema>>;

const name = 'backup-settings.json';
const usual: BackupSettings = { folder: null, withFiles: false };

/** What the reader chose; the usual where nothing was chosen, or the note of it cannot be read. */
export function readBackupSettings(profile: string): BackupSettings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(path.join(profile, name), 'utf8')));
  } catch {
    return usual;
  }
}

/** @throws FailureError or the system's error; then the former choice stands. */
export async function writeBackupSettings(profile: string, settings: BackupSettings): Promise<void> {
  await replaceFile(path.join(profile, name), [Buffer.from(`${JSON.stringify(settings)}\n`)]);
}

/** The folder of the daily backups. */
export const backupFolder = (profile: string, { folder }: BackupSettings): string =>
  folder ?? path.join(profile, 'backups');
