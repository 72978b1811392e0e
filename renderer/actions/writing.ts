import type { FreeSpace } from '../../shared/contract/channels.ts';
import { FailureError, type FailureKind, failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';

/** A write that has not ended after this long is taken for stuck, milliseconds. */
const limitMs = 8_000;

/** What the database calls a full disk: it only knows that a transaction came to nothing. */
const vague: ReadonlySet<FailureKind> = new Set(['cancelled', 'database', 'unexpected']);

let hasFailed = false;

/** Whether a write has failed in this window, so that its database may not answer any more. */
export const writesHaveFailed = (): boolean => hasFailed;

/**
 * Waits for a write of the reader's. On a full disk Chromium gives the database up, and may never answer
 * that page again, so the wait has an end.
 * @throws FailureError that names the full disk where it was the reason.
 */
export async function written<Value>(write: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stuck = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new FailureError(failure('database', 'it does not answer'))), limitMs);
  });
  try {
    return await Promise.race([write, stuck]);
  } catch (thrown) {
    hasFailed = true;
    throw await named(thrown);
  } finally {
    clearTimeout(timer);
  }
}

async function named(thrown: unknown): Promise<FailureError> {
  const what = toFailure(thrown);
  if (!vague.has(what.kind)) return new FailureError(what, { cause: thrown });
  const space = await diskSpace();
  const kind = space === 'scarce' ? 'disk-full' : 'database';
  return new FailureError(failure(kind, what.detail), { cause: thrown });
}

async function diskSpace(): Promise<FreeSpace> {
  // Only where something failed: what writes must not depend on what asks.
  const { ask } = await import('../app/bridge.ts');
  return ask('disk:space').catch(() => 'unknown');
}
