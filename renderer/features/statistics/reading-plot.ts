import * as Plot from '@observablehq/plot';
import { addDays } from '../../../shared/library/calendar.ts';
import type { CalendarDate } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import type { ReadingDay } from '../../queries/statistics.ts';
import { accent, at, day, faint, style } from './plot-style.ts';

/** At least so many days are shown, so that a day is a bar and not a block. */
const leastDays = 30;
const mostDays = 366;

/** The papers that were read on a day. */
export const readHref = (date: CalendarDate): string => at({ name: 'read-on', date });

/** Minutes above, pages below, day by day up to the present one. */
export function readingPlot(days: readonly ReadingDay[], today: CalendarDate, width: number): Element {
  const last = days.at(-1)?.date ?? today;
  const end = last > today ? last : today;
  const earliest = addDays(end, 1 - leastDays);
  const latest = addDays(end, 1 - mostDays);
  const first = days[0]?.date ?? earliest;
  const [, from = latest] = [latest, first, earliest].sort();
  const domain = [day(from), day(addDays(end, 1))];
  const shown = days.filter(({ date }) => date >= from);
  const both = document.createElement('div');
  for (const of of ['minutes', 'pages'] as const) {
    both.append(
      Plot.plot({
        width,
        height: of === 'minutes' ? 150 : 96,
        style,
        marginLeft: 44,
        marginTop: 22,
        x: { label: null, type: 'utc', domain },
        y: {
          label: text.statistics[of],
          grid: true,
          ticks: of === 'minutes' ? 4 : 2,
          tickSize: 0,
          labelArrow: 'none',
        },
        marks: [
          Plot.rectY(shown, {
            x: ({ date }: ReadingDay) => day(date),
            interval: 'day',
            y: of,
            fill: of === 'minutes' ? accent : 'var(--tag-blue)',
            inset: 0.5,
            href: ({ date }: ReadingDay) => readHref(date),
            title: ({ date, minutes, pages }: ReadingDay) =>
              text.statistics.readingOf(text.mediumDate(date), Math.round(minutes), pages),
          }),
          Plot.ruleY([0], { stroke: faint }),
        ],
      }),
    );
  }
  return both;
}
