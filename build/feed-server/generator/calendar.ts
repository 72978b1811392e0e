/** Calendar arithmetic in UTC. A date is `YYYY-MM-DD`; an instant is milliseconds since 1970. */
export const hour = 3_600_000;
export const day = 24 * hour;

/** The first edition of Daily Papers. */
export const firstEditionDate = '2023-05-04';

export function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Midnight UTC at which the date begins. */
export function startOf(date: string): number {
  return Date.parse(`${date}T00:00:00.000Z`);
}

export function addDays(date: string, days: number): string {
  return dateOf(startOf(date) + days * day);
}

export function laterOf(one: string, other: string): string {
  return dateOf(Math.max(startOf(one), startOf(other)));
}

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Math.round(startOf(date) / day);
}

export function isWeekend(date: string): boolean {
  const weekday = new Date(startOf(date)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** True for a date of the calendar: 2025-02-29 and 2025-13-40 are not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = startOf(text);
  return !Number.isNaN(instant) && dateOf(instant) === text;
}

/** The seven dates of an ISO week, Monday first. */
export function datesOfWeek(year: number, week: number): string[] {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day + (week - 1) * 7 * day;
  return Array.from({ length: 7 }, (_, at) => dateOf(monday + at * day));
}

/** All dates of a month given as `YYYY-MM`. */
export function datesOfMonth(month: string): string[] {
  const dates: string[] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** Hours that New York lies behind UTC at that instant: 4 in summer, 5 in winter (the rule since 2007). */
export function easternOffsetHours(instant: number): 4 | 5 {
  const year = new Date(instant).getUTCFullYear();
  const springForward = nthSunday(year, 2, 2) + 7 * hour;
  const fallBack = nthSunday(year, 10, 1) + 6 * hour;
  return instant >= springForward && instant < fallBack ? 4 : 5;
}

function nthSunday(year: number, month: number, n: number): number {
  const first = Date.UTC(year, month, 1);
  return first + ((7 - new Date(first).getUTCDay()) % 7) * day + (n - 1) * 7 * day;
}

/** An edition opens at 21:30 New York time of the evening before, which is after midnight UTC. */
export function editionOpensAt(date: string): number {
  const evening = startOf(date) - 2.5 * hour;
  return evening + easternOffsetHours(evening) * hour;
}
