import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { firstRow } from '../library/library.ts';
import { starMany } from '../pages/star-many.ts';
import { untilRows } from '../pages/until-rows.ts';
import { driving } from '../processes/driven.ts';

const runs = 6;

/**
 * In All papers with 50,000 papers: the time from the key that stars 1,000 selected papers, or takes the
 * stars away again, to the first frame that says it is written.
 */
export async function measureBulk(bench: Bench): Promise<Figure[]> {
  const { command } = bench;
  const library = await bench.library();
  const profile = path.join(bench.folder, 'bulk-profile');
  await cp(library.all, profile, { recursive: true });
  await bench.calm.wait();
  const times = await driving(command, { app: command.app, profile, env: library.env }, async ({ page }) => {
    await firstRow(page).click();
    await page.getByRole('article').waitFor();
    const list = page.getByRole('listbox', { name: 'Papers' });
    await list.evaluate((element) => {
      const scroller = element.parentElement;
      const row = element.querySelector('[role="option"]')?.clientHeight ?? 0;
      if (scroller !== null) scroller.scrollTop = 995 * row;
    });
    await list.locator('[role="option"][aria-posinset="1000"]').click({ modifiers: ['Shift'] });
    await page.getByText('1,000 papers selected').first().waitFor();
    const measured: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      measured.push(await page.evaluate(starMany));
      await page.evaluate(untilRows, { table: 'outbox', least: 0, most: 0 });
    }
    return measured;
  });
  return [{ name: 'star 1,000 selected papers', unit: 'ms', values: times, target: { most: 200 } }];
}
