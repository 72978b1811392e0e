import { useCallback, useMemo, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import type { Live } from '../../queries/live.ts';
import type { Aged, Statistics } from '../../queries/statistics.ts';
import { Select } from '../../ui/select.tsx';
import { ListFailure } from '../listing/list-failure.tsx';
import { agedHref, agePlot } from './age-plot.ts';
import { barsPlot, organizationBars } from './bar-plots.ts';
import { calendarPlot, type Span } from './calendar-plot.ts';
import { Figure } from './figure.tsx';
import { at } from './plot-style.ts';
import { topicHref, topicsPlot, weekHref, weeksPlot } from './week-plots.ts';

const names = text.statistics;

interface ArchiveFiguresProps {
  readonly data: Statistics;
  readonly aged: Live<readonly Aged[]>;
}

/** What the feed brought: by day and week, by topic and organization, and how it was received. */
export function ArchiveFigures({ data, aged }: ArchiveFiguresProps) {
  const { weeks, topics, organizations } = data;
  const bars = useMemo(() => organizationBars(organizations), [organizations]);
  return (
    <>
      <Calendar days={data.days} />
      <Figure
        title={names.papersAWeek}
        draw={useCallback((width) => weeksPlot(weeks, 'papers', width), [weeks])}
        heads={[names.week, names.papers]}
        rows={() =>
          weeks
            .map((row) => ({ cells: [text.mediumDate(row.week), row.papers], href: weekHref(row.week) }))
            .reverse()
        }
        empty={weeks.length === 0 ? names.counting : null}
      />
      <Figure
        title={names.upvotesAWeek}
        draw={useCallback((width) => weeksPlot(weeks, 'upvotes', width), [weeks])}
        heads={[names.week, names.upvotes]}
        rows={() =>
          weeks
            .map((row) => ({ cells: [text.mediumDate(row.week), row.upvotes], href: weekHref(row.week) }))
            .reverse()
        }
        empty={weeks.length === 0 ? names.counting : null}
      />
      <Figure
        title={names.topics}
        draw={useCallback((width) => topicsPlot(topics, width), [topics])}
        heads={[names.topic, names.month, names.papers]}
        rows={() =>
          topics
            .map((row) => ({
              cells: [row.topic, names.monthOf(row.month), row.papers],
              href: topicHref(row),
            }))
            .reverse()
        }
        empty={topics.length === 0 ? names.noTopics : null}
      />
      <Figure
        title={names.organizations}
        draw={useCallback((width) => barsPlot(bars, width), [bars])}
        heads={[names.organization, names.papers]}
        rows={() => bars.map(({ name, papers, href }) => ({ cells: [name, papers], href }))}
        empty={bars.length === 0 ? names.noOrganizations : null}
      />
      <UpvotesByAge live={aged} />
    </>
  );
}

function Calendar({ days }: Pick<Statistics, 'days'>) {
  const [span, setSpan] = useState<Span>('last');
  const years = useMemo(() => [...new Set(days.map(({ date }) => date.slice(0, 4)))].reverse(), [days]);
  const spans: readonly Span[] = ['last', ...years.map((year): Span => `${Number(year)}`)];
  return (
    <Figure
      title={names.calendar}
      choice={
        years.length < 2 ? null : (
          <Select
            name={names.span}
            value={span}
            options={spans}
            labels={{
              ...Object.fromEntries(years.map((year) => [year, year])),
              last: names.lastYear,
            }}
            onChange={setSpan}
          />
        )
      }
      draw={useCallback((width) => calendarPlot(days, span, width), [days, span])}
      heads={[names.day, names.papers]}
      rows={() =>
        days
          .filter(({ date }) => span === 'last' || date.startsWith(span))
          .map(({ date, papers }) => ({
            cells: [text.mediumDate(date), papers],
            href: at({ name: 'day', date }),
          }))
          .reverse()
      }
      empty={null}
    />
  );
}

function UpvotesByAge({ live }: { readonly live: Live<readonly Aged[]> }) {
  const aged = live.state === 'ready' ? live.value : none;
  const draw = useCallback((width: number) => agePlot(aged, width), [aged]);
  if (live.state === 'failed') return <ListFailure failure={live.failure} />;
  return (
    <Figure
      title={names.byAge}
      draw={draw}
      heads={[names.paper, names.age, names.upvotes]}
      rows={() =>
        aged.map((each) => ({ cells: [each.title, each.days, each.upvotes], href: agedHref(each) }))
      }
      empty={aged.length > 0 ? null : live.state === 'ready' ? names.empty : ''}
    />
  );
}

const none = [] as const;
