import { startOfDay } from '../../../shared/library/calendar.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { FeedPaper, Paper, Standing } from '../../../shared/library/paper.ts';
import type { Library } from '../database.ts';
import { metaNumber } from '../meta.ts';

/** How many points of a paper's upvotes are kept. */
const historyPoints = 90;

/**
 * Merges papers into the library: a field once known is never replaced by one that is not, and rows
 * that stay the same are not written, so that no live query wakes for nothing.
 * @returns how many papers were new.
 */
export async function mergePapers(
  library: Library,
  now: number,
  feedPapers: readonly FeedPaper[],
): Promise<number> {
  const byId = new Map(feedPapers.map((paper) => [paper.id, paper]));
  const ids = [...byId.keys()];
  if (ids.length === 0) return 0;
  const held = await library.papers.bulkGet(ids);
  const standings = await heldStandings(
    library,
    ids.filter((_id, index) => held[index] !== undefined),
  );
  const papers: Paper[] = [];
  const ranks: Standing[] = [];
  let added = 0;
  ids.forEach((id, index) => {
    const news = byId.get(id);
    if (news === undefined) return;
    const old = held[index];
    const paper = mergePaper(old, news, now);
    if (old === undefined) added += 1;
    if (old === undefined || JSON.stringify(old) !== JSON.stringify(paper)) papers.push(paper);
    const standing = mergeStanding(standings.get(id), news, now);
    if (standing !== standings.get(id)) ranks.push(standing);
  });
  if (papers.length > 0) await library.papers.bulkPut(papers);
  if (ranks.length > 0) await library.standings.bulkPut(ranks);
  if (added > 0) {
    const count = (await metaNumber(library, 'papers')) ?? 0;
    await library.meta.put({ name: 'papers', value: count + added });
  }
  return added;
}

/** Only papers that are held have a standing, so a first run reads none. */
async function heldStandings(library: Library, ids: readonly PaperId[]): Promise<Map<PaperId, Standing>> {
  if (ids.length === 0) return new Map();
  const rows = await library.standings.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
}

/** The paper as it is known after this answer of the feed. */
export function mergePaper(old: Paper | undefined, news: FeedPaper, now: number): Paper {
  const { upvotes: _upvotes, comments: _comments, githubStars: _stars, ...fields } = news;
  const edition = news.edition ?? old?.edition ?? null;
  const publishedOn = news.publishedOn ?? old?.publishedOn ?? null;
  const day = edition ?? publishedOn;
  return {
    ...fields,
    abstract: betterAbstract(old, news),
    authors: news.authors.length > 0 ? news.authors : (old?.authors ?? []),
    authorCount:
      news.authors.length > 0 ? news.authorCount : Math.max(news.authorCount, old?.authorCount ?? 0),
    publishedOn,
    edition,
    submitter: news.submitter ?? old?.submitter ?? null,
    organization: news.organization ?? old?.organization ?? null,
    aiSummary: news.aiSummary ?? old?.aiSummary ?? null,
    aiModel: news.aiModel ?? old?.aiModel ?? null,
    keywords: news.keywords.length > 0 ? news.keywords : (old?.keywords ?? []),
    projectPage: news.projectPage ?? old?.projectPage ?? null,
    githubRepo: news.githubRepo ?? old?.githubRepo ?? null,
    thumbnail: news.thumbnail ?? old?.thumbnail ?? null,
    media: news.media.length > 0 ? news.media : (old?.media ?? []),
    withdrawnAt: news.withdrawnAt ?? old?.withdrawnAt ?? null,
    firstSeenAt: old?.firstSeenAt ?? now,
    order: day === null ? 0 : -startOfDay(day),
  };
}

function betterAbstract(old: Paper | undefined, news: FeedPaper): Paper['abstract'] {
  if (news.abstract === null) return old?.abstract ?? null;
  // Offprint's own summary gives way to the real abstract and never replaces it.
  if (news.abstract.kind === 'starter' && old?.abstract?.kind === 'abstract') return old.abstract;
  return news.abstract;
}

/** The counts as known after this answer; the same object when nothing changed. */
export function mergeStanding(old: Standing | undefined, news: FeedPaper, now: number): Standing {
  const upvotes = news.upvotes ?? old?.upvotes ?? null;
  const comments = news.comments ?? old?.comments ?? 0;
  const githubStars = news.githubStars ?? old?.githubStars ?? null;
  if (
    old !== undefined &&
    old.upvotes === upvotes &&
    old.comments === comments &&
    old.githubStars === githubStars
  ) {
    return old;
  }
  const history: Standing['history'] =
    upvotes === null || old?.upvotes === upvotes
      ? (old?.history ?? [])
      : [...(old?.history ?? []), [now, upvotes] as const].slice(-historyPoints);
  return { id: news.id, upvotes, comments, githubStars, rank: -(upvotes ?? 0), checkedAt: now, history };
}
