import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { firstRow } from '../library/library.ts';
import { libraryEditions } from '../library/made-editions.ts';
import { drawStatistics } from '../pages/draw-statistics.ts';
import { untilRows } from '../pages/until-rows.ts';
import { driving } from '../processes/driven.ts';

const runs = 6;
/** All but the time read: the library of the benchmark has no reader. */
const plots = 7;

/** With 50,000 papers in 2,000 editions: from the change of place until every plot is painted. */
export async function measureStatistics(bench: Bench): Promise<Figure[]> {
  const { command } = bench;
  const library = await bench.library();
  const profile = path.join(bench.folder, 'statistics-profile');
  await cp(library.all, profile, { recursive: true });
  await bench.calm.wait();
  const times = await driving(command, { app: command.app, profile, env: library.env }, async ({ page }) => {
    await firstRow(page).waitFor();
    // Weeks are counted in the background, one after another.
    const weeks = libraryEditions / 5;
    await page.evaluate(untilRows, { table: 'weeks', least: weeks, most: libraryEditions });
    const measured: number[] = [];
    for (let run = 0; run < runs; run += 1) measured.push(await page.evaluate(drawStatistics, plots));
    return measured;
  });
  const [first = Number.NaN, ...later] = times;
  return [
    { name: 'statistics, first time', unit: 'ms', values: [first] },
    { name: 'statistics, place to all plots painted', unit: 'ms', values: later, target: { most: 200 } },
  ];
}
