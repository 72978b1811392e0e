import { day } from '../generator/calendar.ts';
import { commentsOf } from '../generator/comments.ts';
import { randomFor } from '../generator/random.ts';
import { type Ask, failure, json, type Reply } from '../reply.ts';
import { linkedRepositories } from './linked.ts';

export function paperNotFound(): Reply {
  return failure(404, 'Paper not found', { 'X-Error-Code': 'EntryNotFound' });
}

/** `GET /api/papers/{id}`; `field=comments` and `field=submissionDeadline` (both may be given) add these keys. */
export function paperDetail({ feed, now, url }: Ask, id: string): Reply {
  const plan = feed.find(id, now);
  if (plan === undefined) return paperNotFound();
  const fields = url.searchParams.getAll('field');
  const unknown = fields.find((field) => field !== 'comments' && field !== 'submissionDeadline');
  if (unknown !== undefined)
    return failure(400, 'Invalid option: expected one of "submissionDeadline"|"comments" at "field"');
  const { seed, origin } = feed.options;
  const text = feed.text(plan);
  return json({
    ...linkedRepositories(plan, text.title, randomFor(plan.key, 'linked')).lists,
    ...(fields.includes('submissionDeadline')
      ? { submissionDeadline: new Date(plan.arxivAt + 14 * day).toISOString() }
      : {}),
    ...(fields.includes('comments') ? { comments: commentsOf(seed, origin, plan, text, now) } : {}),
    // Last, so that what was laid over a paper also replaces its comments and what is linked to it.
    ...feed.paper(plan, now),
  });
}
