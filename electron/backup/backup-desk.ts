import path from 'node:path';
import type { RestoreOffer, WrittenBackup } from '../../shared/contract/channels.ts';
import { utcDay } from '../../shared/library/calendar.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { text } from '../../shared/text/text.ts';
import type { Journal } from '../journal/journal.ts';
import { latestByRecord } from '../journal/latest-by-record.ts';
import { type Held, mergeEntries } from './merge.ts';
import { readBackup } from './read-backup.ts';
import { writeBackup } from './write-backup.ts';

export interface BackupDesk {
  readonly journal: Pick<Journal, 'replay'>;
  readonly version: string;
  now(): number;
}

/** Writes everything the reader did into one zip. @throws FailureError; then nothing was written. */
export async function backUp({ journal, version, now }: BackupDesk, target: string): Promise<WrittenBackup> {
  const summary = await writeBackup({ entries: journal.replay(), target, app: { version }, now: now() });
  const records = Object.values(summary.manifest.records).reduce((sum, { kept }) => sum + kept, 0);
  return { path: target, records };
}

/**
 * Reads a backup and says what merging it would change. Nothing is changed yet: the window records the
 * changes as one act, so that they can be undone as one.
 * @throws FailureError when the file is no backup, or one of a newer format.
 */
export async function offerRestore({ journal, now }: BackupDesk, file: string): Promise<RestoreOffer> {
  const { manifest, entries, problems } = await readBackup(file);
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
    unreadable: problems.length,
    changes: [...adopted, ...merged.notes],
  };
}

async function heldRecords(journal: Pick<Journal, 'replay'>): Promise<Held> {
  const all: JournalEntry[] = [];
  for await (const part of journal.replay()) all.push(...part);
  return latestByRecord(all);
}
