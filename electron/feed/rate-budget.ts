import { FailureError, failure } from '../../shared/failure/failure.ts';
import type { Clock } from './clock.ts';
import { quotaOf, rateLimitOf } from './rate-limit.ts';

/** A longer wait than this is not waited for: the caller is told and decides. */
export const longestWaitMs = 60_000;

interface Window {
  /** Requests that may still be sent, those under way already taken off. */
  left: number;
  readonly quota: number;
  /** On the clock. */
  readonly endsAt: number;
}

/** Windows whose ends differ by less are the same one: the feed counts in whole seconds. */
const sameWindowMs = 5_000;
/** The last part of a window's budget is spread over the rest of its time. */
const spreadPart = 0.1;
/** Slowing down is no refusal: only a budget that is really exhausted makes anyone wait for longer. */
const longestSpacingMs = 10_000;
const assumedQuota = 500;

/** What a request needs of a budget. */
export interface Budget {
  take(signal: AbortSignal): Promise<void>;
  observe(headers: ReadonlyMap<string, string>): void;
  holdBack(ms: number): void;
}

/** This part of a window's budget is left to the reader by what runs in the background. */
const readersPart = 0.3;

/**
 * Keeps all requests of a client within the budget that the feed's `RateLimit` headers describe. Most of a
 * window's budget may be used at once; the last tenth is spread over the rest of the window, so that a long
 * sync slows down instead of being refused.
 */
export class RateBudget implements Budget {
  readonly #clock: Clock;
  #window: Window | null = null;
  /** The earliest time of the next request, on the clock. */
  #nextAt = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Resolves when one more request may be sent.
   * @throws FailureError `rate-limited` when that is more than a minute away, `cancelled` by the signal.
   */
  async take(signal: AbortSignal): Promise<void> {
    const now = this.#clock.now();
    const at = Math.max(now, this.#earliest(now));
    if (at - now > longestWaitMs) throw rateLimited(at - now);
    this.#reserve(at);
    if (at > now) await this.#clock.sleep(at - now, signal);
  }

  /**
   * The same budget for work that is in no hurry: it leaves the last third of every window to what the
   * reader asks for, and waits for the next window instead of failing.
   */
  inBackground(): Budget {
    return {
      take: async (signal) => {
        for (let open = this.#spent(); open !== null; open = this.#spent()) {
          await this.#clock.sleep(Math.max(1, open.endsAt - this.#clock.now()), signal);
        }
        await this.take(signal);
      },
      observe: (headers) => this.observe(headers),
      holdBack: (ms) => this.holdBack(ms),
    };
  }

  /** Learns from the headers of an answer. */
  observe(headers: ReadonlyMap<string, string>): void {
    const limit = rateLimitOf(headers);
    if (limit === null) return;
    const known = this.#window;
    const endsAt = this.#clock.now() + limit.resetMs + 1_000;
    const same = known !== null && Math.abs(endsAt - known.endsAt) < sameWindowMs;
    // An answer knows nothing of the requests sent after its own, the count kept here does.
    const left = same ? Math.min(known.left, limit.left) : limit.left;
    this.#window = {
      left,
      quota: quotaOf(headers) ?? known?.quota ?? assumedQuota,
      endsAt: same ? known.endsAt : endsAt,
    };
  }

  /** Holds back every request for a time, in milliseconds, because the feed asked for it. */
  holdBack(ms: number): void {
    this.#nextAt = Math.max(this.#nextAt, this.#clock.now() + ms);
  }

  #earliest(now: number): number {
    const open = this.#openWindow(now);
    return open !== null && open.left <= 0 ? Math.max(open.endsAt, this.#nextAt) : this.#nextAt;
  }

  /** The present window when only the reader's part of it is left. */
  #spent(): Window | null {
    const open = this.#openWindow(this.#clock.now());
    return open !== null && open.left <= open.quota * readersPart ? open : null;
  }

  #reserve(at: number): void {
    const open = this.#openWindow(at);
    if (open === null) return;
    if (open.left <= open.quota * spreadPart) {
      this.#nextAt = at + Math.min(longestSpacingMs, (open.endsAt - at) / open.left);
    }
    open.left -= 1;
  }

  /** The known window if it still lasts at that time; after it the budget is full again. */
  #openWindow(at: number): Window | null {
    return this.#window !== null && this.#window.endsAt > at ? this.#window : null;
  }
}

/** The failure for a wait that is too long to be waited for. */
export function rateLimited(ms: number): FailureError {
  const wait = Math.ceil(ms);
  return new FailureError(
    failure('rate-limited', `the feed asks to wait ${Math.ceil(wait / 1_000)} s`, wait),
  );
}
