import type { Feed } from '../feed.ts';
import type { PaperPlan } from '../generator/paper-plan.ts';
import { randomFor } from '../generator/random.ts';
import { titleFor } from '../generator/titles.ts';
import { topicOf } from '../generator/topics/index.ts';
import { type Ask, failure, json, type Reply } from '../reply.ts';
import { linkedRepositories } from './linked.ts';

/** `GET /api/papers/search?q=&limit=`: the best matches in the shape of `/api/daily_papers`; no paging. */
export function searchPapers({ url, feed, now }: Ask): Reply {
  const question = url.searchParams.get('q') ?? '';
  const limit = Number(url.searchParams.get('limit') ?? 120);
  if (question.length > 250) return failure(400, 'Too big: expected string to have <=250 characters at "q"');
  if (!Number.isInteger(limit) || limit < 1 || limit > 120)
    return failure(400, 'Too big: expected number to be <=120 at "limit"');
  const terms = question
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((term) => term.length > 1);
  if (terms.length === 0) return json([]);
  const found: { readonly plan: PaperPlan; readonly score: number }[] = [];
  for (const date of feed.datesBackFrom(now)) {
    for (const plan of feed.edition(date, now)) {
      const score = scoreOf(feed, plan, terms, now);
      if (score > 0) found.push({ plan, score });
    }
  }
  found.sort((a, b) => b.score - a.score || b.plan.submittedAt - a.plan.submittedAt);
  return json(found.slice(0, limit).map(({ plan }) => feed.entry(plan, now)));
}

/** Words of the title count most; keywords of the field stand in for nearness in meaning. */
function scoreOf(feed: Feed, plan: PaperPlan, terms: readonly string[], now: number): number {
  const amended = feed.amendments.addedById(plan.id) === undefined ? undefined : feed.paper(plan, now).title;
  const title = (typeof amended === 'string' ? amended : titleFor(plan).text).toLowerCase();
  const field = topicOf(plan.topic).keywords.join(' ').toLowerCase();
  return terms.reduce(
    (sum, term) => sum + (title.includes(term) ? 3 : 0) + (field.includes(term) ? 1 : 0),
    0,
  );
}

/** `GET /api/papers?cursor=&limit=`: flat objects, newest first; the cursor is opaque to callers. */
export function flatPapers({ url, feed, now }: Ask): Reply {
  const limit = Number(url.searchParams.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    return failure(400, 'Too big: expected number to be <=100 at "limit"');
  const start = Number(Buffer.from(url.searchParams.get('cursor') ?? '', 'base64url').toString('utf8') || 0);
  if (!Number.isInteger(start) || start < 0) return failure(400, 'Invalid cursor');
  const plans: PaperPlan[] = [];
  for (const date of feed.datesBackFrom(now)) {
    plans.push(...feed.edition(date, now).toSorted((a, b) => b.submittedAt - a.submittedAt));
    if (plans.length > start + limit) break;
  }
  const rows = plans.slice(start, start + limit).map((plan) => flatten(feed, plan, now));
  if (plans.length <= start + limit) return json(rows);
  const next = new URL(`${feed.options.origin}${url.pathname}${url.search}`);
  next.searchParams.set('cursor', Buffer.from(String(start + limit)).toString('base64url'));
  return json(rows, { Link: `<${next.href}>; rel="next"` });
}

function flatten(feed: Feed, plan: PaperPlan, now: number): Record<string, unknown> {
  const paper = feed.paper(plan, now);
  const kept = [
    'id',
    'title',
    'upvotes',
    'publishedAt',
    'authors',
    'summary',
    'projectPage',
    'githubRepo',
    'ai_summary',
    'organization',
  ];
  const row = Object.fromEntries(Object.entries(paper).filter(([key]) => kept.includes(key)));
  return { ...row, thumbnailUrl: `${feed.options.origin}/social-thumbnails/papers/${plan.id}.png` };
}

/** `GET /api/arxiv/{id}/repos`: empty lists for papers without repositories, unknown ones included. */
export function arxivRepos({ feed, now }: Ask, id: string): Reply {
  const plan = feed.find(id, now);
  return json(
    plan === undefined
      ? { models: [], datasets: [], spaces: [] }
      : linkedRepositories(plan, titleFor(plan), randomFor(plan.key, 'linked')).repos,
  );
}
