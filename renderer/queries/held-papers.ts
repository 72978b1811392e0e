import { titleKey } from '../../shared/import/find-ids.ts';
import type { HeldPapers } from '../../shared/import/plan.ts';
import { isPaperId, type PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';

const rowsAtOnce = 500;

/**
 * What an import looks papers up in, as the library is now. Titles are read from every paper, so this takes a
 * moment in a large library.
 */
export async function heldPapers(): Promise<HeldPapers> {
  const ids = new Set((await library.papers.toCollection().primaryKeys()).filter(isPaperId));
  const titles = new Map<string, PaperId | 'ambiguous'>();
  const all = [...ids];
  for (let from = 0; from < all.length; from += rowsAtOnce) {
    for (const paper of await library.papers.bulkGet(all.slice(from, from + rowsAtOnce))) {
      if (paper === undefined) continue;
      const key = titleKey(paper.title);
      titles.set(key, titles.has(key) ? 'ambiguous' : paper.id);
    }
  }
  const files = new Map((await library.files.toArray()).map(({ sha256, paper }) => [sha256, paper]));
  const own = new Set(
    (await library.added.toArray()).flatMap(({ key, file }) => (file === null ? [] : [key])),
  );
  const facts = await library.arxivFacts.filter(({ doi }) => doi !== null).toArray();
  const dois = new Map(facts.map(({ doi, id }) => [doi?.toLowerCase() ?? '', id]));
  return {
    has: (id) => ids.has(id),
    byDoi: (doi) => dois.get(doi),
    byTitle: (key) => titles.get(key),
    byFile: (file) => files.get(file),
    hasOwnPdf: (id) => own.has(id),
  };
}
