import type { BackupManifest, BackupProblem } from '../../shared/library/backup.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { manifestOf } from './manifest.ts';
import { filesFolder, isLineMember, manifestName } from './members.ts';
import { readLines } from './read-lines.ts';
import { unseal } from './sealed.ts';
import { type ListedZip, listZip, readMember } from './zip-members.ts';

/** What one way of reading a backup found. */
export interface Reading {
  readonly manifest: BackupManifest | null;
  readonly entries: readonly JournalEntry[];
  readonly problems: readonly BackupProblem[];
}

/**
 * Reads a backup by the zip's own list.
 * @param withFiles whether the bytes of kept files are checked too.
 * @throws FailureError for a backup of a newer format.
 */
export async function readListed(file: string, { withFiles }: { withFiles: boolean }): Promise<Reading> {
  const listed = await listZip(file);
  if (listed === null) return { manifest: null, entries: [], problems: [{ kind: 'damaged-directory' }] };
  try {
    return await readAll(listed, withFiles);
  } finally {
    listed.zip.close();
  }
}

async function readAll(listed: ListedZip, withFiles: boolean): Promise<Reading> {
  const manifest = await readManifest(listed);
  const problems: BackupProblem[] = listed.isWhole ? [] : [{ kind: 'damaged-directory' }];
  if (manifest === null) problems.push({ kind: 'damaged-member', member: manifestName });
  const entries: JournalEntry[] = [];
  const wanted = new Map(manifest?.members.map((member) => [member.name, member]));
  for (const name of wanted.keys()) {
    if (!listed.entries.has(name)) problems.push({ kind: 'missing-member', member: name });
  }
  for (const [name, entry] of listed.entries) {
    const expected = wanted.get(name);
    if (expected === undefined && !isLineMember(name)) continue;
    if (name.startsWith(filesFolder) && !withFiles) continue;
    const read = await readMember(listed.zip, entry, isLineMember(name));
    const lines = readLines(read.bytes);
    entries.push(...lines.entries);
    problems.push(...lines.damaged.map((line) => ({ kind: 'damaged-line', member: name, line }) as const));
    const isAsWritten = read.isWhole && (expected === undefined || expected.sha256 === read.sha256);
    if (!isAsWritten && lines.damaged.length === 0) problems.push({ kind: 'damaged-member', member: name });
  }
  return { manifest, entries, problems };
}

async function readManifest({ zip, entries }: ListedZip): Promise<BackupManifest | null> {
  const entry = entries.get(manifestName);
  if (entry === undefined) return null;
  const { bytes } = await readMember(zip, entry, true);
  const end = bytes.indexOf('\n');
  return manifestOf(unseal(end === -1 ? bytes : bytes.subarray(0, end)));
}
