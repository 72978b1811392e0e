import { startOfDay } from '../../../shared/library/calendar.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { FeedPaper, Paper, Standing } from '../../../shared/library/paper.ts';
import type { Library } from '../database.ts';
import { type MetaRow, metaNumber } from '../meta.ts';

/** How many points of a paper's upvotes are kept. */
const historyPoints = 90;

/** What is to be merged, and which papers the library already holds. */
export interface PaperBatch {
  readonly now: number;
  readonly papers: readonly FeedPaper[];
  readonly held: ReadonlySet<PaperId>;
}

/**
 * Merges papers into the library: a field once known is never replaced by one that is not, and rows
 * that stay the same are not written, so that no live query wakes for nothing.
 * @returns the papers that were new.
 */
export async function mergePapers(library: Library, batch: PaperBatch): Promise<PaperId[]> {
  const { now } = batch;
  const byId = new Map(batch.papers.map((paper) => [paper.id, paper]));
  const ids = [...byId.keys()];
  if (ids.length === 0) return [];
  const known = ids.filter((id) => batch.held.has(id));
  // Side by side: each request takes a millisecond, and the next batch waits for the sum.
  const [held, standings, changes, count] = await Promise.all([
    rowsById(known, (keys) => library.papers.bulkGet(keys)),
    rowsById(known, (keys) => library.standings.bulkGet(keys)),
    metaNumber(library, 'paper-changes'),
    metaNumber(library, 'papers'),
  ]);
  const papers: Paper[] = [];
  const ranks: Standing[] = [];
  for (const [id, news] of byId) {
    const old = held.get(id);
    const paper = mergePaper(old, news, now);
    if (old === undefined || JSON.stringify(old) !== JSON.stringify(paper)) papers.push(paper);
    const standing = mergeStanding(standings.get(id), news, now);
    if (standing !== standings.get(id)) ranks.push(standing);
  }
  const added = ids.filter((id) => !held.has(id));
  const counts: MetaRow[] = [];
  if (papers.length + ranks.length > 0) {
    counts.push({ name: 'paper-changes', value: (changes ?? 0) + papers.length + ranks.length });
  }
  if (added.length > 0) counts.push({ name: 'papers', value: (count ?? 0) + added.length });
  await Promise.all([
    papers.length > 0 ? library.papers.bulkPut(papers) : null,
    ranks.length > 0 ? library.standings.bulkPut(ranks) : null,
    counts.length > 0 ? library.meta.bulkPut(counts) : null,
  ]);
  return added;
}

async function rowsById<Row extends { readonly id: PaperId }>(
  ids: readonly PaperId[],
  read: (ids: PaperId[]) => PromiseLike<(Row | undefined)[]>,
): Promise<Map<PaperId, Row>> {
  if (ids.length === 0) return new Map();
  const rows = await read([...ids]);
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
    // A paper without any date stands where it came in.
    order: -(day === null ? (old?.firstSeenAt ?? now) : startOfDay(day)),
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
