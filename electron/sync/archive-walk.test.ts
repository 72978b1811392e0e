import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArchiveStatus } from '../../shared/contract/archive-status.ts';
import type { BatchItem, Cursors } from '../../shared/contract/port.ts';
import { FailureError, type FailureKind, failure } from '../../shared/failure/failure.ts';
import { addDays, firstEdition } from '../../shared/library/calendar.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';
import type { ArchiveWish } from './archive-note.ts';
import { ArchiveWalk } from './archive-walk.ts';
import { LibraryLine } from './library-line.ts';

/** 70 days after the first edition: 41 days lie further back than a first sync goes. */
const now = Date.parse(`${addDays(firstEdition, 70)}T12:00:00Z`);
const all = 41;

/** A library that keeps its ledger over restarts, and a feed behind it. */
function world() {
  const ledger = new Map<CalendarDate, number>();
  const failing = new Map<CalendarDate, FailureKind>();
  const asked: CalendarDate[] = [];
  let wish: ArchiveWish = 'none';
  let isOpen = true;
  const cursors = (): Cursors => ({
    endpoint: null,
    starter: true,
    picturesTold: true,
    lastCompleteAt: null,
    editions: [...ledger].map(([date, papers]) => ({ date, papers, lastCheckedAt: now })),
    starterAbstracts: [],
  });
  const enter = (item: BatchItem): void => {
    if (item.kind === 'edition') {
      if (ledger.has(item.date)) throw new Error(`${item.date} was stored twice`);
      ledger.set(item.date, item.papers.length);
    }
  };
  const lineOf = (): LibraryLine => {
    let hear: (text: string) => void = () => {};
    return new LibraryLine({
      post: (text) => {
        const { id, items }: { id: number; items: BatchItem[] } = JSON.parse(text);
        for (const item of items) enter(item);
        queueMicrotask(() => hear(JSON.stringify({ type: 'stored', id, papers: 0, added: 0 })));
      },
      onText: (heard) => {
        hear = heard;
      },
      onClose: () => {},
    });
  };
  const start = () => {
    const told: ArchiveStatus[] = [];
    const line = lineOf();
    const walk = new ArchiveWalk({
      feed: {
        oldEdition: async (date, signal) => {
          asked.push(date);
          if (signal.aborted) throw new FailureError(failure('cancelled', 'aborted'));
          const kind = failing.get(date);
          if (kind !== undefined) throw new FailureError(failure(kind, 'no'));
          return { papers: [], rejected: [] };
        },
      },
      note: {
        read: () => wish,
        write: async (next) => {
          wish = next;
        },
      },
      now: () => now,
      holder: () => (isOpen ? { line, cursors: cursors() } : null),
      turn: async () => {},
      tell: (status) => void told.push(status),
      report: () => {},
      dayFailed: () => {},
    });
    return { walk, told, states: () => told.map(({ state }) => state) };
  };
  return {
    ledger,
    failing,
    asked,
    start,
    wish: () => wish,
    open: (value: boolean) => {
      isOpen = value;
    },
  };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) await Promise.resolve();
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('the walk through the archive', () => {
  it('reads every day back to the first edition, each once, and is complete then', async () => {
    const { ledger, asked, start } = world();
    const { walk } = start();
    await walk.start();
    await settled();
    expect(ledger.size).toBe(all);
    expect(asked[0]).toBe(addDays(firstEdition, 40));
    expect(asked.at(-1)).toBe(firstEdition);
    expect(new Set(asked).size).toBe(all);
    expect(walk.status).toEqual({ state: 'complete' });
  });

  it('walks only when it was wished, and says how much is missing', async () => {
    const { asked, start } = world();
    const { walk } = start();
    walk.holderChanged();
    await settled();
    expect(asked).toEqual([]);
    expect(walk.status).toEqual({ state: 'none', missing: all });
  });

  it('goes on after a restart with the first day that is not stored', async () => {
    const { ledger, start, failing } = world();
    const stop = addDays(firstEdition, 20);
    failing.set(stop, 'offline');
    const first = start();
    await first.walk.start();
    await settled();
    expect(first.walk.status).toMatchObject({ state: 'paused', why: 'offline' });
    expect(ledger.has(addDays(stop, 1))).toBe(true);
    expect(ledger.has(stop)).toBe(false);
    first.walk.stop();
    failing.clear();
    const second = start();
    second.walk.holderChanged();
    await settled();
    expect(ledger.size).toBe(all);
    expect(second.walk.status).toEqual({ state: 'complete' });
  });

  it('goes on by itself when the network is back', async () => {
    const { ledger, start, failing } = world();
    failing.set(addDays(firstEdition, 30), 'offline');
    const { walk } = start();
    await walk.start();
    await settled();
    failing.clear();
    await vi.advanceTimersByTimeAsync(120_000);
    await settled();
    expect(ledger.size).toBe(all);
  });

  it('stands still for as long as the reader pauses it, over a restart too', async () => {
    const { start, asked, wish } = world();
    const first = start();
    await first.walk.start();
    await first.walk.pause();
    await settled();
    expect(first.walk.status).toMatchObject({ state: 'paused', why: 'reader' });
    expect(wish()).toBe('paused');
    const before = asked.length;
    const second = start();
    second.walk.holderChanged();
    await settled();
    expect(asked).toHaveLength(before);
    expect(second.walk.status).toMatchObject({ state: 'paused', why: 'reader' });
  });

  it('goes on when it is paused and sent on again before its last request has ended', async () => {
    const { ledger, start } = world();
    const { walk } = start();
    await walk.start();
    await walk.pause();
    await walk.start();
    await settled();
    expect(ledger.size).toBe(all);
    expect(walk.status).toEqual({ state: 'complete' });
  });

  it.each([
    ['rate-limited', 'rate-limited'],
    ['disk-scarce', 'disk'],
    ['other-endpoint', 'other-feed'],
  ] as const)('says what it waits for after %s', async (kind, why) => {
    const { start, failing, ledger } = world();
    failing.set(addDays(firstEdition, 35), kind);
    const { walk } = start();
    await walk.start();
    await settled();
    expect(walk.status).toMatchObject({ state: 'paused', why, done: 70 + 1 - (all - ledger.size) });
    failing.clear();
    await vi.advanceTimersByTimeAsync(60_000);
    await settled();
    expect(walk.status).toEqual({ state: 'complete' });
  });

  it('enters a day that fails, goes on, and reads it at the next walk', async () => {
    const { ledger, start, failing } = world();
    const bad = addDays(firstEdition, 25);
    failing.set(bad, 'malformed');
    const { walk } = start();
    await walk.start();
    await settled();
    expect(ledger.size).toBe(all - 1);
    expect(walk.status).toEqual({ state: 'none', missing: 1 });
    failing.clear();
    await walk.start();
    await settled();
    expect(ledger.size).toBe(all);
  });

  it('stops at a feed that answers nothing sensible any more, and waits', async () => {
    const { asked, start, failing } = world();
    for (let day = 0; day <= 40; day += 1) failing.set(addDays(firstEdition, day), 'server');
    const { walk } = start();
    await walk.start();
    await settled();
    expect(walk.status).toMatchObject({ state: 'paused', why: 'failed' });
    expect(asked.length).toBeLessThan(12);
  });

  it('waits for a window', async () => {
    const { start, open, ledger } = world();
    open(false);
    const { walk } = start();
    await walk.start();
    await settled();
    expect(walk.status).toMatchObject({ state: 'paused', why: 'no-window' });
    open(true);
    await vi.advanceTimersByTimeAsync(5_000);
    await settled();
    expect(ledger.size).toBe(all);
  });
});
