import type { BatchItem, OwnFile } from '../../../shared/contract/port.ts';
import { isOwnPaper, isSha256 } from '../../../shared/library/ids.ts';
import type { Library } from '../database.ts';

/** What the library lacks of the papers that the reader added by hand. */
export interface LackingAdded {
  readonly papers: readonly Extract<BatchItem, { kind: 'paper' }>[];
  /** Files of the reader's own that have no row yet. */
  readonly files: readonly OwnFile[];
}

/** A rebuilt or merged library has the records of added papers, but neither the papers nor their files. */
export async function lackingAdded(library: Library): Promise<LackingAdded> {
  const added = await library.added.toArray();
  const held = await library.papers.bulkGet(added.map(({ key }) => key));
  const files = await library.files.bulkGet(added.map(({ key, file }) => `${key} ${file}`));
  return {
    papers: added.flatMap(({ known }, index) =>
      held[index] === undefined ? [{ kind: 'paper' as const, paper: known }] : [],
    ),
    files: added.flatMap(({ key, file }, index) =>
      file !== null && isSha256(file) && files[index] === undefined ? [{ paper: key, sha256: file }] : [],
    ),
  };
}

/** Rows of the reader's own files whose paper says nothing of them any more, because adding them was undone. */
export async function strayOwnFiles(library: Library): Promise<string[]> {
  const rows = await library.files.filter(({ source }) => source === 'own').toArray();
  const added = await library.added.bulkGet(rows.map(({ paper }) => paper));
  return rows.flatMap(({ key }, index) => (added[index] === undefined ? [key] : []));
}

/** Papers of the reader's own that were taken out again: nothing but their rows is left. */
export async function removedOwn(library: Library): Promise<string[]> {
  const ids = await library.papers.where(':id').startsWith('own-').primaryKeys();
  const added = await library.added.bulkGet(ids);
  return ids.filter((id, index) => isOwnPaper(id) && added[index] === undefined);
}
