import type { Edition } from '../../shared/library/edition.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';
import { ask } from '../app/bridge.ts';
import { now } from '../app/clock.ts';

/** A day that was read longer ago than this is read once more when it is opened, milliseconds. */
const staleMs = 7 * 86_400_000;

const asked = new Set<CalendarDate>();

/**
 * Reads a day again that the reader opens and that was not read for a week: upvotes, comments and summaries come
 * late. Once while the window is open; nobody waits for it, so a failure is left to the status of the sync.
 */
export function recheckDay({ date, lastCheckedAt }: Edition): void {
  if (lastCheckedAt === null || now() - lastCheckedAt < staleMs || asked.has(date)) return;
  asked.add(date);
  void ask('sync:days', [date]).catch(() => {});
}
