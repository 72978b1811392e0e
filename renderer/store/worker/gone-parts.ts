import type { GonePart } from '../../../shared/contract/port.ts';
import { fileKey } from '../../../shared/library/kept-file.ts';
import type { Library } from '../database.ts';
import { partOfPicture } from '../picture-part.ts';

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
    .filter((row) => row.sha256 !== null && partOfPicture(row) === part)
    .delete();
}
