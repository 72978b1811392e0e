import type { PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import type { Suggestion } from '../search/messages.ts';
import { askSearch } from '../search/search.ts';

/** Why papers are suggested in the order in which they are. */
export interface Suggested {
  /** How many papers spoke for the ranking, and how many against; none while nothing was liked. */
  readonly liked: number;
  readonly disliked: number;
  readonly reasons: ReadonlyMap<PaperId, Suggestion>;
}

/** So many of the newest editions are looked through. */
const editionsLooked = 5;

/**
 * The papers of the newest editions that wait for a decision, those first that suit what the reader likes.
 * With ranking switched off, or while nothing was liked, the most upvoted come first.
 */
export async function forYou(
  isRanked: boolean,
): Promise<{ readonly ids: PaperId[]; readonly suggested: Suggested }> {
  const editions = await library.editions
    .orderBy('date')
    .reverse()
    .filter((edition) => edition.papers.length > 0)
    .limit(editionsLooked)
    .toArray();
  const fresh = [...new Set(editions.flatMap((edition) => edition.papers))];
  const triages = await library.triages.bulkGet(fresh);
  const ids = fresh.filter((_id, at) => triages[at]?.verdict !== 'dismissed');
  const none = { liked: 0, disliked: 0, reasons: new Map() };
  if (!isRanked) return { ids: await mostUpvoted(ids), suggested: none };
  const { papers, liked, disliked } = await askSearch('suggest', { papers: ids });
  if (liked === 0) return { ids: await mostUpvoted(ids), suggested: none };
  const reasons = new Map(papers.map((paper) => [paper.id, paper]));
  return { ids: papers.map(({ id }) => id), suggested: { liked, disliked, reasons } };
}

async function mostUpvoted(ids: readonly PaperId[]): Promise<PaperId[]> {
  const standings = await library.standings.bulkGet([...ids]);
  const rank = new Map(ids.map((id, at) => [id, standings[at]?.rank ?? 0]));
  return [...ids].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}
