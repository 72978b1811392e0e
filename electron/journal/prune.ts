import { rename, unlink } from 'node:fs/promises';
import path from 'node:path';
import { damagedEnding, journalName, listJournalFiles, snapshotName } from './journal-files.ts';

/** Snapshots kept, each with the journals since. */
const keptSnapshots = 3;

/**
 * Keeps the last three whole snapshots with their journals and removes what is older. A damaged
 * snapshot is set aside, never removed. To be called only when the newest snapshot was read back and
 * is whole. Never throws: what could not be removed is tried again next time.
 */
export async function prune(folder: string, damaged: readonly number[]): Promise<void> {
  const at = (name: string): string => path.join(folder, name);
  for (const number of damaged) {
    const file = at(snapshotName(number));
    await rename(file, `${file}${damagedEnding}`).catch(() => {});
  }
  try {
    const { journals, snapshots } = await listJournalFiles(folder);
    const oldest = snapshots.filter((number) => !damaged.includes(number)).at(-keptSnapshots);
    if (oldest === undefined) return;
    const old = [
      ...snapshots.filter((number) => number < oldest).map(snapshotName),
      ...journals.filter((number) => number < oldest).map(journalName),
    ];
    for (const name of old) await unlink(at(name));
  } catch {
    // The files only take room.
  }
}
