import { type KeptFile, keptFileSchema } from '../../shared/library/kept-file.ts';
import { backupFiles } from './backup-files.ts';
import { catalogueName } from './members.ts';
import { listZip, readMember } from './zip-members.ts';

/** Where restored files go. */
export interface FileShelf {
  keep(bytes: Uint8Array): Promise<unknown>;
  /** Tells the library which paper a file belongs to. */
  enter(file: KeptFile): Promise<void>;
}

/** How many kept files of a backup came back, and how many were damaged in it. */
export interface RestoredFiles {
  readonly restored: number;
  readonly damaged: number;
}

/**
 * Keeps the PDFs and pictures of a backup again, one after the other; those that are here stay as they are.
 * @throws FailureError when the disk refuses; what was kept before stays.
 */
export async function restoreFiles(file: string, shelf: FileShelf): Promise<RestoredFiles> {
  const back = new Set<string>();
  let damaged = 0;
  for await (const { sha256, bytes } of backupFiles(file)) {
    if (bytes === null) damaged += 1;
    else {
      await shelf.keep(bytes);
      back.add(sha256);
    }
  }
  for (const entry of await catalogueOf(file)) if (back.has(entry.sha256)) await shelf.enter(entry);
  return { restored: back.size, damaged };
}

async function catalogueOf(file: string): Promise<KeptFile[]> {
  const listed = await listZip(file);
  if (listed === null) return [];
  try {
    const entry = listed.entries.get(catalogueName);
    if (entry === undefined) return [];
    const { bytes } = await readMember(listed.zip, entry, true);
    return bytes.toString('utf8').split('\n').flatMap(readLine);
  } finally {
    listed.zip.close();
  }
}

/** A line that was damaged costs its own file its paper, nothing more: the bytes are kept. */
function readLine(line: string): KeptFile[] {
  try {
    return [keptFileSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
