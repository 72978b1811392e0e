import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { RestoreOffer, WrittenBackup } from '../../shared/contract/channels.ts';
import { utcDay } from '../../shared/library/calendar.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { text } from '../../shared/text/text.ts';
import type { Journal } from '../journal/journal.ts';
import { latestByRecord } from '../journal/latest-by-record.ts';
import { askedForName } from './backup-names.ts';
import { backupFolder, readBackupSettings } from './backup-settings.ts';
import { filesToPack } from './files-to-pack.ts';
import { fileOfMember } from './members.ts';
import { type Held, mergeEntries } from './merge.ts';
import type { Catalogue } from './write-backup.ts';

export interface BackupDesk {
  readonly profile: string;
  readonly journal: Pick<Journal, 'replay'>;
  readonly version: string;
  now(): number;
  /** Which papers the kept files belong to. */
  catalogue(): Promise<Catalogue>;
}

/**
 * Writes everything the reader did into one zip, with PDFs and pictures where the reader wants them.
 * @throws FailureError; then nothing was written.
 */
export async function backUp(desk: BackupDesk, target: string): Promise<WrittenBackup> {
  // What reads and writes zips is loaded when there is one to read or to write.
  const { writeBackup } = await import('./write-backup.ts');
  const { withFiles } = readBackupSettings(desk.profile);
  const summary = await writeBackup({
    entries: desk.journal.replay(),
    target,
    app: { version: desk.version },
    now: desk.now(),
    ...(withFiles ? { files: await filesToPack(desk.profile), catalogue: await desk.catalogue() } : {}),
  });
  const records = Object.values(summary.manifest.records).reduce(
    (sum, counted) => sum + (counted?.kept ?? 0),
    0,
  );
  return { path: target, records, files: summary.files };
}

/**
 * Writes a backup that no rotation deletes into the folder of the daily ones: before something that the
 * reader may want to take back.
 * @throws FailureError; then nothing was written, and the reader's wish must not be granted.
 */
export async function backUpBefore(desk: BackupDesk): Promise<WrittenBackup> {
  const settings = readBackupSettings(desk.profile);
  const folder = backupFolder(desk.profile, settings);
  if (settings.folder === null) await mkdir(folder, { recursive: true });
  return backUp(desk, path.join(folder, askedForName(desk.now())));
}

/**
 * Reads a backup and says what merging it would change. Nothing is changed yet: the window records the
 * changes as one act, so that they can be undone as one.
 * @throws FailureError when the file is no backup, or one of a newer format.
 */
export async function offerRestore({ journal, now }: BackupDesk, file: string): Promise<RestoreOffer> {
  const { readBackup } = await import('./read-backup.ts');
  const { manifest, entries, problems } = await readBackup(file);
  const packed = manifest?.members.filter(({ name }) => fileOfMember(name) !== null) ?? [];
  const created = manifest === null ? now() : Date.parse(manifest.created);
  const merged = mergeEntries(await heldRecords(journal), entries, {
    now: now(),
    backupDay: text.longDate(utcDay(created)),
    today: text.longDate(utcDay(now())),
  });
  // A note that keeps both texts says more than either of its sides.
  const joined = new Set(merged.notes.map(({ kind, key }) => `${kind} ${key}`));
  const adopted = merged.adopt
    .map((entry) => entry.change)
    .filter(({ kind, key }) => !joined.has(`${kind} ${key}`));
  return {
    name: path.basename(file),
    created: manifest === null ? null : created,
    counts: merged.preview.counts,
    unreadable: problems,
    files: packed.length,
    changes: [...adopted, ...merged.notes],
  };
}

async function heldRecords(journal: Pick<Journal, 'replay'>): Promise<Held> {
  const all: JournalEntry[] = [];
  for await (const part of journal.replay()) all.push(...part);
  return latestByRecord(all);
}
