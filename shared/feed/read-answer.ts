import { fail } from '../failure/failure.ts';
import type { PaperId } from '../library/ids.ts';
import type { FeedPaper } from '../library/paper.ts';
import { z } from '../schema.ts';
import { type AnswerOf, normalisePaper } from './normalise.ts';
import { oneLine } from './text.ts';
import { entryWire, paperWire } from './wire.ts';

/** An entry that was left out, by its place in the answer (from 0), and why. */
export interface Rejected {
  readonly index: number;
  readonly reason: string;
}

/** What could be read of an answer: the papers in the feed's own order, and the entries left out. */
export interface DailyPapers {
  readonly papers: readonly FeedPaper[];
  readonly rejected: readonly Rejected[];
}

/** Ten pages of the feed's largest size; what lies beyond in one answer is not read. */
const mostEntries = 1_000;

const anyObject = z.record(z.string(), z.unknown());

/**
 * Reads the answer of `GET /api/daily_papers`, several pages of it already put together. An entry that
 * cannot be read, or a paper that came before, is left out and reported; the rest is kept.
 * @throws FailureError `malformed` when the answer is no list at all.
 */
export function readDailyPapers(answer: unknown, of: AnswerOf): DailyPapers {
  if (!Array.isArray(answer))
    return fail('malformed', 'the feed answered something that is no list of papers');
  const papers = new Map<PaperId, FeedPaper>();
  const rejected: Rejected[] = [];
  for (const [index, sent] of answer.slice(0, mostEntries).entries()) {
    const read = readEntry(sent, of);
    if ('reason' in read) rejected.push({ index, reason: read.reason });
    else if (papers.has(read.paper.id)) rejected.push({ index, reason: `${read.paper.id} came before` });
    else papers.set(read.paper.id, read.paper);
  }
  if (answer.length > mostEntries) {
    rejected.push({
      index: mostEntries,
      reason: `${answer.length - mostEntries} more entries than are read`,
    });
  }
  return { papers: [...papers.values()], rejected };
}

/**
 * Reads the answer of `GET /api/papers/{id}`, which has no entry around it: number of comments and
 * thumbnail stay `null`.
 * @throws FailureError `malformed` when it is no paper with an id and a title.
 */
export function readPaper(answer: unknown, endpoint: string): FeedPaper {
  const read = readInner(answer, null, { endpoint, edition: null });
  return 'reason' in read ? fail('malformed', read.reason) : read.paper;
}

type Read = { readonly paper: FeedPaper } | { readonly reason: string };

function readEntry(sent: unknown, of: AnswerOf): Read {
  const entry = anyObject.safeParse(sent);
  if (!entry.success) return { reason: 'the entry is no object' };
  return readInner(entry.data.paper, sent, of);
}

function readInner(sent: unknown, entry: unknown, of: AnswerOf): Read {
  const inner = anyObject.safeParse(sent);
  if (!inner.success) return { reason: 'the paper is no object' };
  const wire = paperWire.safeParse(inner.data);
  if (!wire.success) return { reason: `no arXiv id: ${shown(inner.data.id)}` };
  const outer = entryWire.safeParse(entry);
  const paper = normalisePaper(wire.data, outer.success ? outer.data : null, of);
  return paper === null ? { reason: `${wire.data.id} has no title` } : { paper };
}

function shown(id: unknown): string {
  return typeof id === 'string' ? oneLine(id, 40) : typeof id;
}
