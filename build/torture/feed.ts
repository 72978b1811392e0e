import { addDays, isWeekend, utcDay } from '../../shared/library/calendar.ts';
import { z } from '../../shared/schema.ts';
import type { Random } from '../feed-server/generator/random.ts';
import { type FeedServer, startFeedServer } from '../feed-server/server.ts';

const daysOfLedger = 30;
const lists = '/api/';
const answerSchema = z.array(z.object({ paper: z.object({ id: z.string() }) }));

/** A feed that grows while the rounds go on. */
export interface GrowingFeed {
  readonly url: string;
  /** The instant that it is there, ISO. */
  now(): string;
  /** Lets hours pass, lets papers arrive late and makes answers slow or faulty. */
  goOn(random: Random): void;
  /** Whether the app asks it for editions just now. */
  isAsked(): boolean;
  /** Answers without a fault from now on. */
  behave(): void;
  /** The weekdays' editions of the last 30 days, by date. */
  editions(): Promise<ReadonlyMap<string, readonly string[]>>;
  stop(): Promise<void>;
}

export async function startGrowingFeed(seed: number): Promise<GrowingFeed> {
  const server = await startFeedServer({ seed, days: 45, papers: 7, now: '2026-06-12T12:00:00Z' });
  server.control.apply({ limits: { api: 10_000_000, pages: 10_000_000 } });
  const now = (): string => server.control.report().now;
  return {
    url: server.url,
    now,
    isAsked: () => isAsked(server),
    goOn: (random) => goOn(server, random),
    behave: () => void server.control.apply({ fault: null, hold: null }),
    editions: async () => {
      const today = utcDay(Date.parse(now()));
      const days = Array.from({ length: daysOfLedger }, (_, back) => addDays(today, -back));
      const all = new Map<string, readonly string[]>();
      for (const date of days.filter((day) => !isWeekend(day)))
        all.set(date, await edition(server.url, date));
      return all;
    },
    stop: () => server.close(),
  };
}

function isAsked({ control }: FeedServer): boolean {
  const { now, counters } = control.report();
  const since = Date.parse(now) - 250;
  return counters.recent.some(
    ({ path, status, aborted, at }) =>
      path === '/api/daily_papers' && ((status === 0 && !aborted) || Date.parse(at) > since),
  );
}

function goOn({ control }: FeedServer, random: Random): void {
  control.apply({ advanceHours: random.int(0, 8) });
  // Between midnight and the last submissions of a day an edition can still change unseen after its week.
  if (new Date(control.report().now).getUTCHours() < 2) control.apply({ advanceHours: 2 });
  const today = utcDay(Date.parse(control.report().now));
  const past = [1, 2, 3, 4, 5].map((back) => addDays(today, -back)).filter((day) => !isWeekend(day));
  const [date] = random.sample(past, 1);
  if (date !== undefined && random.chance(0.3))
    control.apply({ addPaper: { date, title: `Late ${random.hex(8)}` } });
  const slow = { kind: 'slow', rate: 1, delayMs: random.int(40, 250), path: lists } as const;
  const faulty = random.pick([
    { kind: '500', rate: 0.3, path: lists },
    { kind: 'cut-off', rate: 0.3, path: lists },
    { kind: 'offline', rate: 0.2, path: lists },
  ] as const);
  control.apply({ fault: random.chance(0.7) ? [slow] : random.chance(0.3) ? [slow, faulty] : null });
}

async function edition(url: string, date: string): Promise<readonly string[]> {
  const answer = await fetch(`${url}/api/daily_papers?date=${date}&limit=100`);
  return answerSchema.parse(await answer.json()).map(({ paper }) => paper.id);
}
