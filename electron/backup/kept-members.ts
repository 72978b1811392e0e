import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { BackupMember } from '../../shared/library/backup.ts';
import type { Sha256 } from '../../shared/library/ids.ts';
import { typeOfBytes } from '../files/file-type.ts';
import { fileMember } from './members.ts';

/** A kept file that goes into a backup. */
export interface BackupFile {
  readonly sha256: Sha256;
  readonly path: string;
}

/** A file that was found whole. */
export interface KeptMember {
  readonly path: string;
  readonly member: BackupMember;
}

/** Looks at the files before they are packed: those gone or damaged are left out, and told. */
export async function keptMembers(
  files: Iterable<BackupFile>,
): Promise<{ readonly kept: readonly KeptMember[]; readonly leftOut: readonly string[] }> {
  const kept: KeptMember[] = [];
  const leftOut: string[] = [];
  for (const file of files) {
    const member = await describeFile(file);
    if (member === null) leftOut.push(file.sha256);
    else kept.push({ path: file.path, member });
  }
  return { kept, leftOut };
}

async function describeFile({ sha256, path }: BackupFile): Promise<BackupMember | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  try {
    const pieces: AsyncIterable<Buffer> = createReadStream(path);
    for await (const piece of pieces) {
      if (bytes === 0) head = Buffer.from(piece.subarray(0, 16));
      bytes += piece.length;
      hash.update(piece);
    }
  } catch {
    return null;
  }
  if (hash.digest('hex') !== sha256) return null;
  return { name: fileMember(sha256, typeOfBytes(head)), bytes, sha256, lines: null };
}
