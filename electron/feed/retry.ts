import { FailureError } from '../../shared/failure/failure.ts';
import { AnswerError } from './answer-error.ts';
import type { Clock } from './clock.ts';
import { longestWaitMs, rateLimited } from './rate-budget.ts';

export interface Retrying {
  /** Further attempts after the first. */
  readonly retries: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** From 0 to below 1. */
  readonly random: () => number;
}

const firstCeilingMs = 400;
const lastCeilingMs = 10_000;
const passingStatuses: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/**
 * Attempts something again while it fails for a reason that may pass. Waits as long as the feed asks, else a
 * random time below a ceiling that doubles, so that many clients do not come back at the same moment.
 * @throws FailureError of the last attempt; `rate-limited` when the feed asks for more than a minute;
 * `cancelled` at once by the signal.
 */
export async function withRetries<Value>(retrying: Retrying, attempt: () => Promise<Value>): Promise<Value> {
  const { retries, clock, signal, random } = retrying;
  for (let failed = 0; ; failed += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      if (!(thrown instanceof FailureError) || !mayPass(thrown)) throw thrown;
      const asked = thrown.failure.retryAfterMs;
      if (asked !== null && asked > longestWaitMs) throw rateLimited(asked);
      if (failed >= retries) throw thrown;
      const ceiling = Math.min(lastCeilingMs, firstCeilingMs * 2 ** failed);
      await clock.sleep(asked ?? random() * ceiling, signal);
    }
  }
}

function mayPass(error: FailureError): boolean {
  if (error instanceof AnswerError) return passingStatuses.has(error.status);
  return error.failure.kind === 'offline' || error.failure.kind === 'timeout';
}
