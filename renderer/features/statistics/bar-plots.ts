import * as Plot from '@observablehq/plot';
import { text } from '../../../shared/text/text.ts';
import type { Funnel, Named } from '../../queries/statistics.ts';
import { accent, at, found, style } from './plot-style.ts';

/** A bar and where it leads. */
export type Bar = Named & { readonly href: string };

/** A bar for each name, in the order given. */
export function barsPlot(rows: readonly Bar[], width: number): Element {
  const left = Math.min(170, width * 0.36);
  return Plot.plot({
    width,
    height: 8 + rows.length * 24,
    style,
    marginLeft: left,
    marginRight: 48,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null },
    y: {
      label: null,
      domain: rows.map(({ name }) => name),
      tickSize: 0,
      tickFormat: (name: string) => shortened(name, Math.floor(left / 6.4)),
    },
    marks: [
      Plot.barX(rows, {
        x: 'papers',
        y: 'name',
        fill: accent,
        insetTop: 3,
        insetBottom: 3,
        rx: 2,
        href: 'href',
        title: ({ name, papers }: Named) => `${name}: ${text.library.papers(papers)}`,
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

const shortened = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1)}…` : name;

/** The organizations with the most papers, each with the search for its papers. */
export const organizationBars = (rows: readonly Named[]): Bar[] =>
  rows.map((row) => ({ ...row, href: found(`org:"${row.name.replaceAll('"', '')}"`) }));

/** The steps from all papers to those with the reader's own words. */
export function funnelBars(funnel: Funnel): Bar[] {
  const steps = [
    { step: 'all', href: at({ name: 'all' }) },
    { step: 'seen', href: found('-is:unread') },
    { step: 'kept', href: at({ name: 'kept' }) },
    { step: 'read', href: found('is:read') },
    { step: 'annotated', href: found('is:annotated OR has:note') },
  ] as const;
  return steps.map(({ step, href }) => ({ name: text.statistics.steps[step], papers: funnel[step], href }));
}
