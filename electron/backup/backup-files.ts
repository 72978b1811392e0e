import { isSha256, type Sha256 } from '../../shared/library/ids.ts';
import { classifiedEach } from '../journal/classified.ts';
import { fileOfMember } from './members.ts';
import { listZip, readMember } from './zip-members.ts';

/** A kept file inside a backup; `bytes` is `null` when they are not those that its name promises. */
export interface BackedUpFile {
  readonly sha256: Sha256;
  readonly bytes: Buffer | null;
}

/** Brings the kept files of a backup one after the other; none when the zip's own list is damaged. */
export function backupFiles(file: string): AsyncGenerator<BackedUpFile> {
  return classifiedEach(each(file));
}

async function* each(file: string): AsyncGenerator<BackedUpFile> {
  const listed = await listZip(file);
  if (listed === null) return;
  try {
    for (const [name, entry] of listed.entries) {
      const sha256 = fileOfMember(name);
      if (sha256 === null || !isSha256(sha256)) continue;
      const read = await readMember(listed.zip, entry, true);
      yield { sha256, bytes: read.isWhole && read.sha256 === sha256 ? read.bytes : null };
    }
  } finally {
    listed.zip.close();
  }
}
