import { describe, expect, it } from 'vitest';
import type { BatchItem, Cursors } from '../../shared/contract/port.ts';
import { FailureError, type FailureKind, failure } from '../../shared/failure/failure.ts';
import { readPaper } from '../../shared/feed/read-answer.ts';
import { addDays, startOfDay } from '../../shared/library/calendar.ts';
import { type CalendarDate, calendarDate, paperId } from '../../shared/library/ids.ts';
import type { FeedPaper } from '../../shared/library/paper.ts';
import { type EditionAnswer, type Run, runSync } from './run.ts';

const today = calendarDate('2026-06-12');
const back = (days: number): CalendarDate => addDays(today, -days);
const blank = readPaper({ id: '2606.10001', title: 'A paper' }, 'https://huggingface.co');
const papersOf = (count: number): FeedPaper[] =>
  Array.from({ length: count }, (_, at) => ({ ...blank, id: paperId(`2606.${10_000 + at}`) }));

const cursors: Cursors = {
  endpoint: null,
  starter: true,
  picturesTold: true,
  lastCompleteAt: null,
  editions: [],
  starterAbstracts: [],
};
const refuse = (kind: FailureKind): never => {
  throw new FailureError(failure(kind, 'told to'));
};

/** A run against a feed and a library that the test makes up; everything that happened is in `log`. */
function testRun(edition: (date: CalendarDate) => number | FailureKind, more: Partial<Run> = {}) {
  const log: string[] = [];
  const batches: BatchItem[][] = [];
  const asked: CalendarDate[] = [];
  const progress: [number, number, number][] = [];
  const reported: string[] = [];
  const answer = (papers: number): EditionAnswer => ({ papers: papersOf(papers), rejected: [] });
  const run: Run = {
    feed: {
      edition: async (date) => {
        asked.push(date);
        const wanted = edition(date);
        return typeof wanted === 'number' ? answer(wanted) : refuse(wanted);
      },
      trending: async () => answer(2),
      paper: async (id) => ({ ...blank, id }),
    },
    cursors,
    back: 30,
    signal: new AbortController().signal,
    now: () => startOfDay(today) + 3_600_000,
    store: async (items) => {
      log.push(`store ${batches.length}`);
      batches.push([...items]);
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.push(`stored ${batches.length - 1}`);
      return { papers: 0, added: items.length };
    },
    progress: (...told) => void progress.push(told),
    report: (date, what) => void reported.push(`${date} ${what}`),
    dayFailed: (date, { kind }) => void reported.push(`${date} ${kind}`),
    ...more,
  };
  const days = () =>
    batches
      .flat()
      .flatMap((item) => (item.kind === 'edition' || item.kind === 'edition-failed' ? [item.date] : []));
  return { run, log, batches, asked, progress, reported, days };
}

const sizeOf = (batch: readonly BatchItem[]): number =>
  batch.reduce((sum, item) => sum + ('papers' in item ? item.papers.length : 0), 0);

describe('runSync', () => {
  it('stores every day, the newest first, then the ranking and the end of the run', async () => {
    const { run, batches, days } = testRun(() => 30);
    expect(await runSync(run)).toMatchObject({ outcome: 'complete', rejected: 0 });
    expect(days()).toEqual(Array.from({ length: 30 }, (_, at) => back(at)));
    expect(batches.at(-1)?.map((item) => item.kind)).toEqual(['ranking', 'run-ended']);
  });

  it('sends the first day at once, and never more than 200 papers in one batch', async () => {
    const { run, batches } = testRun(() => 30);
    await runSync(run);
    expect(batches[0]).toHaveLength(1);
    for (const batch of batches) expect(sizeOf(batch)).toBeLessThanOrEqual(200);
    expect(batches.slice(0, -1).map(sizeOf)).toEqual([30, 180, 180, 180, 180, 150]);
  });

  it('sends the next batch only when the one before was stored', async () => {
    const { run, log, batches } = testRun(() => 90);
    await runSync(run);
    expect(log).toEqual(batches.flatMap((_, at) => [`store ${at}`, `stored ${at}`]));
  });

  it('ends with what could not be stored', async () => {
    const { run, batches } = testRun(() => 30, { store: async () => refuse('disk-full') });
    await expect(runSync(run)).rejects.toMatchObject({ failure: { kind: 'disk-full' } });
    expect(batches).toEqual([]);
  });

  it('enters a day that failed in the ledger and goes on', async () => {
    const { run, days, batches, reported } = testRun((date) => (date === back(4) ? 'server' : 10));
    expect(await runSync(run)).toMatchObject({ outcome: 'failed', failure: { kind: 'server' } });
    expect(days()).toHaveLength(30);
    expect(reported).toEqual([`${back(4)} server`]);
    // One day that stays bad keeps nobody from the ranking of the moment.
    expect(batches.flat()).toContainEqual(expect.objectContaining({ kind: 'ranking' }));
    expect(batches.flat()).toContainEqual({ kind: 'edition-failed', date: back(4), failure: 'server' });
    // The run was not complete, so it may not say so.
    expect(batches.flat().at(-1)).toEqual({ kind: 'run-ended', complete: false });
  });

  it('gives up after three failures in a row, not after three in all', async () => {
    const scattered = new Set([back(3), back(5), back(7), back(9)]);
    const some = testRun((date) => (scattered.has(date) ? 'timeout' : 10));
    await runSync(some.run);
    expect(some.days()).toHaveLength(30);
    const inARow = testRun((date) => (date <= back(3) ? 'timeout' : 10));
    expect(await runSync(inARow.run)).toMatchObject({ outcome: 'failed', failure: { kind: 'timeout' } });
    expect(inARow.days()).toEqual([0, 1, 2, 3, 4, 5].map(back));
  });

  it.each(['offline', 'rate-limited', 'worker', 'database', 'disk-full'] as const)(
    'stops at once when %s',
    async (kind) => {
      const { run, days, asked } = testRun((date) => (date <= back(2) ? kind : 10));
      expect(await runSync(run)).toMatchObject({ outcome: 'failed', failure: { kind } });
      expect(days()).toEqual([0, 1, 2].map(back));
      expect(asked.length).toBeLessThanOrEqual(6);
    },
  );

  it('keeps what had arrived when it is cancelled, and blames no day for it', async () => {
    const abort = new AbortController();
    const { run, days, batches } = testRun(
      (date) => {
        if (date === back(4)) abort.abort();
        return abort.signal.aborted ? 'server' : 20;
      },
      { signal: abort.signal },
    );
    expect(await runSync(run)).toMatchObject({ outcome: 'failed', failure: { kind: 'cancelled' } });
    expect(days()).toEqual([0, 1, 2, 3].map(back));
    expect(batches.flat().some((item) => item.kind === 'edition-failed')).toBe(false);
  });

  it('takes no offence when the feed does not know today yet', async () => {
    const { run, days } = testRun((date) => (date === today ? 'refused' : 10));
    expect(await runSync(run)).toMatchObject({ outcome: 'complete' });
    expect(days()).not.toContain(today);
    expect(days()).toHaveLength(29);
  });

  it('takes a refusal of an earlier day for the failure it is', async () => {
    const { run } = testRun((date) => (date === back(1) ? 'refused' : 10));
    expect(await runSync(run)).toMatchObject({ outcome: 'failed', failure: { kind: 'refused' } });
  });

  it('reports the entries that were left out and keeps the rest of the day', async () => {
    const { run, reported, days } = testRun(() => 10);
    const plain = run.feed.edition;
    const feed = {
      ...run.feed,
      edition: async (date: CalendarDate, signal: AbortSignal) => ({
        ...(await plain(date, signal)),
        rejected: date === back(1) ? [{ index: 3, reason: 'no arXiv id' }] : [],
      }),
    };
    expect(await runSync({ ...run, feed })).toMatchObject({ outcome: 'complete', rejected: 1 });
    expect(reported).toEqual([`${back(1)} entry 3: no arXiv id`]);
    expect(days()).toHaveLength(30);
  });

  it('tells how far it is, rising to the whole', async () => {
    const { run, progress } = testRun(() => 10);
    await runSync(run);
    expect(progress[0]).toEqual([0, 30, 0]);
    expect(progress.at(-1)).toEqual([30, 30, 300]);
    expect(progress).toEqual([...progress].sort((a, b) => a[0] - b[0]));
  });
});

describe('after the editions', () => {
  it('is complete also without the ranking of the moment', async () => {
    const { run, batches, reported } = testRun(() => 5);
    const feed = { ...run.feed, trending: async () => refuse('server') };
    expect(await runSync({ ...run, feed })).toMatchObject({ outcome: 'complete' });
    expect(batches.flat().at(-1)).toEqual({ kind: 'run-ended', complete: true });
    expect(reported).toEqual(['trending told to']);
  });

  const ids = ['2606.20001', '2606.20002', '2606.20003'].map(paperId);
  const waiting = { ...cursors, starterAbstracts: ids };

  it('asks once for each real abstract of a starter paper', async () => {
    const { run, batches } = testRun(() => 5, { cursors: waiting });
    await runSync(run);
    const single = batches.flat().flatMap((item) => (item.kind === 'paper' ? [item.paper.id] : []));
    expect(single).toEqual(ids);
  });

  it('passes over one that the feed does not know, and leaves the rest to the next run on other failures', async () => {
    const asked: string[] = [];
    const known = testRun(() => 5, { cursors: waiting });
    const feed = (kind: FailureKind) => ({
      ...known.run.feed,
      paper: async (id: FeedPaper['id']) => {
        asked.push(id);
        return refuse(kind);
      },
    });
    expect(await runSync({ ...known.run, feed: feed('not-found') })).toMatchObject({ outcome: 'complete' });
    expect(asked).toEqual(ids);
    asked.length = 0;
    expect(await runSync({ ...known.run, feed: feed('offline') })).toMatchObject({ outcome: 'complete' });
    expect(asked).toEqual(ids.slice(0, 1));
  });
});
