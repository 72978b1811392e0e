import { addDays, daysBetween, firstEdition, firstOfMonth, mondayOf } from './calendar.ts';
import { type CalendarDate, calendarDate } from './ids.ts';

/** What several editions are listed by: the ISO week, which begins on a Monday, or the month. */
export type SpanKind = 'week' | 'month';

/** Days from one to another, both included. */
export interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The week or the month that holds the day. The feed is asked for days only, so week 53 is a week like any other. */
export function spanAround(kind: SpanKind, date: CalendarDate): Span {
  if (kind === 'week') return { from: mondayOf(date), to: addDays(mondayOf(date), 6) };
  const from = firstOfMonth(date);
  return { from, to: addDays(firstOfMonth(addDays(from, 31)), -1) };
}

/**
 * The first day of the span before or after. Spans without papers are not passed over: a gap must be seen.
 * @param from the first day of a span
 * @param newest a day of the last span there is
 * @returns `null` at the span of the first edition and at the last one
 */
export function neighbourSpan(
  kind: SpanKind,
  from: CalendarDate,
  direction: 'earlier' | 'later',
  newest: CalendarDate,
): CalendarDate | null {
  const { to } = spanAround(kind, from);
  const next = spanAround(
    kind,
    addDays(direction === 'earlier' ? from : to, direction === 'earlier' ? -1 : 1),
  );
  return next.to < firstEdition || next.from > newest ? null : next.from;
}

/** The number of the ISO week that holds the day, and the year that it is counted in: that of its Thursday. */
export function isoWeek(date: CalendarDate): { readonly week: number; readonly year: number } {
  const thursday = addDays(mondayOf(date), 3);
  const year = Number(thursday.slice(0, 4));
  const newYear = calendarDate(`${thursday.slice(0, 4)}-01-01`);
  return { week: Math.floor(daysBetween(newYear, thursday) / 7) + 1, year };
}
