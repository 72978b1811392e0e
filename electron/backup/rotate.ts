import { readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { classified } from '../journal/classified.ts';
import { isAutomatic, isUnfinished, outdated } from './backup-names.ts';

/** A backup in a folder. */
export interface ListedBackup {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** When it was written, milliseconds. */
  readonly writtenAt: number;
  readonly automatic: boolean;
}

const abandonedMs = 24 * 3_600_000;

/**
 * The files in a folder named as backups are, newest first by name.
 * @throws FailureError when the folder cannot be read.
 */
export async function listBackups(folder: string): Promise<ListedBackup[]> {
  return classified(async () => {
    const names = (await readdir(folder)).filter((name) => /^offprint-backup-.*\.zip$/.test(name));
    const listed: ListedBackup[] = [];
    for (const name of names.sort().reverse()) {
      const file = path.join(folder, name);
      const found = await stat(file).catch(() => null);
      if (found === null || !found.isFile()) continue;
      const automatic = isAutomatic(name);
      listed.push({ name, path: file, bytes: found.size, writtenAt: found.mtimeMs, automatic });
    }
    return listed;
  });
}

/**
 * Deletes the oldest automatic backups, and unfinished ones of more than a day ago; nothing else ever.
 * @param keep how many automatic ones stay.
 * @param written the name of the one just written: it stays.
 * @returns the names that were deleted.
 * @throws FailureError when the folder cannot be read or a file not deleted.
 */
export async function rotate(folder: string, keep = 7, written: string | null = null): Promise<string[]> {
  return classified(async () => {
    const names = (await readdir(folder, { withFileTypes: true }))
      .filter((found) => found.isFile())
      .map(({ name }) => name);
    const abandoned: string[] = [];
    for (const name of names.filter(isUnfinished)) {
      const { mtimeMs } = await stat(path.join(folder, name));
      if (mtimeMs < Date.now() - abandonedMs) abandoned.push(name);
    }
    const doomed = [...outdated(names, keep, written), ...abandoned];
    for (const name of doomed) await unlink(path.join(folder, name));
    return doomed;
  });
}
