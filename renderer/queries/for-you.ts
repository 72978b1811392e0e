import type { PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import type { Suggestion } from '../search/messages.ts';
import { askSearch } from '../search/search.ts';
import type { Reasons } from './reasons.ts';

/** What the order of suggested papers was learned from. */
export interface Suggested {
  /** How many papers spoke for the ranking, and how many against; none while nothing was liked. */
  readonly liked: number;
  readonly disliked: number;
  /** The papers that have only reasons against them; they are the last. */
  readonly unfit: ReadonlySet<PaperId>;
}

interface ForYou {
  readonly ids: PaperId[];
  readonly suggested: Suggested;
  readonly reasons: ReadonlyMap<PaperId, Reasons>;
}

/** So many of the newest editions are looked through. */
const editionsLooked = 5;

/**
 * The papers of the newest editions that wait for a decision, those first that suit what the reader likes.
 * What has only reasons against it comes after all others. With ranking switched off, or while nothing was liked, the most upvoted come first.
 */
export async function forYou(isRanked: boolean): Promise<ForYou> {
  const editions = await library.editions
    .orderBy('date')
    .reverse()
    .filter((edition) => edition.papers.length > 0)
    .limit(editionsLooked)
    .toArray();
  const fresh = [...new Set(editions.flatMap((edition) => edition.papers))];
  const triages = await library.triages.bulkGet(fresh);
  const ids = fresh.filter((_id, at) => triages[at]?.verdict !== 'dismissed');
  const unranked = async (): Promise<ForYou> => ({
    ids: await mostUpvoted(ids),
    suggested: { liked: 0, disliked: 0, unfit: new Set() },
    reasons: new Map(),
  });
  if (!isRanked) return unranked();
  const { papers, liked, disliked } = await askSearch('suggest', { papers: ids });
  if (liked === 0) return unranked();
  const isUnfit = ({ pros, cons }: Suggestion): boolean => pros.length === 0 && cons.length > 0;
  const unfit = papers.filter(isUnfit).map(({ id }) => id);
  const fit = papers.filter((paper) => !isUnfit(paper)).map(({ id }) => id);
  return {
    ids: [...fit, ...unfit],
    suggested: { liked, disliked, unfit: new Set(unfit) },
    reasons: new Map(papers.map(({ id, pros, cons }) => [id, { shared: [], pros, cons }])),
  };
}

async function mostUpvoted(ids: readonly PaperId[]): Promise<PaperId[]> {
  const standings = await library.standings.bulkGet([...ids]);
  const rank = new Map(ids.map((id, at) => [id, standings[at]?.rank ?? 0]));
  return [...ids].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}
