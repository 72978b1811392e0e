import type { Cursors } from '../../../shared/contract/port.ts';
import type { Library } from '../database.ts';
import { metaNumber, metaText } from '../meta.ts';

/** What the library holds, for main to plan a run from. */
export function readCursors(library: Library): Promise<Cursors> {
  const { editions, papers, rankings, meta } = library;
  return library.transaction('r', [editions, papers, rankings, meta], async () => {
    const held = await editions.toArray();
    const starter = await rankings.get('starter');
    // Dexie answers an empty list without a request, and a transaction without one is committed.
    const starterPapers = starter === undefined ? [] : await papers.bulkGet([...starter.papers]);
    return {
      endpoint: await metaText(library, 'endpoint'),
      starter: starter !== undefined,
      picturesTold: (await metaNumber(library, 'pictures-told')) !== null,
      lastCompleteAt: await metaNumber(library, 'last-complete'),
      editions: held.map((edition) => ({
        date: edition.date,
        papers: edition.papers.length,
        lastCheckedAt: edition.lastCheckedAt,
        ...(edition.rejected === undefined ? {} : { rejected: edition.rejected }),
      })),
      starterAbstracts: starterPapers.flatMap((paper) =>
        paper?.abstract?.kind === 'starter' ? [paper.id] : [],
      ),
    };
  });
}
