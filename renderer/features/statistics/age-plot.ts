import * as Plot from '@observablehq/plot';
import { text } from '../../../shared/text/text.ts';
import { hashOf } from '../../app/place.ts';
import type { Aged } from '../../queries/statistics.ts';
import { accent, style } from './plot-style.ts';

/** The paper of a dot, among all. */
export const agedHref = ({ paper }: Aged): string => hashOf({ place: { name: 'all' }, paper });

/** Upvotes against age, a dot a paper. */
export function agePlot(papers: readonly Aged[], width: number): Element {
  return Plot.plot({
    width,
    height: 260,
    style,
    marginLeft: 44,
    marginTop: 24,
    marginBottom: 34,
    x: { label: text.statistics.age, tickSize: 0, labelArrow: 'none' },
    y: {
      label: text.statistics.upvotes,
      grid: true,
      type: 'sqrt',
      ticks: 5,
      tickSize: 0,
      labelArrow: 'none',
    },
    marks: [
      Plot.dot(papers, {
        x: 'days',
        y: 'upvotes',
        fill: accent,
        fillOpacity: 0.55,
        r: 3.5,
        href: agedHref,
        title: ({ title, upvotes }: Aged) => `${title}: ${text.library.upvotes(upvotes)}`,
      }),
    ],
  });
}
