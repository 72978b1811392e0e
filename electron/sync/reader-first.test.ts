import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FeedServer, startFeedServer } from '../../build/feed-server/server.ts';
import type { Cursors } from '../../shared/contract/port.ts';
import { addDays, firstEdition } from '../../shared/library/calendar.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';
import { createFeedClient } from '../feed/feed-client.ts';
import { nodeTransport } from '../feed/node-transport.test-support.ts';
import type { ArchiveWish } from './archive-note.ts';
import { ArchiveWalk } from './archive-walk.ts';
import { EndpointGuard } from './endpoint-guard.ts';
import { LibraryLine } from './library-line.ts';
import { hourMs, SyncSchedule } from './schedule.ts';

const today = addDays(firstEdition, 150);
const now = Date.parse(`${today}T12:00:00Z`);
/** So many days the walk asks for at once. */
const daysAhead = 3;

let server: FeedServer;
let stop: () => void = () => {};
beforeEach(async () => {
  const options = { now: `${today}T12:00:00Z`, days: 160, papers: 2, starterFile: '/nowhere' };
  server = await startFeedServer(options);
});
afterEach(async () => {
  stop();
  await server.close();
});

/** The sync and the walk of the app, with its client and its budget, on a library that stores at once. */
function start() {
  const feed = createFeedClient({
    endpoint: server.url,
    token: null,
    transport: nodeTransport,
    userAgent: 'test',
  });
  let hear: (text: string) => void = () => {};
  const line = new LibraryLine({
    post: (text) => {
      const { id } = JSON.parse(text);
      queueMicrotask(() => hear(JSON.stringify({ type: 'stored', id, papers: 0, added: 0 })));
    },
    onText: (heard) => {
      hear = heard;
    },
    onClose: () => {},
  });
  const cursors: Cursors = {
    endpoint: null,
    starter: true,
    picturesTold: true,
    lastCompleteAt: now,
    editions: [],
    starterAbstracts: [],
  };
  let wish: ArchiveWish = 'none';
  const shared = {
    feed,
    now: () => now,
    holder: () => ({ line, cursors }),
    tell: () => {},
    dayFailed: () => {},
  };
  const guard = new EndpointGuard(server.url, null);
  const choices = () => ({ back: 30, everyMs: hourMs });
  const sync = new SyncSchedule({ ...shared, guard, choices, report: () => {} });
  const note = {
    read: () => wish,
    write: async (next: ArchiveWish) => {
      wish = next;
    },
  };
  const walk = new ArchiveWalk({ ...shared, note, turn: () => sync.whenIdle(), report: () => {} });
  stop = () => {
    walk.stop();
    sync.stop();
  };
  return { sync, walk };
}

const recent = () => server.control.report().counters.recent;
/** The days that were asked for, in order. */
const daysAsked = (): string[] => recent().flatMap(({ query }) => query.date ?? []);
const untilAsked = (days: number): Promise<void> =>
  vi.waitFor(() => expect(daysAsked().length).toBeGreaterThanOrEqual(days), { timeout: 10_000, interval: 5 });

it('reads the days that the reader asks for before the archive goes on', async () => {
  server.control.apply({ fault: { kind: 'slow', rate: 1, delayMs: 15 } });
  const { sync, walk } = start();
  await walk.start();
  await untilAsked(10);
  const wanted = Array.from({ length: 12 }, (_, back) => addDays(today, -back));
  await sync.fetchDays(wanted);
  const days = daysAsked();
  const own = days.flatMap((day, at) => (wanted.some((date) => date === day) ? [at] : []));
  const [first = 0] = own;
  const last = own.at(-1) ?? 0;
  expect(own).toHaveLength(wanted.length);
  // What the walk had asked for before was on its way; nothing else came between.
  expect(last - first + 1 - wanted.length).toBeLessThanOrEqual(daysAhead);
  await untilAsked(days.length + 5);
});

it('leaves the reader a part of the budget, and goes on with the next one', async () => {
  server.control.apply({ limits: { api: 30, windowSeconds: 2 } });
  const { sync, walk } = start();
  await walk.start();
  await untilAsked(15);
  // The walk stands still, long before the budget is used up.
  const still = await standsStill();
  expect(still).toBeLessThanOrEqual(30 * 0.7 + daysAhead);
  const wanted: CalendarDate[] = [today, addDays(today, -1), addDays(today, -2)];
  await sync.fetchDays(wanted);
  expect(sync.status.state).toBe('up-to-date');
  await untilAsked(still + wanted.length + 5);
  expect(recent().filter(({ status }) => status === 429)).toEqual([]);
}, 15_000);

/** Waits until nothing more is asked for. @returns how many days were asked for by then */
async function standsStill(): Promise<number> {
  let before = -1;
  await vi.waitFor(
    () => {
      const asked = daysAsked().length;
      const isStill = asked === before;
      before = asked;
      expect(isStill).toBe(true);
    },
    { timeout: 5_000, interval: 120 },
  );
  return before;
}
