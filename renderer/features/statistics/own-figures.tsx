import { useCallback, useMemo } from 'react';
import { localDay } from '../../../shared/library/calendar.ts';
import { text } from '../../../shared/text/text.ts';
import { now } from '../../app/clock.ts';
import type { Statistics } from '../../queries/statistics.ts';
import { barsPlot, funnelBars } from './bar-plots.ts';
import { Figure } from './figure.tsx';
import { readHref, readingPlot } from './reading-plot.ts';

const names = text.statistics;

/** The reader's own way: how far papers came with them, and what was read when. */
export function OwnFigures({ data }: { readonly data: Statistics }) {
  const { funnel, reading } = data;
  const steps = useMemo(() => funnelBars(funnel), [funnel]);
  const today = localDay(now());
  return (
    <>
      <Figure
        title={names.funnel}
        draw={useCallback((width) => barsPlot(steps, width), [steps])}
        heads={[names.step, names.papers]}
        rows={() => steps.map(({ name, papers, href }) => ({ cells: [name, papers], href }))}
        empty={null}
      />
      <Figure
        title={names.reading}
        draw={useCallback((width) => readingPlot(reading, today, width), [reading, today])}
        heads={[names.day, names.minutes, names.pages]}
        rows={() =>
          reading
            .map(({ date, minutes, pages }) => ({
              cells: [text.mediumDate(date), Math.round(minutes), pages],
              href: readHref(date),
            }))
            .reverse()
        }
        empty={reading.length === 0 ? names.nothingRead : null}
      />
    </>
  );
}
