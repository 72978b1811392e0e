import type { WantedPictures } from '../../../shared/contract/port.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import { pictureUrls } from '../../../shared/library/pictures.ts';
import type { Library } from '../database.ts';

/** So many editions get their pictures without being opened. */
const newestEditions = 5;
/** A picture that could not be had is asked for again after a day, milliseconds. */
const retryAfterMs = 86_400_000;

/** The pictures of the newest editions that are not on the disk yet; others come when a paper is opened. */
export async function missingPictures(library: Library, now: number): Promise<WantedPictures[]> {
  const ids = await newestPapers(library);
  const papers = (await library.papers.bulkGet([...ids])).flatMap((paper) => paper ?? []);
  const rows = await library.pictures.bulkGet(papers.flatMap(pictureUrls));
  const held = new Set(
    rows.flatMap((picture) => {
      const isGivenUp = (picture?.failedAt ?? 0) > now - retryAfterMs;
      return picture !== undefined && (picture.sha256 !== null || isGivenUp) ? [picture.url] : [];
    }),
  );
  return papers.flatMap((paper) => {
    const urls = pictureUrls(paper).filter((url) => !held.has(url));
    return urls.length === 0 ? [] : [{ paper: paper.id, urls }];
  });
}

/** The papers of the newest editions: their pictures come by themselves. */
export async function newestPapers(library: Library): Promise<Set<PaperId>> {
  const editions = await library.editions
    .orderBy('date')
    .reverse()
    .filter((edition) => edition.papers.length > 0)
    .limit(newestEditions)
    .toArray();
  return new Set(editions.flatMap((edition) => edition.papers));
}
