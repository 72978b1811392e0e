import { fail } from '../../shared/failure/failure.ts';
import type { Clock } from './clock.ts';

/** A clock that moves only by its own sleeps and by hand, and never really waits. */
export interface TestClock extends Clock {
  /** Every wait so far, in milliseconds. */
  readonly slept: number[];
  advance(ms: number): void;
}

export function testClock(): TestClock {
  let now = 1_000;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    sleep: async (ms, signal) => {
      if (signal.aborted) fail('cancelled', 'cancelled while waiting');
      slept.push(ms);
      now += ms;
    },
  };
}
