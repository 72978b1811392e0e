import { type BatchItem, type Cursors, papersPerBatch } from '../../shared/contract/port.ts';
import type { Failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { utcDay } from '../../shared/library/calendar.ts';
import type { CalendarDate, PaperId } from '../../shared/library/ids.ts';
import type { FeedPaper } from '../../shared/library/paper.ts';
import { inOrderAhead } from './in-order-ahead.ts';
import type { Stored } from './library-line.ts';
import { planDays } from './plan.ts';

/** The part of the feed client that a run needs. */
export interface EditionSource {
  edition(date: CalendarDate, signal: AbortSignal): Promise<EditionAnswer>;
  trending(signal: AbortSignal): Promise<EditionAnswer>;
  paper(id: PaperId, signal: AbortSignal): Promise<FeedPaper>;
}

/** Papers of one answer, and the entries that could not be read. */
export interface EditionAnswer {
  readonly papers: readonly FeedPaper[];
  readonly rejected: readonly { readonly index: number; readonly reason: string }[];
}

export interface Run {
  readonly feed: EditionSource;
  readonly cursors: Cursors;
  /** How many days a new library goes back. */
  readonly back: number;
  /** The days to read; planned from what is held unless given. */
  readonly days?: readonly CalendarDate[];
  readonly signal: AbortSignal;
  now(): number;
  store(items: readonly BatchItem[]): Promise<Stored>;
  progress(done: number, total: number, papers: number): void;
  /** Something was left out of an otherwise good answer. */
  report(where: CalendarDate | 'trending', what: string): void;
  /** A day could not be read. */
  dayFailed(date: CalendarDate, why: Failure): void;
}

/** How a run ended; `failure` is the first that concerned a day. */
export type RunResult =
  | { readonly outcome: 'complete'; readonly added: number; readonly rejected: number }
  | { readonly outcome: 'failed'; readonly failure: Failure };

/** Failures that the next day would meet as well, so the run ends. */
const endsRun = new Set(['offline', 'rate-limited', 'cancelled', 'worker', 'database', 'disk-full']);
const failuresInARow = 3;
const daysAhead = 2;

type Fetched =
  | { readonly date: CalendarDate; readonly answer: EditionAnswer }
  | { readonly date: CalendarDate; readonly failure: Failure };

/**
 * One pass over the days that need reading, newest first. Each day is stored before it counts as done;
 * a day that fails is entered in the ledger and the next one is tried.
 */
export async function runSync(run: Run): Promise<RunResult> {
  const days = run.days ?? planDays(run.cursors, run.now(), run.back);
  const batch = new Batcher(run, days.length);
  let failed: Failure | null = null;
  let inARow = 0;
  let isGivenUp = false;
  let rejected = 0;
  run.progress(0, days.length, 0);
  const fetched = inOrderAhead(days, daysAhead, (date) => fetchDay(run, date));
  for await (const day of fetched) {
    if ('failure' in day) {
      if (isNotYetOpen(run, day)) {
        batch.dayDone();
        continue;
      }
      failed ??= day.failure;
      inARow += 1;
      if (day.failure.kind !== 'cancelled') {
        run.dayFailed(day.date, day.failure);
        await batch.add({ kind: 'edition-failed', date: day.date, failure: day.failure.kind }, 0);
      }
      isGivenUp = endsRun.has(day.failure.kind) || inARow >= failuresInARow;
      if (isGivenUp) break;
      continue;
    }
    inARow = 0;
    const left = day.answer.rejected.length;
    rejected += left;
    for (const { index, reason } of day.answer.rejected) run.report(day.date, `entry ${index}: ${reason}`);
    const papers = [...day.answer.papers];
    await batch.add({ kind: 'edition', date: day.date, papers, rejected: left }, papers.length);
  }
  await batch.flush();
  if (isGivenUp) await run.store([{ kind: 'run-ended', complete: false }]);
  else await afterEditions(run, failed === null);
  if (failed !== null) return { outcome: 'failed', failure: failed };
  return { outcome: 'complete', added: batch.added, rejected };
}

async function fetchDay(run: Run, date: CalendarDate): Promise<Fetched> {
  try {
    return { date, answer: await run.feed.edition(date, run.signal) };
  } catch (thrown) {
    return {
      date,
      failure: run.signal.aborted ? { ...toFailure(thrown), kind: 'cancelled' } : toFailure(thrown),
    };
  }
}

/** The feed refuses the current UTC day until its own clock has reached it; that is no failure. */
function isNotYetOpen(run: Run, day: Extract<Fetched, { failure: Failure }>): boolean {
  return day.failure.kind === 'refused' && day.date >= utcDay(run.now());
}

/** The ranking of the moment, and the real abstracts of starter papers, one call each. */
async function afterEditions(run: Run, isComplete: boolean): Promise<void> {
  const items: BatchItem[] = [];
  try {
    const trending = await run.feed.trending(run.signal);
    items.push({ kind: 'ranking', name: 'trending', papers: [...trending.papers] });
  } catch (thrown) {
    // The editions are what a run is for; without the ranking of the moment it is complete all the same.
    run.report('trending', toFailure(thrown).detail);
  }
  await run.store([...items, { kind: 'run-ended', complete: isComplete }]);
  for (const id of run.cursors.starterAbstracts) {
    if (run.signal.aborted) return;
    try {
      await run.store([{ kind: 'paper', paper: await run.feed.paper(id, run.signal) }]);
    } catch (thrown) {
      if (toFailure(thrown).kind !== 'not-found') return;
    }
  }
}

/** Collects days into batches of at most 200 papers; the first day goes out at once. */
class Batcher {
  readonly #run: Run;
  readonly #total: number;
  #items: BatchItem[] = [];
  #size = 0;
  #stored = 0;
  #papers = 0;
  added = 0;

  constructor(run: Run, total: number) {
    this.#run = run;
    this.#total = total;
  }

  /** A day that has nothing to store. */
  dayDone(): void {
    this.#stored += 1;
    this.#tell();
  }

  async add(item: BatchItem, papers: number): Promise<void> {
    if (this.#size + papers > papersPerBatch) await this.flush();
    this.#items.push(item);
    this.#size += papers;
    if (this.#papers === 0 && papers > 0) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#items.length === 0) return;
    const items = this.#items;
    this.#items = [];
    this.#papers += this.#size;
    this.#size = 0;
    const stored = await this.#run.store(items);
    this.added += stored.added;
    this.#stored += items.length;
    this.#tell();
  }

  #tell(): void {
    this.#run.progress(this.#stored, this.#total, this.#papers);
  }
}
