import { addDays, firstOfMonth } from '../library/calendar.ts';
import { type CalendarDate, isCalendarDate } from '../library/ids.ts';

/** The days that a date, month or year names, and the days beside them. */
export interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly before: CalendarDate;
  readonly after: CalendarDate;
}

/** Reads `2026-06-12`, `2026-06` or `2026`; `null` when it is none of them. */
export function readSpan(text: string): Span | null {
  const [from, next] = ends(text);
  if (from === null || next === null) return null;
  return { from, to: addDays(next, -1), before: addDays(from, -1), after: next };
}

function ends(text: string): readonly [CalendarDate | null, CalendarDate | null] {
  if (/^\d{4}$/.test(text))
    return [date(`${text}-01-01`), date(`${String(Number(text) + 1).padStart(4, '0')}-01-01`)];
  if (/^\d{4}-\d{2}$/.test(text)) {
    const first = date(`${text}-01`);
    return [first, first === null ? null : firstOfMonth(addDays(first, 31))];
  }
  const day = date(text);
  return [day, day === null ? null : addDays(day, 1)];
}

/** Days of a plausible century only: beyond it the neighbour of a day is no calendar date. */
const date = (text: string): CalendarDate | null =>
  /^(19|20|21)/.test(text) && isCalendarDate(text) ? text : null;
