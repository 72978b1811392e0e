import type { BatchItem, OwnFile } from '../../../shared/contract/port.ts';
import { isOwnPaper } from '../../../shared/library/ids.ts';
import { fileKey } from '../../../shared/library/kept-file.ts';
import { isNoLongerNamed, ownFilesOf } from '../../../shared/library/own-files.ts';
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
  const own = added.flatMap((row) => ownFilesOf(row).map((sha256) => ({ paper: row.key, sha256 })));
  const files = await library.files.bulkGet(own.map(({ paper, sha256 }) => fileKey(paper, sha256)));
  return {
    papers: added.flatMap(({ known }, index) =>
      held[index] === undefined ? [{ kind: 'paper' as const, paper: known }] : [],
    ),
    files: own.filter((_file, index) => files[index] === undefined),
  };
}

/** Rows of the reader's own files whose paper says nothing of them any more, because adding them was undone. */
export async function strayOwnFiles(library: Library): Promise<string[]> {
  const rows = await library.files.filter(({ source }) => source === 'own').toArray();
  const added = await library.added.bulkGet(rows.map(({ paper }) => paper));
  return rows.flatMap(({ key, sha256 }, index) => {
    const record = added[index];
    return record === undefined || isNoLongerNamed(record, sha256) ? [key] : [];
  });
}

/** Papers of the reader's own that were taken out again: nothing but their rows is left. */
export async function removedOwn(library: Library): Promise<string[]> {
  const ids = await library.papers.where(':id').startsWith('own-').primaryKeys();
  const added = await library.added.bulkGet(ids);
  return ids.filter((id, index) => isOwnPaper(id) && added[index] === undefined);
}
