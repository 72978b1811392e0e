import * as Plot from '@observablehq/plot';
import { addDays, mondayOf } from '../../../shared/library/calendar.ts';
import type { CalendarDate } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import type { DayCount } from '../../queries/statistics.ts';
import { accent, at, day, faint, style } from './plot-style.ts';

/** A young library is given room to grow, so many weeks. */
const leastWeeks = 26;
const mostWeeks = 53;
const largestCell = 18;
const left = 34;

/** What of the archive is shown: a year by its number, or the last twelve months. */
export type Span = 'last' | `${number}`;

/** The days of a span, and the Mondays of all its weeks. */
export function weeksOf(
  days: readonly DayCount[],
  span: Span,
): { readonly shown: readonly DayCount[]; readonly weeks: readonly CalendarDate[] } {
  const inSpan = span === 'last' ? days : days.filter(({ date }) => date.startsWith(span));
  const last = inSpan.at(-1)?.date;
  const first = inSpan[0]?.date;
  if (first === undefined || last === undefined) return { shown: [], weeks: [] };
  const end = mondayOf(last);
  const start = mondayOf(first);
  const begun = Math.round((day(end).getTime() - day(start).getTime()) / (7 * 86_400_000)) + 1;
  const count = Math.min(mostWeeks, Math.max(leastWeeks, begun));
  const from = addDays(end, -7 * (count - 1));
  return {
    shown: inSpan.filter(({ date }) => date >= from),
    weeks: Array.from({ length: count }, (_each, index) => addDays(from, index * 7)),
  };
}

/** The archive by day: a column a week, a row a weekday, the more papers the stronger. */
export function calendarPlot(days: readonly DayCount[], span: Span, width: number): Element {
  const { shown, weeks } = weeksOf(days, span);
  const most = Math.max(1, ...shown.map(({ papers }) => papers));
  const cell = Math.min(largestCell, (width - left) / weeks.length);
  const grid = weeks.flatMap((week) => [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ week, weekday })));
  return Plot.plot({
    width: left + cell * weeks.length,
    height: 22 + cell * 7,
    style,
    marginLeft: left,
    marginRight: 0,
    marginTop: 20,
    marginBottom: 2,
    padding: 0.14,
    x: {
      axis: 'top',
      label: null,
      type: 'band',
      domain: weeks,
      tickSize: 0,
      tickFormat: (week: string) => monthName(week),
    },
    y: { label: null, domain: [0, 1, 2, 3, 4, 5, 6], tickSize: 0, tickFormat: text.statistics.weekday },
    marks: [
      Plot.cell(grid, { x: 'week', y: 'weekday', fill: faint, fillOpacity: 0.55, rx: 2 }),
      Plot.cell(shown, {
        x: ({ date }: DayCount) => mondayOf(date),
        y: ({ date }: DayCount) => (day(date).getUTCDay() + 6) % 7,
        fill: accent,
        fillOpacity: ({ papers }: DayCount) => 0.2 + (0.8 * papers) / most,
        rx: 2,
        href: ({ date }: DayCount) => at({ name: 'day', date }),
        title: ({ date, papers }: DayCount) => `${text.mediumDate(date)}: ${text.library.papers(papers)}`,
      }),
    ],
  });
}

/** The first week of a month carries its name. */
function monthName(week: string): string {
  const date = day(week);
  return date.getUTCDate() <= 7 ? date.toLocaleDateString('en-US', { month: 'short', timeZone: 'UTC' }) : '';
}
