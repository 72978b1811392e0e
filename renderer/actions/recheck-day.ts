import type { Edition } from '../../shared/library/edition.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';
import { ask } from '../app/bridge.ts';
import { now } from '../app/clock.ts';

/** A day that was read longer ago than this is read once more when it is opened, milliseconds. */
const staleMs = 7 * 86_400_000;

const asked = new Set<CalendarDate>();

/**
 * Reads a day again that the reader opens and that was not read for a week, because upvotes, comments and
 * summaries come late, or of which entries could not be read. Once while the window is open; nobody waits for it,
 * so a failure is left to the status of the sync.
 */
export function recheckDay({ date, lastCheckedAt, rejected = 0 }: Edition): void {
  if (lastCheckedAt === null || asked.has(date)) return;
  if (rejected === 0 && now() - lastCheckedAt < staleMs) return;
  asked.add(date);
  void ask('sync:days', [date]).catch(() => {});
}
