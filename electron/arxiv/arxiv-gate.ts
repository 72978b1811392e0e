import type { Clock } from '../feed/clock.ts';

/**
 * arXiv asks for at most one request in three seconds, over one connection. A tenth more, because what left
 * here three seconds apart may arrive closer together.
 */
export const arxivPaceMs = 3_300;

/** Remembers over restarts when arXiv was last asked. */
export interface PaceMemory {
  /** Milliseconds since the last request of an earlier run; `null` when there was none or it is long past. */
  sinceLast(): Promise<number | null>;
  /** Called before each request leaves. */
  note(): Promise<void>;
}

export interface ArxivGateOptions {
  readonly clock: Clock;
  readonly memory: PaceMemory;
  /** Milliseconds between the starts of two requests. */
  readonly paceMs: number;
}

/** The one way to arXiv: requests of all windows and kinds pass one after the other, at its pace. */
export class ArxivGate {
  readonly #options: ArxivGateOptions;
  #earlier: Promise<void> = Promise.resolve();
  #nextAt: number | null = null;

  constructor(options: ArxivGateOptions) {
    this.#options = options;
  }

  /**
   * Does one request when its turn has come; the next begins only after it has settled.
   * @throws whatever the request throws; FailureError `cancelled` while it still waits.
   */
  async pass<Value>(signal: AbortSignal, request: () => Promise<Value>): Promise<Value> {
    const before = this.#earlier;
    let leave = (): void => {};
    const mine = new Promise<void>((resolve) => {
      leave = resolve;
    });
    this.#earlier = before.then(() => mine);
    try {
      await Promise.race([before, aborted(signal)]);
      await this.#waitForPace(signal);
      await this.#options.memory.note();
      return await request();
    } finally {
      leave();
    }
  }

  /** Lets nothing pass for a time, in milliseconds, because arXiv asked for it. */
  holdBack(ms: number): void {
    this.#nextAt = Math.max(this.#nextAt ?? 0, this.#options.clock.now() + ms);
  }

  async #waitForPace(signal: AbortSignal): Promise<void> {
    const { clock, memory, paceMs } = this.#options;
    if (this.#nextAt === null) {
      const since = await memory.sinceLast();
      this.#nextAt = since === null ? clock.now() : clock.now() + Math.max(0, paceMs - since);
    }
    const wait = this.#nextAt - clock.now();
    // Also without a wait: a signal that was aborted meanwhile must not let the request leave.
    await clock.sleep(Math.max(0, wait), signal);
    this.#nextAt = clock.now() + paceMs;
  }
}

/** Settles when the signal is aborted, so that the wait for the pace can say so. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
