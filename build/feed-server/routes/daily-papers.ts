import type { Feed } from '../feed.ts';
import type { PaperPlan } from '../generator/paper-plan.ts';
import { personFor } from '../generator/people.ts';
import { type Ask, failure, json, type Reply } from '../reply.ts';
import { type DailyQuery, readDailyQuery } from './daily-query.ts';

/**
 * `GET /api/daily_papers`. One date is ordered by upvotes; everything else newest first; `sort=trending` passes
 * over dates and lists the whole feed by GitHub stars.
 */
export function dailyPapers({ url, feed, now }: Ask): Reply {
  const query = readDailyQuery(url.searchParams, now);
  if ('error' in query) return failure(400, query.error);
  const from = query.page * query.limit;
  const to = from + query.limit;
  // One more than the page holds is enough to know whether another page follows.
  const found = select(feed, query, now, to + 1);
  const entries = found.slice(from, to).map((plan) => feed.entry(plan, now));
  if (found.length <= to) return json(entries);
  const next = new URL(`${feed.options.origin}${url.pathname}${url.search}`);
  next.searchParams.set('p', String(query.page + 1));
  return json(entries, { Link: `<${next.href}>; rel="next"` });
}

function select(feed: Feed, query: DailyQuery, now: number, wanted: number): PaperPlan[] {
  if (query.sort === 'trending') {
    const all = [...feed.datesBackFrom(now)].flatMap((date) => feed.edition(date, now));
    return ofSubmitter(feed, query, all).sort(
      (a, b) => (b.finalStars ?? -1) - (a.finalStars ?? -1) || b.arxivAt - a.arxivAt,
    );
  }
  if (query.oneDate) {
    const edition = (query.dates ?? []).flatMap((date) => feed.edition(date, now));
    const votes = new Map(edition.map((plan) => [plan, feed.upvotes(plan, now)]));
    return ofSubmitter(feed, query, edition).sort(
      (a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0) || a.index - b.index,
    );
  }
  const found: PaperPlan[] = [];
  for (const date of query.dates?.toReversed() ?? feed.datesBackFrom(now)) {
    const edition = ofSubmitter(feed, query, feed.edition(date, now));
    found.push(...edition.sort((a, b) => b.submittedAt - a.submittedAt || a.index - b.index));
    if (found.length >= wanted) break;
  }
  return found;
}

function ofSubmitter(feed: Feed, { submitter }: DailyQuery, plans: readonly PaperPlan[]): PaperPlan[] {
  if (submitter === undefined) return [...plans];
  const { seed, origin } = feed.options;
  return plans.filter((plan) => personFor(seed, plan.submitter, origin).handle === submitter);
}
