import type { PauseReason } from '../../shared/contract/downloads.ts';
import type { Failure, FailureKind } from '../../shared/failure/failure.ts';

/** What a queue does after a part of a paper could not be fetched. */
export type Next =
  | { readonly what: 'wait' }
  | { readonly what: 'wait-for-network' }
  | { readonly what: 'wait-for-library' }
  | { readonly what: 'later'; readonly afterMs: number }
  | { readonly what: 'pause'; readonly reason: PauseReason }
  | { readonly what: 'give-up'; readonly failure: FailureKind };

const mostAttempts = 3;
const busyMs = 60_000;

/** How an attempt went. */
export interface Attempt {
  /** How often in a row nothing more arrived. */
  readonly attempts: number;
  /** Whether bytes arrived before it broke off; then it is gone on with at once. */
  readonly moved: boolean;
  /** Whether it was arXiv that answered 403. */
  readonly refused: boolean;
}

/** Decides what comes after a failure. */
export function nextAfter(failure: Failure, { attempts, moved, refused }: Attempt): Next {
  // arXiv takes going on after a 403 for an attack.
  if (refused) return { what: 'pause', reason: 'refused' };
  const { kind, retryAfterMs } = failure;
  switch (kind) {
    case 'offline':
      return moved ? { what: 'wait' } : { what: 'wait-for-network' };
    case 'worker':
    case 'other-endpoint':
      return { what: 'wait-for-library' };
    case 'disk-full':
    case 'disk-scarce':
      return { what: 'pause', reason: 'disk' };
    case 'rate-limited':
      return { what: 'later', afterMs: retryAfterMs ?? busyMs };
    case 'timeout':
    case 'server':
      return moved || attempts < mostAttempts ? { what: 'wait' } : { what: 'give-up', failure: kind };
    default:
      return { what: 'give-up', failure: kind };
  }
}
