import { utcDay } from '../../../shared/library/calendar.ts';
import { now } from '../../app/clock.ts';
import { valueOr } from '../../queries/live.ts';
import { feedAtRest } from '../../queries/paced.ts';
import { agedPapers, statistics } from '../../queries/statistics.ts';
import { agePlot } from './age-plot.ts';
import { barsPlot, funnelBars, organizationBars } from './bar-plots.ts';
import { calendarPlot } from './calendar-plot.ts';
import { topicsPlot, weeksPlot } from './week-plots.ts';

/** Any width will do. */
const width = 800;

/**
 * Reads what the statistics show and draws it once for nobody, a plot at a time in the pauses of the window:
 * the first of everything takes several times as long as the second.
 */
export async function warmStatistics(): Promise<void> {
  // Each batch would have all of it read anew.
  await feedAtRest();
  const [live, aged] = [statistics.of(''), agedPapers.of(utcDay(now()))];
  await live.ask();
  await aged.ask();
  const data = valueOr(live.get(), null);
  const papers = valueOr(aged.get(), []);
  if (data === null || data.days.length === 0) return;
  const plots = [
    () => calendarPlot(data.days, 'last', width),
    () => weeksPlot(data.weeks, 'papers', width),
    () => topicsPlot(data.topics, width),
    () => barsPlot(organizationBars(data.organizations), width),
    () => barsPlot(funnelBars(data.funnel), width),
    () => agePlot(papers, width),
  ];
  for (const draw of plots) {
    await pause();
    draw();
  }
}

const pause = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));
