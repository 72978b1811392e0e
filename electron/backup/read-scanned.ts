import { open } from 'node:fs/promises';
import type { BackupManifest, BackupProblem } from '../../shared/library/backup.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { manifestOf } from './manifest.ts';
import { filesFolder, isLineMember, manifestName, memberOfKind } from './members.ts';
import { readLines } from './read-lines.ts';
import type { Reading } from './read-listed.ts';
import { readmeTitle } from './readme.ts';

/** Lines are searched in so many bytes from the start; they come before the kept files. */
const searchedBytes = 256 * 1024 * 1024;
const titleWithin = 4_096;

const signature = Buffer.from('PK');
const headerLength = 30;

/** A stretch of the file that began with the header of a member. */
interface Stretch {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Searches a file for the lines of a backup, without the zip's own list.
 * @returns `null` when nothing in it says that it is a backup.
 * @throws FailureError for a backup of a newer format; the system's error when it cannot be read.
 */
export async function readScanned(file: string): Promise<Reading | null> {
  const bytes = await readStart(file);
  let manifest: BackupManifest | null = null;
  const entries: JournalEntry[] = [];
  const damaged: BackupProblem[] = [];
  for (const stretch of stretches(bytes)) {
    if (stretch.name.startsWith(filesFolder)) break;
    const lines = readLines(stretch.bytes);
    entries.push(...lines.entries);
    for (const other of lines.others) manifest ??= manifestOf(other);
    if (!isLineMember(stretch.name)) continue;
    for (const line of lines.damaged) damaged.push({ kind: 'damaged-line', member: stretch.name, line });
  }
  const isOurs =
    manifest !== null || entries.length > 0 || bytes.subarray(0, titleWithin).includes(readmeTitle);
  if (!isOurs) return null;
  const problems: BackupProblem[] = [{ kind: 'damaged-directory' }, ...damaged];
  if (manifest === null) problems.push({ kind: 'damaged-member', member: manifestName });
  return { manifest, entries, problems: [...problems, ...missingLines(manifest, entries, damaged)] };
}

function missingLines(
  manifest: BackupManifest | null,
  entries: readonly JournalEntry[],
  damaged: readonly BackupProblem[],
): BackupProblem[] {
  const found = new Map<string, number>();
  const count = (name: string): unknown => found.set(name, (found.get(name) ?? 0) + 1);
  for (const { change } of entries) count(memberOfKind[change.kind]);
  for (const problem of damaged) if (problem.kind === 'damaged-line') count(problem.member);
  return (manifest?.members ?? [])
    .map(({ name, lines }) => ({ member: name, lines: (lines ?? 0) - (found.get(name) ?? 0) }))
    .filter(({ lines }) => lines > 0)
    .map((missing) => ({ kind: 'missing-lines', ...missing }));
}

/** Cuts the bytes before each of the zip's signatures, and the header off each stretch. */
function* stretches(bytes: Buffer): Generator<Stretch> {
  let from = 0;
  while (from < bytes.length) {
    const at = nextSignature(bytes, from + 1);
    yield stretchOf(bytes.subarray(from, at));
    from = at;
  }
}

function nextSignature(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(signature, from); at !== -1; at = bytes.indexOf(signature, at + 1)) {
    const kind = bytes.toString('latin1', at + 2, at + 4);
    if (kind === '\x03\x04' || kind === '\x01\x02' || kind === '\x05\x06' || kind === '\x07\x08') return at;
  }
  return bytes.length;
}

function stretchOf(bytes: Buffer): Stretch {
  if (bytes.length < headerLength || bytes.toString('latin1', 0, 4) !== 'PK\x03\x04') {
    return { name: '', bytes };
  }
  const nameEnd = headerLength + bytes.readUInt16LE(26);
  const name = bytes.toString('utf8', headerLength, nameEnd);
  // Not where the header says: it may be damaged in the length of what follows the name, and ours have nothing there.
  const dataStart = bytes.indexOf('{', nameEnd);
  // A header that is not one of ours may be damaged in its lengths too: then it is searched as well.
  if (!isLineMember(name) || dataStart < 0) return { name, bytes };
  return { name, bytes: bytes.subarray(dataStart) };
}

async function readStart(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(size, searchedBytes));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}
