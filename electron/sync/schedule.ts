import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import { type Failure, failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';
import type { EndpointGuard } from './endpoint-guard.ts';
import type { Holder } from './library-lines.ts';
import { type EditionSource, runSync } from './run.ts';

/** After a run that failed, and after one that met no network; milliseconds. */
export const hourMs = 3_600_000;
const offlineRetryMs = 120_000;

export interface ScheduleOptions {
  readonly feed: EditionSource;
  /** Keeps two feeds from being mixed. */
  readonly guard: EndpointGuard;
  /** How many days a new library goes back, and how long it is until the next run; `null` for never. */
  choices(): { readonly back: number; readonly everyMs: number | null };
  now(): number;
  /** The worker that can store, or `null` while there is none. */
  holder(): Holder | null;
  tell(status: SyncStatus): void;
  report(what: string): void;
  /** A day could not be read. */
  dayFailed(date: CalendarDate, why: Failure): void;
}

/** Decides when to ask the feed, and says in one status what happens. One run at a time. */
export class SyncSchedule {
  readonly #options: ScheduleOptions;
  #status: SyncStatus = { state: 'never' };
  #lastComplete: number | null = null;
  #abort: AbortController | null = null;
  #running: Promise<void> = Promise.resolve();
  /** Days that the reader asked for, to be read before anything else. */
  #asked: readonly CalendarDate[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(options: ScheduleOptions) {
    this.#options = options;
  }

  get status(): SyncStatus {
    return this.#status;
  }

  /** Begins with what the library says it held; called for every new holder, so it may repeat. */
  holderChanged(holder: Holder | null): void {
    if (holder === null) return;
    this.#lastComplete = holder.cursors.lastCompleteAt;
    if (this.#status.state === 'never' && this.#lastComplete !== null) {
      this.#set({ state: 'up-to-date', at: this.#lastComplete });
    }
    void this.start();
  }

  /** Runs now, unless a run is under way or nothing can be stored. */
  start(): Promise<void> {
    if (this.#abort === null && this.#options.holder() !== null) this.#running = this.#begin(null);
    return this.#running;
  }

  /** Reads these days now, or as soon as the run that is under way has ended. */
  async fetchDays(days: readonly CalendarDate[]): Promise<void> {
    this.#asked = [...new Set([...this.#asked, ...days])];
    await this.#running;
    const asked = this.#asked;
    this.#asked = [];
    if (asked.length === 0 || this.#abort !== null || this.#options.holder() === null) return;
    this.#running = this.#begin(asked);
    await this.#running;
  }

  /** Resolves when no run is under way. */
  async whenIdle(): Promise<void> {
    while (this.#abort !== null) await this.#running;
  }

  async #begin(days: readonly CalendarDate[] | null): Promise<void> {
    const holder = this.#options.holder();
    if (holder === null) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#plan(null);
    try {
      await this.#run(holder, days, abort.signal);
    } catch (thrown) {
      this.#ended(abort.signal.aborted ? failure('cancelled', 'cancelled') : toFailure(thrown));
    } finally {
      this.#abort = null;
    }
  }

  /** The choices have changed: the next run comes when they say. */
  planAnew(): void {
    if (this.#abort === null) this.#plan(this.#options.choices().everyMs);
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Ends the run and the timer, for quitting. */
  stop(): void {
    this.cancel();
    this.#plan(null);
  }

  async #run(holder: Holder, days: readonly CalendarDate[] | null, signal: AbortSignal): Promise<void> {
    const { feed, guard, now, report, dayFailed } = this.#options;
    this.#set({ state: 'syncing', done: 0, total: 0, papers: 0 });
    if (guard.refusal !== null) {
      // Only a feed that answers is worth a question.
      await feed.trending(signal);
      const { held, endpoint } = guard;
      this.#set({ state: 'paused', at: this.#lastComplete, held: held ?? '', asked: endpoint });
      return;
    }
    const result = await runSync({
      feed,
      cursors: holder.cursors,
      ...(days === null ? {} : { days }),
      back: this.#options.choices().back,
      signal,
      now,
      store: (items) => holder.line.store(now(), items),
      progress: (done, total, papers) => this.#set({ state: 'syncing', done, total, papers }),
      report: (date, what) => report(`${date}: ${what}`),
      dayFailed,
    });
    if (result.outcome === 'failed') {
      this.#ended(result.failure);
      return;
    }
    this.#lastComplete = now();
    this.#set({ state: 'up-to-date', at: this.#lastComplete });
    this.#plan(this.#options.choices().everyMs);
  }

  #ended(what: Failure): void {
    const at = this.#lastComplete;
    switch (what.kind) {
      case 'cancelled':
        this.#set({ state: 'cancelled', at });
        this.#plan(this.#options.choices().everyMs);
        return;
      case 'offline':
        this.#set({ state: 'offline', at });
        this.#plan(offlineRetryMs);
        return;
      default:
        this.#set({ state: 'failed', at, failure: what });
        this.#plan(what.retryAfterMs ?? hourMs);
    }
  }

  #set(status: SyncStatus): void {
    this.#status = status;
    this.#options.tell(status);
  }

  #plan(afterMs: number | null): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = afterMs === null ? null : setTimeout(() => void this.start(), afterMs);
  }
}
