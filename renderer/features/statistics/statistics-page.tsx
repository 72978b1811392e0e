import { useCallback, useEffect } from 'react';
import { utcDay } from '../../../shared/library/calendar.ts';
import { text } from '../../../shared/text/text.ts';
import { now } from '../../app/clock.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { useLive } from '../../queries/live.ts';
import { agedPapers, type Statistics, statistics } from '../../queries/statistics.ts';
import { Button } from '../../ui/button.tsx';
import { ListFailure } from '../listing/list-failure.tsx';
import { Figure } from './figure.tsx';
import {
  agePlot,
  barsPlot,
  calendarPlot,
  funnelBars,
  organizationBars,
  readingPlot,
  topicsPlot,
  weeksPlot,
} from './plots.ts';

/** Plots of the archive and of the reader's own way through it. */
export default function StatisticsPage({ onShowLibrary }: { readonly onShowLibrary: () => void }) {
  const live = useLive(statistics, '');
  const isNarrow = useIsNarrow();
  useEffect(() => reportFirstList(0), []);
  if (live.state === 'failed') return <ListFailure failure={live.failure} />;
  return (
    <div className="h-full overflow-y-auto bg-paper">
      <div className="mx-auto max-w-[860px] px-8 py-8 max-md:px-5">
        {isNarrow ? <Button name={text.library.navigation} onClick={onShowLibrary} /> : null}
        <h1 className="mb-6 font-semibold font-serif text-26">{text.command['go-statistics']}</h1>
        {live.state === 'ready' ? <Plots data={live.value} /> : null}
      </div>
    </div>
  );
}

function Plots({ data }: { readonly data: Statistics }) {
  const { days, weeks, topics, organizations, funnel, reading } = data;
  const orgBars = organizationBars(organizations);
  const steps = funnelBars(funnel);
  const names = text.statistics;
  const papers = names.papers;
  return (
    <>
      <Figure
        title={names.calendar}
        draw={useCallback((width) => calendarPlot(days, width), [days])}
        heads={[names.day, papers]}
        rows={days.map(({ date, papers: count }) => [text.mediumDate(date), count]).reverse()}
        empty={names.empty}
      />
      <Figure
        title={names.papersAWeek}
        draw={useCallback((width) => weeksPlot(weeks, 'papers', width), [weeks])}
        heads={[names.week, papers]}
        rows={weeks.map((week) => [text.mediumDate(week.week), week.papers]).reverse()}
        empty={names.empty}
      />
      <Figure
        title={names.upvotesAWeek}
        draw={useCallback((width) => weeksPlot(weeks, 'upvotes', width), [weeks])}
        heads={[names.week, names.upvotes]}
        rows={weeks.map((week) => [text.mediumDate(week.week), week.upvotes]).reverse()}
        empty={names.empty}
      />
      <Figure
        title={names.topics}
        draw={useCallback((width) => topicsPlot(topics, width), [topics])}
        heads={[names.month, names.topic, papers]}
        rows={topics.map(({ month, topic, papers: count }) => [month, topic, count]).reverse()}
        empty={names.empty}
      />
      <Figure
        title={names.organizations}
        draw={useCallback((width) => barsPlot(organizationBars(organizations), width), [organizations])}
        heads={[names.organization, papers]}
        rows={orgBars.map(({ name, papers: count }) => [name, count])}
        empty={names.empty}
      />
      <Figure
        title={names.funnel}
        draw={useCallback((width) => barsPlot(funnelBars(funnel), width), [funnel])}
        heads={[names.step, papers]}
        rows={steps.map(({ name, papers: count }) => [name, count])}
        empty={names.empty}
      />
      <Figure
        title={names.reading}
        draw={useCallback((width) => readingPlot(reading, width), [reading])}
        heads={[names.day, names.minutes, names.pages]}
        rows={reading.map(({ date, minutes, pages }) => [date, Math.round(minutes), pages]).reverse()}
        empty={names.nothingRead}
      />
      <UpvotesByAge />
    </>
  );
}

function UpvotesByAge() {
  const live = useLive(agedPapers, utcDay(now()));
  const aged = live.state === 'ready' ? live.value : [];
  const draw = useCallback((width: number) => agePlot(aged, width), [aged]);
  if (live.state === 'failed') return <ListFailure failure={live.failure} />;
  const names = text.statistics;
  return (
    <Figure
      title={names.byAge}
      draw={draw}
      heads={[names.paper, names.age, names.upvotes]}
      rows={aged.map(({ title, days, upvotes }) => [title, days, upvotes])}
      empty={names.empty}
    />
  );
}
