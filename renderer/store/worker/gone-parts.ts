import type { GonePart } from '../../../shared/contract/port.ts';
import { fileKey } from '../../../shared/library/kept-file.ts';
import type { Library } from '../database.ts';

/** Forgets a part of a paper; its files are taken off the disk afterwards. */
export async function forgetPart(library: Library, { paper, part, files }: GonePart): Promise<void> {
  if (part === 'pdf') {
    await library.files.bulkDelete(files.map((sha256) => fileKey(paper, sha256)));
    return;
  }
  if (part === 'text') await library.texts.delete(paper);
  // What could not be had stays noted, or it would be asked for at once.
  await library.pictures
    .where('paper')
    .equals(paper)
    .filter(({ sha256, figure = false }) => sha256 !== null && figure === (part === 'text'))
    .delete();
}
