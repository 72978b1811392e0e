import * as Plot from '@observablehq/plot';
import { addDays } from '../../../shared/library/calendar.ts';
import type { CalendarDate } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import type { TopicMonth } from '../../queries/statistics.ts';
import type { WeekRow } from '../../store/rows.ts';
import { accent, day, faint, found, style } from './plot-style.ts';

/** With fewer weeks the bars would be blocks. */
const leastWeeks = 12;
const leastMonths = 6;
const mostMonths = 36;

/** The search for the papers of a week. */
export const weekHref = (week: CalendarDate): string =>
  found(`after:${addDays(week, -1)} before:${addDays(week, 7)}`);

/** Papers, or upvotes, week by week. */
export function weeksPlot(weeks: readonly WeekRow[], of: 'papers' | 'upvotes', width: number): Element {
  const last = weeks.at(-1)?.week;
  const first = weeks[0]?.week;
  const earliest = last === undefined ? undefined : addDays(last, -7 * (leastWeeks - 1));
  const from = first !== undefined && earliest !== undefined && first < earliest ? first : earliest;
  return Plot.plot({
    width,
    height: 150,
    style,
    marginLeft: 44,
    x: {
      label: null,
      type: 'utc',
      ...(from === undefined || last === undefined ? {} : { domain: [day(from), day(addDays(last, 7))] }),
    },
    y: { label: null, grid: true, ticks: 4, tickSize: 0 },
    marks: [
      Plot.rectY(weeks, {
        x: ({ week }: WeekRow) => day(week),
        interval: 'monday',
        y: of,
        fill: of === 'papers' ? accent : 'var(--star)',
        // Hairlines between narrow bars would wash them out.
        inset: weeks.length > 150 ? 0 : 0.5,
        href: ({ week }: WeekRow) => weekHref(week),
        title: (row: WeekRow) =>
          `${text.statistics.weekOf(text.mediumDate(row.week))}: ${text.number(row[of])}`,
      }),
      Plot.ruleY([0], { stroke: faint }),
    ],
  });
}

/** The search for the papers of a topic in a month. */
export const topicHref = ({ topic, month }: TopicMonth): string =>
  found(`keyword:"${topic.replaceAll('"', '')}" edition:${month}`);

/** The most frequent topics, a row each, month by month; the last three years. */
export function topicsPlot(topics: readonly TopicMonth[], width: number): Element {
  const names = [...new Set(topics.map(({ topic }) => topic))];
  const months = topics.map(({ month }) => day(`${month}-01`));
  const last = months.at(-1) ?? new Date(0);
  const end = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1));
  const earliest = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - leastMonths, 1));
  const first = months[0] ?? earliest;
  const latest = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - mostMonths, 1));
  const from = first > earliest ? earliest : first < latest ? latest : first;
  const shown = topics.filter(({ month, papers }) => papers > 0 && day(`${month}-01`) >= from);
  return Plot.plot({
    width,
    height: 30 + names.length * 38,
    style,
    marginLeft: 150,
    marginTop: 4,
    marginRight: 14,
    x: { label: null, type: 'utc', domain: [from, end] },
    y: { axis: null },
    fy: { label: null, domain: names, axis: 'left', padding: 0.18, tickFormat: shortened },
    marks: [
      Plot.rectY(shown, {
        x: ({ month }: TopicMonth) => day(`${month}-01`),
        interval: 'month',
        y: 'papers',
        fy: 'topic',
        fill: accent,
        inset: 0.5,
        href: topicHref,
        title: (each: TopicMonth) =>
          `${each.topic}, ${text.statistics.monthOf(each.month)}: ${text.library.papers(each.papers)}`,
      }),
      Plot.ruleY([0], { stroke: faint }),
    ],
  });
}

const shortened = (name: string): string => (name.length > 22 ? `${name.slice(0, 21)}…` : name);
