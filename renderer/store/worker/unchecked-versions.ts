import type { PaperId } from '../../../shared/library/ids.ts';
import type { Library } from '../database.ts';

/** arXiv's catalogue is asked once a week whether a kept PDF has a newer version, milliseconds. */
const weekMs = 7 * 86_400_000;
/** As many as one question may name. */
const most = 100;

/** Papers with a PDF of arXiv's of which nobody asked for a week whether there is a newer one, the longest ago first. */
export async function uncheckedVersions(library: Library, now: number): Promise<PaperId[]> {
  const newest = new Map<PaperId, number>();
  for (const { paper, source, fetchedAt } of await library.files.toArray())
    if (source === 'arxiv') newest.set(paper, Math.max(newest.get(paper) ?? 0, fetchedAt));
  const papers = [...newest.keys()];
  const facts = await library.arxivFacts.bulkGet(papers);
  return papers
    .map((paper, index) => ({
      paper,
      at: Math.max(newest.get(paper) ?? 0, facts[index]?.version === undefined ? 0 : facts[index].fetchedAt),
    }))
    .filter(({ at }) => at < now - weekMs)
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ paper }) => paper);
}
