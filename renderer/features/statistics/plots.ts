import * as Plot from '@observablehq/plot';
import { addDays, mondayOf } from '../../../shared/library/calendar.ts';
import type { CalendarDate } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { hashOf, type Place } from '../../app/place.ts';
import type { Aged, DayCount, Funnel, Named, ReadingDay, TopicMonth } from '../../queries/statistics.ts';
import type { WeekRow } from '../../store/rows.ts';

const style = { background: 'transparent', color: 'var(--ink-2)', fontFamily: 'inherit', fontSize: '11px' };
const accent = 'var(--accent)';
const hues = ['teal', 'blue', 'purple', 'red', 'orange', 'yellow', 'green', 'grey'].map(
  (hue) => `var(--tag-${hue})`,
);

const at = (place: Place): string => hashOf({ place, paper: null });
const found = (query: string): string => at({ name: 'search', query });
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** The archive by day: a column a week, a row a weekday, the more papers the stronger; the last year. */
export function calendarPlot(days: readonly DayCount[], width: number): Element {
  const last = days.at(-1)?.date;
  const from = last === undefined ? null : addDays(mondayOf(last), -52 * 7);
  const shown = days.filter(({ date }) => from === null || date >= from);
  const weeks = Array.from({ length: from === null ? 0 : 53 }, (_each, index) =>
    from === null ? '' : addDays(from, index * 7),
  );
  const most = Math.max(1, ...shown.map(({ papers }) => papers));
  return Plot.plot({
    width,
    height: 44 + (width / 53) * 7,
    style,
    marginLeft: 34,
    marginTop: 18,
    marginBottom: 4,
    padding: 0.12,
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
      Plot.cell(shown, {
        x: ({ date }: DayCount) => mondayOf(date),
        y: ({ date }: DayCount) => (day(date).getUTCDay() + 6) % 7,
        fill: accent,
        fillOpacity: ({ papers }: DayCount) => 0.15 + (0.85 * papers) / most,
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

const weekQuery = (week: CalendarDate): string => `after:${addDays(week, -1)} before:${addDays(week, 7)}`;

/** Papers, or upvotes, week by week. */
export function weeksPlot(weeks: readonly WeekRow[], of: 'papers' | 'upvotes', width: number): Element {
  return Plot.plot({
    width,
    height: 150,
    style,
    marginLeft: 44,
    x: { label: null, type: 'utc' },
    y: { label: null, grid: true, ticks: 4 },
    marks: [
      Plot.rectY(weeks, {
        x: ({ week }: WeekRow) => day(week),
        interval: 'monday',
        y: of,
        fill: of === 'papers' ? accent : 'var(--star)',
        inset: 0.5,
        href: ({ week }: WeekRow) => found(weekQuery(week)),
        title: (row: WeekRow) => `${text.mediumDate(row.week)}: ${text.number(row[of])}`,
      }),
      Plot.ruleY([0], { stroke: 'var(--line)' }),
    ],
  });
}

/** The most frequent topics over the months. */
export function topicsPlot(topics: readonly TopicMonth[], width: number): Element {
  const names = [...new Set(topics.map(({ topic }) => topic))];
  return Plot.plot({
    width,
    height: 260,
    style,
    marginLeft: 34,
    x: { label: null, type: 'utc', interval: 'month', ticks: 'month' },
    y: { label: null, grid: true, ticks: 5 },
    color: { domain: names, range: hues, legend: true },
    marks: [
      Plot.line(topics, {
        x: ({ month }: TopicMonth) => day(`${month}-01`),
        y: 'papers',
        stroke: 'topic',
        strokeWidth: 1.75,
        curve: 'monotone-x',
      }),
      Plot.dot(topics, {
        x: ({ month }: TopicMonth) => day(`${month}-01`),
        y: 'papers',
        fill: 'topic',
        r: 3,
        href: ({ topic, month }: TopicMonth) => found(`keyword:"${topic}" edition:${month}`),
        title: ({ topic, month, papers }: TopicMonth) => `${topic}, ${month}: ${text.library.papers(papers)}`,
      }),
    ],
  });
}

/** A bar for each name, the longest first. */
export function barsPlot(rows: readonly (Named & { readonly href: string })[], width: number): Element {
  return Plot.plot({
    width,
    height: 24 + rows.length * 24,
    style,
    marginLeft: 170,
    marginRight: 44,
    x: { axis: null },
    y: { label: null, domain: rows.map(({ name }) => name), tickSize: 0, tickFormat: shortened },
    marks: [
      Plot.barX(rows, {
        x: 'papers',
        y: 'name',
        fill: accent,
        insetTop: 3,
        insetBottom: 3,
        rx: 2,
        href: 'href',
      }),
      Plot.text(rows, {
        x: 'papers',
        y: 'name',
        text: ({ papers }: Named) => text.number(papers),
        dx: 5,
        textAnchor: 'start',
      }),
    ],
  });
}

const shortened = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name);

/** The organizations with the most papers, each with the search for its papers. */
export const organizationBars = (rows: readonly Named[]) =>
  rows.map((row) => ({ ...row, href: found(`org:"${row.name.replaceAll('"', '')}"`) }));

/** The steps from all papers to those with the reader's own words. */
export function funnelBars(funnel: Funnel) {
  const steps = [
    { step: 'all', href: at({ name: 'all' }) },
    { step: 'seen', href: found('-is:unread') },
    { step: 'kept', href: at({ name: 'starred' }) },
    { step: 'read', href: found('is:read') },
    { step: 'annotated', href: found('is:annotated OR has:note') },
  ] as const;
  return steps.map(({ step, href }) => ({ name: text.statistics.steps[step], papers: funnel[step], href }));
}

/** Time and pages read, day by day. */
export function readingPlot(days: readonly ReadingDay[], width: number): Element {
  return Plot.plot({
    width,
    height: 150,
    style,
    marginLeft: 44,
    x: { label: null, type: 'utc' },
    y: { label: text.statistics.minutes, grid: true, ticks: 4 },
    marks: [
      Plot.rectY(days, {
        x: ({ date }: ReadingDay) => day(date),
        interval: 'day',
        y: 'minutes',
        fill: accent,
        inset: 0.5,
        title: ({ date, minutes, pages }: ReadingDay) =>
          text.statistics.readingOf(date, Math.round(minutes), pages),
      }),
      Plot.ruleY([0], { stroke: 'var(--line)' }),
    ],
  });
}

/** Upvotes against age, a dot a paper. */
export function agePlot(papers: readonly Aged[], width: number): Element {
  return Plot.plot({
    width,
    height: 260,
    style,
    marginLeft: 44,
    x: { label: text.statistics.age },
    y: { label: text.statistics.upvotes, grid: true, type: 'sqrt' },
    marks: [
      Plot.dot(papers, {
        x: 'days',
        y: 'upvotes',
        fill: accent,
        fillOpacity: 0.55,
        r: 3,
        href: ({ paper }: Aged) => hashOf({ place: { name: 'all' }, paper }),
        title: ({ title, upvotes }: Aged) => `${title}: ${text.library.upvotes(upvotes)}`,
      }),
    ],
  });
}
