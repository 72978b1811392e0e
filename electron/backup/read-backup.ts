import { fail } from '../../shared/failure/failure.ts';
import { isMissing } from '../disk/system-error.ts';
import { classified } from '../journal/classified.ts';
import { type Reading, readListed } from './read-listed.ts';
import { readScanned } from './read-scanned.ts';

export type { Reading };

/**
 * Reads a backup. Damage never stops it: every line that is whole is brought, what is not is listed in
 * `problems`, and `manifest` is `null` when it was hit. Kept files are not looked at.
 * @throws FailureError: `newer-backup` for a newer format (the detail names both versions), `no-backup` for a
 * file that is no backup, `gone` for none.
 */
export async function readBackup(file: string): Promise<Reading> {
  return classified(async () => {
    const listed = await readListed(file, { withFiles: false });
    if (listed.problems.length === 0) return listed;
    const scanned = await readScanned(file).catch((thrown: unknown) => {
      if (isMissing(thrown)) return fail('gone', 'There is no such file.', thrown);
      throw thrown;
    });
    if (listed.manifest === null && listed.entries.length === 0 && scanned === null) {
      return fail('no-backup', 'This file is not an Offprint backup.');
    }
    if (scanned === null || listed.entries.length > scanned.entries.length) return listed;
    // The list explains more exactly what is wrong, where it can be used at all.
    const isListed = listed.manifest !== null && listed.entries.length === scanned.entries.length;
    return isListed ? listed : scanned;
  });
}
