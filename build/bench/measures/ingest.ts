import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addDays } from '../../feed-server/generator/calendar.ts';
import { type FeedServer, startFeedServer } from '../../feed-server/server.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { bareLoop } from '../pages/bare-loop.ts';
import { readBatches } from '../pages/read-batches.ts';
import { type Blocked, watchBlocking } from '../pages/watch-blocking.ts';
import { driving } from '../processes/driven.ts';
import { say } from '../say.ts';

/** A Friday evening: the 30 days that end with it hold 22 weekdays, the most that a month can. */
const now = '2026-06-12T23:00:00.000Z';
/** The most that the feed server makes of a day. */
const papersPerDay = 200;
/** How far the app goes back. */
const days = 30;
const daily = '/api/daily_papers';
const batchSize = 200;
const limitMs = 60_000;
const idleMs = 1_500;

interface Ingested {
  readonly papers: number;
  /** From the first answer to the last edition being stored, as the feed saw it. */
  readonly ms: number;
  readonly upToDateMs: number;
  readonly blocked: Blocked;
  readonly idle: Blocked;
  readonly batches: readonly string[];
}

/**
 * The way of a first run's papers: HTTP → main → port → worker → database with its ledger, against a loop that
 * only writes the same rows with the same indexes. And how long the window could not answer meanwhile.
 */
export async function measureIngest(bench: Bench): Promise<Figure[]> {
  const server = await startFeedServer({ now, days, papers: papersPerDay, seed: 7 });
  try {
    // The server writes its papers when they are first asked for; that is none of the app's time.
    const { papers } = await askAll(server);
    const whole: Ingested[] = [];
    const loops: number[] = [];
    const served: number[] = [];
    for (let round = 0; round < bench.rounds; round += 1) {
      await bench.calm.wait();
      const ingested = await ingest(bench, server, papers, path.join(bench.folder, `ingest-${round}`));
      whole.push(ingested);
      loops.push(await loop(bench, ingested.batches));
      served.push((await askAll(server)).ms);
      say(
        `ingest ${round + 1}: ${ingested.papers} papers in ${Math.round(ingested.ms)} ms, bare loop ${Math.round(loops.at(-1) ?? 0)} ms, blocked ${ingested.blocked.longest.toFixed(1)} ms`,
      );
    }
    return figures(whole, loops, served);
  } finally {
    await server.close();
  }
}

function figures(whole: readonly Ingested[], loops: readonly number[], served: readonly number[]): Figure[] {
  const papers = whole[0]?.papers ?? 0;
  const perSecond = (ms: number, round: number): number => ((whole[round]?.papers ?? 0) / ms) * 1_000;
  return [
    {
      name: `ingest of ${papers} papers, whole path`,
      unit: 'ms',
      values: whole.map(({ ms }) => ms),
      reference: { name: 'bare loop', values: loops },
      target: { ratio: 1.6 },
    },
    {
      name: 'ingest, whole path, papers per second',
      unit: '/s',
      values: whole.map(({ ms }, round) => perSecond(ms, round)),
      reference: { name: 'bare loop', values: loops.map(perSecond) },
    },
    { name: 'ingest, until "Up to date"', unit: 'ms', values: whole.map(({ upToDateMs }) => upToDateMs) },
    { name: 'ingest, the feed server’s own share', unit: 'ms', values: served },
    {
      name: 'ingest, longest time the window was blocked',
      unit: 'ms',
      values: whole.map(({ blocked }) => blocked.longest),
      reference: { name: 'idle', values: whole.map(({ idle }) => idle.longest) },
      target: { most: 16 },
    },
    {
      name: 'ingest, tasks of the window over 50 ms',
      unit: 'tasks',
      values: whole.map(({ blocked }) => blocked.longTaskCount),
      target: { most: 0 },
    },
  ];
}

function ingest({ command }: Bench, server: FeedServer, papers: number, profile: string): Promise<Ingested> {
  const { control } = server;
  // A fresh budget of requests, and the app's first question waits for us.
  control.apply({ reset: true, limits: {}, hold: daily });
  const env = { HF_ENDPOINT: server.url, OFFPRINT_NOW: now };
  return driving(command, { app: command.app, profile, env }, async ({ page }) => {
    await page.getByRole('progressbar', { name: 'Sync progress' }).waitFor();
    await untilAsked(server);
    const quiet = await page.evaluateHandle(watchBlocking, idleMs);
    const idle = await page.evaluate(({ done }) => done, quiet);
    const watch = await page.evaluateHandle(watchBlocking, limitMs);
    const released = Date.parse(control.apply({ hold: null }).now);
    const releasedHere = Date.now();
    const blocked = await page.evaluate(({ done }) => done, watch);
    const trending = control.report().counters.recent.find(({ query }) => query.sort === 'trending');
    if (trending === undefined) throw new Error('the sync did not come to its end');
    const batches = await page.evaluate(readBatches, { database: 'offprint', size: batchSize });
    return {
      papers,
      ms: Date.parse(trending.at) - released,
      upToDateMs: blocked.upToDateAt - releasedHere,
      blocked,
      idle,
      batches,
    };
  });
}

/** Waits until the app's first question for an edition is held back by the server. */
async function untilAsked({ control }: FeedServer): Promise<void> {
  const until = performance.now() + limitMs;
  while (!control.report().counters.recent.some((asked) => asked.path === daily)) {
    if (performance.now() > until) throw new Error('the app did not ask for any edition');
    await wait(20);
  }
}

/** Writes the same rows in the bare window, which has a profile of its own. */
function loop({ command, bareApp, folder }: Bench, batches: readonly string[]): Promise<number> {
  const profile = path.join(folder, 'bare-loop-profile');
  return driving(command, { app: bareApp, profile }, ({ page }) => page.evaluate(bareLoop, batches));
}

/** Asks for all that the app will ask for, as the app does but for nothing else. */
async function askAll({ url, control }: FeedServer): Promise<{ papers: number; ms: number }> {
  control.apply({ limits: {}, hold: null });
  const began = performance.now();
  let papers = 0;
  for (let back = 0; back < days; back += 1) {
    const date = addDays(now.slice(0, 10), -back);
    let next: string | undefined = `${url}${daily}?date=${date}&p=0&limit=100`;
    while (next !== undefined) {
      const answer: Response = await fetch(next);
      const entries: unknown = await answer.json();
      papers += Array.isArray(entries) ? entries.length : 0;
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
  }
  return { papers, ms: performance.now() - began };
}
