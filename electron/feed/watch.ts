import { FailureError, fail, failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';

/** Milliseconds to the head of an answer, between two pieces of its body, and for the whole of it. */
export interface Patience {
  readonly headMs: number;
  readonly pieceMs: number;
  readonly wholeMs: number;
}

/**
 * Does one piece of work under watch. Nothing of it is left over when this settles.
 * @throws FailureError `cancelled` by the signal, `timeout` out of patience, else what the work threw,
 * classified.
 */
export async function watched<Value>(
  signal: AbortSignal,
  patience: Patience,
  work: (watch: Watch) => Promise<Value>,
): Promise<Value> {
  if (signal.aborted) fail('cancelled', 'cancelled');
  const watch = new Watch(signal, patience);
  try {
    return await work(watch);
  } catch (thrown) {
    if (watch.ended !== null) throw watch.ended;
    throw thrown instanceof FailureError ? thrown : new FailureError(toFailure(thrown), { cause: thrown });
  } finally {
    watch.end();
  }
}

/**
 * The watch over one piece of work: `signal` is aborted when the caller cancels, when it takes too long, and
 * in the end in any case.
 */
export class Watch {
  readonly #control = new AbortController();
  readonly #outer: AbortSignal;
  readonly #patience: Patience;
  readonly #whole: NodeJS.Timeout;
  readonly #interrupted: Promise<never>;
  #interrupt: (why: FailureError) => void = () => {};
  #steps = 0;
  /** Why the exchange was broken off from here; `null` while it was not. */
  ended: FailureError | null = null;

  constructor(outer: AbortSignal, patience: Patience) {
    this.#outer = outer;
    this.#patience = patience;
    this.#interrupted = new Promise((_, reject) => {
      this.#interrupt = reject;
    });
    this.#interrupted.catch(() => {});
    this.#whole = setTimeout(() => this.#tooLong('not the whole answer', patience.wholeMs), patience.wholeMs);
    outer.addEventListener('abort', this.#cancel, { once: true });
  }

  get signal(): AbortSignal {
    return this.#control.signal;
  }

  get cancelled(): boolean {
    return this.#outer.aborted;
  }

  /** Waits for the next step (the first is the head of the answer), but no longer than there is patience. */
  async within<Value>(step: Promise<Value>): Promise<Value> {
    const head = this.#steps === 0;
    const ms = head ? this.#patience.headMs : this.#patience.pieceMs;
    this.#steps += 1;
    const timer = setTimeout(() => this.#tooLong(head ? 'no answer' : 'no more of the answer', ms), ms);
    try {
      return await Promise.race([step, this.#interrupted]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Stops watching and frees whatever of the exchange is still open. */
  end(): void {
    clearTimeout(this.#whole);
    this.#outer.removeEventListener('abort', this.#cancel);
    this.#control.abort();
  }

  readonly #cancel = (): void => this.#breakOff(new FailureError(failure('cancelled', 'cancelled')));

  #tooLong(what: string, ms: number): void {
    this.#breakOff(new FailureError(failure('timeout', `${what} within ${ms / 1_000} s`)));
  }

  #breakOff(why: FailureError): void {
    this.ended ??= why;
    this.#interrupt(why);
    this.#control.abort();
  }
}
