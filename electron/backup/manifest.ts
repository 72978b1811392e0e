import { createHash } from 'node:crypto';
import { fail } from '../../shared/failure/failure.ts';
import {
  type BackupManifest,
  type BackupMember,
  backupHeadSchema,
  backupManifestSchema,
  backupVersion,
} from '../../shared/library/backup.ts';
import { byKind } from '../../shared/library/by-kind.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { isLineMember } from './members.ts';

/**
 * The manifest that a value is; `null` when it is none.
 * @throws FailureError of the kind `newer-backup` for a newer format.
 */
export function manifestOf(value: unknown): BackupManifest | null {
  const head = backupHeadSchema.safeParse(value);
  if (!head.success) return null;
  if (head.data.version > backupVersion) {
    return fail(
      'newer-backup',
      `The backup has format version ${head.data.version}; this Offprint reads up to version ${backupVersion}.`,
    );
  }
  const manifest = backupManifestSchema.safeParse(value);
  return manifest.success ? manifest.data : null;
}

/** How many records of each kind there are, and how many were removed. */
export function countRecords(entries: Iterable<JournalEntry>): BackupManifest['records'] {
  const counts = byKind(() => ({ kept: 0, removed: 0 }));
  for (const { change } of entries) counts[change.kind][change.value === null ? 'removed' : 'kept'] += 1;
  return counts;
}

/** What the manifest says about a member. */
export function describeMember(name: string, bytes: Buffer): BackupMember {
  return {
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    lines: isLineMember(name) ? bytes.reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 0) : null,
  };
}
