import { startOfDay } from '../../library/calendar.ts';
import type { CalendarDate } from '../../library/ids.ts';

// Days of the calendar are formatted in UTC, so that no time zone shifts an edition.
const long = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' });
const medium = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** `Friday, June 12, 2026` */
export const longDate = (date: CalendarDate): string => long.format(startOfDay(date));
/** `Jun 12, 2026` */
export const mediumDate = (date: CalendarDate): string => medium.format(startOfDay(date));
/** A month, `YYYY-MM`, as `June 2026`. */
export const monthName = (name: string): string => month.format(Date.parse(`${name}-01T00:00:00Z`));
/** An instant in the reader's own time zone: `Jun 12, 2026, 9:30 AM` */
export const instant = (ms: number): string => moment.format(ms);

/** How long ago, in words: `just now`, `2 minutes ago`, `3 hours ago`, `4 days ago`. */
export function ago(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return hours === 1 ? '1 hour ago' : `${hours} hours ago`;
  return `${Math.floor(hours / 24)} days ago`;
}
