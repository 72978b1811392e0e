import { type BatchItem, keptPictureSchema } from '../../shared/contract/port.ts';
import { keptFileSchema } from '../../shared/library/kept-file.ts';
import { backupFiles } from './backup-files.ts';
import { catalogueName, picturesName } from './members.ts';
import type { Catalogue } from './write-backup.ts';
import { listZip, readMember } from './zip-members.ts';

const itemsPerBatch = 200;

/** Where restored files go. */
export interface FileShelf {
  keep(bytes: Uint8Array): Promise<unknown>;
  /** Tells the library which papers files belong to. */
  enter(items: readonly BatchItem[]): Promise<void>;
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
  const catalogue = await catalogueOf(file);
  const files = catalogue.files.filter(({ sha256 }) => back.has(sha256));
  const pictures = catalogue.pictures.filter(({ sha256 }) => back.has(sha256));
  const items = [
    ...files.map((each): BatchItem => ({ kind: 'file', file: each })),
    ...pictures.map((picture): BatchItem => ({ kind: 'picture', picture })),
  ];
  for (let from = 0; from < items.length; from += itemsPerBatch)
    await shelf.enter(items.slice(from, from + itemsPerBatch));
  return { restored: back.size, damaged };
}

async function catalogueOf(file: string): Promise<Catalogue> {
  const listed = await listZip(file);
  if (listed === null) return { files: [], pictures: [] };
  try {
    const { entries, zip } = listed;
    const linesOf = async (name: string): Promise<string[]> => {
      const entry = entries.get(name);
      return entry === undefined
        ? []
        : (await readMember(zip, entry, true)).bytes.toString('utf8').split('\n');
    };
    return {
      files: (await linesOf(catalogueName)).flatMap((line) => readLine(line, keptFileSchema.parse)),
      pictures: (await linesOf(picturesName)).flatMap((line) => readLine(line, keptPictureSchema.parse)),
    };
  } finally {
    listed.zip.close();
  }
}

/** A line that was damaged costs its own file its paper, nothing more: the bytes are kept. */
function readLine<Entry>(line: string, parse: (value: unknown) => Entry): Entry[] {
  try {
    return [parse(JSON.parse(line))];
  } catch {
    return [];
  }
}
