import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { firstRow } from '../library/library.ts';
import { starPapers } from '../pages/star-papers.ts';
import { driving } from '../processes/driven.ts';
import { quantile } from '../statistics.ts';

const papers = 60;

/**
 * In All papers with 50,000 papers: the time from `keydown` of the key that stars the open paper to the first
 * animation frame whose document shows the star, and until that frame was painted.
 */
export async function measureStar(bench: Bench): Promise<Figure[]> {
  const { command } = bench;
  const library = await bench.library();
  // A copy, so that a library that is kept stays without stars.
  const profile = path.join(bench.folder, 'star-profile');
  await cp(library.all, profile, { recursive: true });
  await bench.calm.wait();
  const { times, period } = await driving(
    command,
    { app: command.app, profile, env: library.env },
    async ({ page }) => {
      await firstRow(page).click();
      await page.getByRole('article').waitFor();
      return page.evaluate(starPapers, papers);
    },
  );
  const frames = times.map(({ frame }) => frame);
  const painted = times.map((time) => time.painted);
  return [
    { name: `star, ${papers} papers, key to the frame that shows it`, unit: 'ms', values: frames },
    { name: 'star, key to painted', unit: 'ms', values: painted },
    { name: 'star, p95 key to painted', unit: 'ms', values: [quantile(painted, 0.95)] },
    {
      name: 'star, p95 to the frame, beyond one frame',
      unit: 'ms',
      values: [quantile(frames, 0.95) - period],
      target: { most: 16 },
    },
  ];
}
