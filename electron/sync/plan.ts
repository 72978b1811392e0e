import type { Cursors } from '../../shared/contract/port.ts';
import { addDays, daysBetween, firstEdition, isWeekend, utcDay } from '../../shared/library/calendar.ts';
import { fillingDays } from '../../shared/library/edition.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';

/** How many days a new library goes back. */
export const firstRunDays = 30;

/**
 * The days to ask the feed for, newest first: those of the last 30 that were never read, and the last 7
 * again, because editions fill late. A past weekend that was empty stays empty and is not asked twice.
 */
export function planDays(cursors: Cursors, now: number): CalendarDate[] {
  const today = utcDay(now);
  const held = new Map(cursors.editions.map((edition) => [edition.date, edition]));
  const days = Array.from({ length: firstRunDays }, (_, back) => addDays(today, -back));
  return days.filter((date) => {
    if (date < firstEdition) return false;
    const edition = held.get(date);
    if (edition === undefined || edition.lastCheckedAt === null) return true;
    if (isWeekend(date) && edition.papers === 0 && utcDay(edition.lastCheckedAt) > addDays(date, 1))
      return false;
    const age = daysBetween(date, today);
    // A day that was last read while it still filled is read once more after it settled.
    return age < fillingDays || daysBetween(date, utcDay(edition.lastCheckedAt)) < fillingDays;
  });
}
