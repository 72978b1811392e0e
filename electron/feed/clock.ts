import { setTimeout as later } from 'node:timers/promises';
import { fail } from '../../shared/failure/failure.ts';

/** Time for waits and budgets: monotonic, so that setting the system's clock changes nothing. */
export interface Clock {
  /** Milliseconds since some fixed instant. */
  now(): number;
  /** @throws FailureError `cancelled` as soon as the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** The process's own monotonic clock. */
export const monotonicClock: Clock = {
  now: () => performance.now(),
  sleep: async (ms, signal) => {
    try {
      await later(ms, undefined, { signal });
    } catch (thrown) {
      fail('cancelled', 'cancelled while waiting', thrown);
    }
  },
};
