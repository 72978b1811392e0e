import { type CalendarDate, calendarDate } from './ids.ts';

const dayMs = 86_400_000;

/** The first day of the feed. */
export const firstEdition = calendarDate('2023-05-04');

/** The UTC day that an instant (milliseconds) falls on. The feed accepts no later date than this. */
export function utcDay(ms: number): CalendarDate {
  return calendarDate(new Date(ms).toISOString().slice(0, 10));
}

/** The day that an instant (milliseconds) falls on where this machine is: for what the reader did, not the feed. */
export function localDay(ms: number): CalendarDate {
  const date = new Date(ms);
  const two = (part: number): string => String(part).padStart(2, '0');
  return calendarDate(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
}

/** Midnight UTC of the day, in milliseconds. */
export function startOfDay(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The day that lies `days` later (or earlier, when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return utcDay(startOfDay(date) + days * dayMs);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / dayMs);
}

/** Saturday and Sunday have no edition. */
export function isWeekend(date: CalendarDate): boolean {
  const day = new Date(startOfDay(date)).getUTCDay();
  return day === 0 || day === 6;
}

/** The Monday of the week that holds the day. */
export function mondayOf(date: CalendarDate): CalendarDate {
  const day = new Date(startOfDay(date)).getUTCDay();
  return addDays(date, -((day + 6) % 7));
}

/** The first day of the month that holds the day. */
export function firstOfMonth(date: CalendarDate): CalendarDate {
  return calendarDate(`${date.slice(0, 8)}01`);
}
