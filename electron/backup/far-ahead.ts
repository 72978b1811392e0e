import { type Clock, clampClock, clockZero, isFarAhead, nextClock } from '../../shared/library/clock.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { isLater } from '../journal/latest-by-record.ts';

/**
 * Brings the clocks that lie more than 24 h ahead back to now, keeping their order among each other.
 * @returns all entries, sorted oldest first, and how many were brought back.
 */
export function bringBack(
  entries: Iterable<JournalEntry>,
  now: number,
): { readonly entries: readonly JournalEntry[]; readonly farAhead: number } {
  let last: Clock = clockZero;
  let farAhead = 0;
  const sorted = [...entries].sort((a, b) => (a === b ? 0 : isLater(a, b) ? 1 : -1));
  const brought = sorted.map((entry) => {
    if (!isFarAhead(entry.clock, now)) return entry;
    const clamped = clampClock(entry.clock, now);
    last = clamped > last ? clamped : nextClock(last, now, entry.device);
    farAhead += 1;
    return { ...entry, clock: last };
  });
  return { entries: brought, farAhead };
}
