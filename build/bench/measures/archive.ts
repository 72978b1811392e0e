import path from 'node:path';
import { startFeedServer } from '../../feed-server/server.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { watchBlocking } from '../pages/watch-blocking.ts';
import { driving } from '../processes/driven.ts';
import { memoryOf } from '../processes/tree.ts';
import { say } from '../say.ts';

/** 930 days after the first edition: the archive lacks 900 of them when the first sync has ended. */
const now = '2025-11-19T23:00:00.000Z';
const days = 931;
const papersPerDay = 25;
const limitMs = 900_000;

/**
 * The walk to the first edition, 900 days of 25 papers: days per second, the most memory of all processes together,
 * and the longest time that the window could not have answered meanwhile.
 */
export async function measureArchive(bench: Bench): Promise<Figure[]> {
  const server = await startFeedServer({ now, days, papers: papersPerDay, seed: 7 });
  const [pace, memory, blocked, idle]: [number[], number[], number[], number[]] = [[], [], [], []];
  try {
    for (let round = 0; round < Math.min(bench.rounds, 3); round += 1) {
      await bench.calm.wait();
      server.control.apply({ reset: true, limits: { api: 1_000_000 } });
      const profile = path.join(bench.folder, `archive-${round}`);
      const env = { HF_ENDPOINT: server.url, OFFPRINT_NOW: now };
      await driving(bench.command, { app: bench.command.app, profile, env }, async ({ app, page }) => {
        await page.getByRole('status', { name: 'Sync' }).filter({ hasText: 'Up to date' }).waitFor();
        const quiet = await page.evaluateHandle(watchBlocking, 2_000);
        idle.push((await page.evaluate(({ done }) => done, quiet)).longest);
        await page.keyboard.press('g');
        await page.keyboard.press('l');
        await page.getByRole('button', { name: 'Get the whole archive' }).waitFor();
        const peak = watchMemory(app.process().pid ?? process.pid);
        const watch = await page.evaluateHandle(watchBlocking, limitMs);
        const began = performance.now();
        await page.getByRole('button', { name: 'Get the whole archive' }).click();
        await page
          .getByText('Every day since the first edition has been read.')
          .waitFor({ timeout: limitMs });
        const seconds = (performance.now() - began) / 1_000;
        blocked.push(await page.evaluate(({ longest }) => longest(), watch));
        pace.push((days - 31) / seconds);
        memory.push(peak());
        say(`archive ${round + 1}: ${seconds.toFixed(1)} s, blocked ${blocked.at(-1)?.toFixed(0)} ms`);
      });
    }
  } finally {
    await server.close();
  }
  return [
    { name: `archive of ${days - 31} days of ${papersPerDay} papers`, unit: 'days/s', values: pace },
    { name: 'archive, most memory of all processes', unit: 'MB', values: memory },
    {
      name: 'archive, longest time the window was blocked',
      unit: 'ms',
      values: blocked,
      reference: { name: 'idle', values: idle },
      target: { most: 50 },
    },
  ];
}

/** Looks at the memory of a process and its descendants four times a second. @returns what ends it and tells the most. */
function watchMemory(pid: number): () => number {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(pid));
  }, 250);
  return () => {
    clearInterval(timer);
    return most;
  };
}
