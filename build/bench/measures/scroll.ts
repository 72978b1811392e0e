import path from 'node:path';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { firstRow } from '../library/library.ts';
import { findHoles, type Holes } from '../pages/find-holes.ts';
import { type Scrolled, scrollList } from '../pages/scroll-list.ts';
import { driving } from '../processes/driven.ts';
import { say } from '../say.ts';
import { quantile } from '../statistics.ts';

const seconds = 5;
const speed = 2_400;
const flick = 30_000;
const rowHeight = 84;
const rows = 50_000;

/**
 * All papers scrolled for 5 s at 2,400 pixels a second, against an empty scroller of the same height in the
 * bare window. The work of a frame is the time from the frame's own time until its painting is done, so it
 * holds what made the frame begin late.
 */
export async function measureScroll(bench: Bench): Promise<Figure[]> {
  const { command } = bench;
  const library = await bench.library();
  const app = { app: command.app, profile: library.all, env: library.env };
  const bare = { app: bench.bareApp, profile: path.join(bench.folder, 'bare-scroll-profile') };
  return driving(command, app, async ({ page }) => {
    await firstRow(page).waitFor();
    return driving(command, bare, async ({ page: empty }) => {
      await empty.evaluate((height) => {
        document.body.innerHTML = `<div id="scroller" style="height:700px;overflow-y:auto"><div style="height:${height}px"></div></div>`;
      }, rows * rowHeight);
      const lists: Scrolled[] = [];
      const empties: Scrolled[] = [];
      const holes: Holes[] = [];
      for (let round = 0; round < bench.rounds; round += 1) {
        await bench.calm.wait();
        await page.bringToFront();
        lists.push(await page.evaluate(scrollList, { selector: '[role=listbox]', speed, seconds }));
        holes.push(await page.evaluate(findHoles, { speed, seconds }));
        await empty.bringToFront();
        empties.push(await empty.evaluate(scrollList, { selector: '#scroller', speed, seconds }));
        say(`scroll ${round + 1}: ${shown(lists.at(-1))}; empty scroller ${shown(empties.at(-1))}`);
      }
      await page.bringToFront();
      const flicked = await page.evaluate(findHoles, { speed: flick, seconds });
      return figures(lists, empties, holes, flicked);
    });
  });
}

function figures(
  lists: readonly Scrolled[],
  empties: readonly Scrolled[],
  holes: readonly Holes[],
  flicked: Holes,
): Figure[] {
  const p95 = (runs: readonly Scrolled[]): number[] => runs.map(({ work }) => quantile(work, 0.95));
  const emptyWork = p95(empties);
  return [
    {
      name: 'scroll, frames that came late, of 300',
      unit: 'frames',
      values: lists.map(({ late }) => late),
      reference: { name: 'empty scroller', values: empties.map(({ late }) => late) },
      target: { most: 0 },
    },
    {
      name: 'scroll, p95 work of a frame',
      unit: 'ms',
      values: p95(lists),
      reference: { name: 'empty scroller', values: emptyWork },
    },
    {
      name: 'scroll, p95 work beyond 3 × the empty scroller',
      unit: 'ms',
      values: p95(lists).map((work, round) => work - 3 * (emptyWork[round] ?? Number.NaN)),
      target: { most: 2 },
    },
    {
      name: 'scroll, frames with a row in sight empty',
      unit: 'frames',
      values: holes.map(({ framesWithHoles }) => framesWithHoles),
      target: { most: 0 },
    },
    {
      name: `scroll, the same at ${flick} pixels a second, of ${flicked.frames}`,
      unit: 'frames',
      values: [flicked.framesWithHoles],
    },
  ];
}

const shown = (run: Scrolled | undefined): string =>
  run === undefined
    ? ''
    : `${run.late} of ${run.frames} frames late, p95 work ${quantile(run.work, 0.95).toFixed(1)} ms`;
