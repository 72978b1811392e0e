import type { GonePart } from '../../../shared/contract/port.ts';
import type { PaperId, Sha256 } from '../../../shared/library/ids.ts';
import { fileKey } from '../../../shared/library/kept-file.ts';
import { figureUrls } from '../../../shared/library/page-text.ts';
import type { Library } from '../database.ts';
import type { HeldPart } from './plan-files.ts';

/** Forgets a part of a paper; its files are taken off the disk afterwards. */
export async function forgetPart(library: Library, { paper, part, files }: GonePart): Promise<void> {
  if (part === 'pdf') {
    await library.files.bulkDelete(files.map((sha256) => fileKey(paper, sha256)));
    return;
  }
  await library.texts.delete(paper);
  const gone = new Set(files);
  await library.pictures
    .where('paper')
    .equals(paper)
    .filter(({ sha256 }) => sha256 !== null && gone.has(sha256))
    .delete();
}

/** A part with all the files that go with it. */
export async function withFiles(library: Library, { paper, part, sha256 }: HeldPart): Promise<GonePart> {
  if (part === 'pdf') return { paper, part, files: sha256 === null ? [] : [sha256] };
  return { paper, part, files: await figureFiles(library, paper) };
}

async function figureFiles(library: Library, paper: PaperId): Promise<Sha256[]> {
  const text = await library.texts.get(paper);
  const urls = new Set(text === undefined ? [] : figureUrls(text.blocks));
  const pictures = await library.pictures.where('paper').equals(paper).toArray();
  return pictures.flatMap(({ url, sha256 }) => (urls.has(url) && sha256 !== null ? [sha256] : []));
}
