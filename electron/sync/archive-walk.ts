import type { ArchivePause, ArchiveStatus } from '../../shared/contract/archive-status.ts';
import { type BatchItem, papersPerBatch } from '../../shared/contract/port.ts';
import type { Failure, FailureKind } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { daysBetween, firstEdition, utcDay } from '../../shared/library/calendar.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';
import type { ArchiveNote } from './archive-note.ts';
import { Pace } from './archive-pace.ts';
import { inOrderAhead } from './in-order-ahead.ts';
import type { Holder } from './library-lines.ts';
import { archiveDays } from './plan.ts';
import type { EditionAnswer } from './run.ts';

/** After a pause that no reader made, milliseconds; a feed that says how long to wait is believed. */
const againMs: Record<Exclude<ArchivePause, 'reader'>, number> = {
  offline: 120_000,
  'rate-limited': 60_000,
  disk: 60_000,
  'other-feed': 60_000,
  'no-window': 5_000,
  failed: 300_000,
};
/** A crash costs at most so many days that have to be read again. */
const daysPerBatch = 5;
const failuresInARow = 5;
const daysAhead = 3;

export interface ArchiveOptions {
  readonly feed: { oldEdition(date: CalendarDate, signal: AbortSignal): Promise<EditionAnswer> };
  readonly note: ArchiveNote;
  now(): number;
  holder(): Holder | null;
  /** Resolves when nothing that the reader waits for is under way. */
  turn(): Promise<void>;
  tell(status: ArchiveStatus): void;
  report(where: CalendarDate, what: string): void;
  /** A day could not be read. */
  dayFailed(date: CalendarDate, why: Failure): void;
}

type Fetched =
  | { readonly date: CalendarDate; readonly answer: EditionAnswer }
  | { readonly date: CalendarDate; readonly thrown: unknown };

/**
 * Walks back to the first edition, newest day first, within what the feed's budget leaves over. A day counts
 * when the library has stored it, so after a restart, or a crash, the walk goes on with the first that it has not.
 */
export class ArchiveWalk {
  readonly #options: ArchiveOptions;
  #status: ArchiveStatus = { state: 'none', missing: 0 };
  #abort: AbortController | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isStopped = false;
  /** The days that are still missing, reckoned along: what the library says of itself comes a moment later. */
  #missing: number | null = null;

  constructor(options: ArchiveOptions) {
    this.#options = options;
  }

  get status(): ArchiveStatus {
    return this.#status;
  }

  /** A worker can store again, or for the first time: goes on with what was wished. */
  holderChanged(): void {
    const wish = this.#options.note.read();
    if (wish === 'walk') void this.#walk();
    else this.#rest(wish === 'paused' ? 'reader' : null);
  }

  /** Begins, or goes on after a pause. */
  async start(): Promise<void> {
    await this.#options.note.write('walk');
    void this.#walk();
  }

  async pause(): Promise<void> {
    await this.#options.note.write('paused');
    this.#abort?.abort();
    this.#rest('reader');
  }

  /** Gives the wish up; the days that came stay. */
  async cancel(): Promise<void> {
    await this.#options.note.write('none');
    this.#abort?.abort();
    this.#rest(null);
  }

  /** Ends the walk for this run of the app; the wish stays. */
  stop(): void {
    this.#isStopped = true;
    this.#abort?.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #walk(): Promise<void> {
    if (this.#abort !== null) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const abort = new AbortController();
    this.#abort = abort;
    let why: ArchivePause | null = null;
    let waitMs: number | null = null;
    try {
      why = await this.#days(abort.signal);
    } catch (thrown) {
      const { kind, retryAfterMs } = toFailure(thrown);
      waitMs = retryAfterMs;
      why = pauses[kind] ?? 'failed';
    }
    this.#abort = null;
    if (abort.signal.aborted) {
      // Paused and sent on again before the last request had ended.
      if (!this.#isStopped && this.#options.note.read() === 'walk') void this.#walk();
      return;
    }
    this.#rest(why);
    if (why === null || why === 'reader') return;
    this.#timer = setTimeout(() => void this.#walk(), Math.max(waitMs ?? 0, againMs[why]));
  }

  /** @returns why it ended before the first edition, `null` when it did not. */
  async #days(signal: AbortSignal): Promise<ArchivePause | null> {
    const { feed, holder, now, report, dayFailed, turn } = this.#options;
    const held = holder();
    if (held === null) return 'no-window';
    const days = archiveDays(held.cursors, now());
    const pace = new Pace(days.length, now);
    this.#missing = days.length;
    let inARow = 0;
    let items: BatchItem[] = [];
    let size = 0;
    const flush = async (): Promise<void> => {
      if (items.length === 0) return;
      const stored = items;
      items = [];
      await held.line.store(now(), stored);
      pace.stored(stored.length, size);
      this.#missing = (this.#missing ?? 0) - stored.filter(({ kind }) => kind === 'edition').length;
      size = 0;
      const last = stored.at(-1);
      this.#tellWalking(pace, last !== undefined && 'date' in last ? last.date : null);
    };
    const fetchDay = async (date: CalendarDate): Promise<Fetched> => {
      try {
        await turn();
        return { date, answer: await feed.oldEdition(date, signal) };
      } catch (thrown) {
        return { date, thrown };
      }
    };
    this.#tellWalking(pace, null);
    for await (const day of inOrderAhead(days, daysAhead, fetchDay)) {
      if (signal.aborted) break;
      if ('thrown' in day) {
        const why = toFailure(day.thrown);
        inARow += 1;
        if (endsWalk.has(why.kind) || inARow >= failuresInARow) {
          await flush();
          throw day.thrown;
        }
        dayFailed(day.date, why);
        items.push({ kind: 'edition-failed', date: day.date, failure: why.kind });
        continue;
      }
      inARow = 0;
      const { rejected } = day.answer;
      for (const { index, reason } of rejected) report(day.date, `entry ${index}: ${reason}`);
      const papers = [...day.answer.papers];
      if (size + papers.length > papersPerBatch || items.length === daysPerBatch) await flush();
      items.push({ kind: 'edition', date: day.date, papers, rejected: rejected.length });
      size += papers.length;
    }
    if (!signal.aborted) await flush();
    await held.line.store(now(), [{ kind: 'run-ended', complete: false }]);
    return null;
  }

  #tellWalking(pace: Pace, day: CalendarDate | null): void {
    const { daysPerMinute, msLeft, papers } = pace;
    const { done, total } = this.#count(pace.left);
    this.#set({ state: 'walking', done, total, papers, day, daysPerMinute, msLeft });
  }

  /** Says that the walk stands still: for a reason, or because there is nothing to do or nothing wished. */
  #rest(why: ArchivePause | null): void {
    const { holder, now } = this.#options;
    const cursors = holder()?.cursors;
    const missing = this.#missing ?? (cursors === undefined ? null : archiveDays(cursors, now()).length);
    if (why !== null) this.#set({ state: 'paused', why, ...this.#count(missing ?? 0), papers: 0 });
    else if (missing !== null) this.#set(missing === 0 ? { state: 'complete' } : { state: 'none', missing });
  }

  #count(missing: number): { done: number; total: number } {
    const total = daysBetween(firstEdition, utcDay(this.#options.now())) + 1;
    return { done: Math.max(0, total - missing), total };
  }

  #set(status: ArchiveStatus): void {
    this.#status = status;
    this.#options.tell(status);
  }
}

/** Failures that the next day would meet as well. */
const endsWalk: ReadonlySet<FailureKind> = new Set([
  'offline',
  'rate-limited',
  'cancelled',
  'other-endpoint',
  'worker',
  'database',
  'disk-full',
  'disk-scarce',
]);

/** What the walk waits for after a failure; after any other it just tries again. */
const pauses: Partial<Record<FailureKind, Exclude<ArchivePause, 'reader'>>> = {
  offline: 'offline',
  'rate-limited': 'rate-limited',
  'disk-full': 'disk',
  'disk-scarce': 'disk',
  disk: 'disk',
  'other-endpoint': 'other-feed',
  worker: 'no-window',
};
