import { setTimeout as wait } from 'node:timers/promises';
import { z } from '../../../shared/schema.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { fillTabs } from '../pages/fill-tabs.ts';
import { paperIds } from '../pages/paper-ids.ts';
import { readAtOnce } from '../pages/read-at-once.ts';
import type { DriveOptions } from '../processes/driven.ts';
import { type Piped, piping } from '../processes/piped.ts';
import { privateMemoryOf } from '../processes/tree.ts';
import { untilQuiet } from '../processes/until-quiet.ts';
import { say } from '../say.ts';
import { median } from '../statistics.ts';

/** Openings before memory is looked at, of two papers in turn: fonts, code and pools are filled by then. */
const warmUps = 8;
const openings = 30;
const samples = 7;
const settleMs = 5_000;
const sampleMs = 1_000;
const openPapers = 5;
/** Pages are zoomed in to this, which makes them as many pixels as on a screen of twice the density. */
const scale = 3;
/** Of what is painted, for each open paper, MB. */
const mostPainted = 128;

const painted = z.array(z.number());
const ids = z.array(z.string());

/**
 * The memory that belongs to the app's processes alone, at rest and with nothing left to collect: before and after
 * thirty papers were opened and closed, and what is kept painted of five that are open at once.
 */
export async function measureReaderMemory({ command }: Bench, own: DriveOptions): Promise<Figure[]> {
  return piping(command, own, async (app) => {
    await untilQuiet(app.pid);
    const [one = '', other = '', ...papers] = ids.parse(await app.evaluate(paperIds, 'offprint'));
    await openEach(
      app,
      Array.from({ length: warmUps }, (_opening, index) => (index % 2 === 0 ? one : other)),
    );
    const before = await settled(app);
    await openEach(app, papers.slice(0, openings));
    const after = await settled(app);
    say(
      `reader: ${Math.round(median(before))} MB before ${openings} papers, ${Math.round(median(after))} MB after`,
    );
    const pages = painted.parse(await app.evaluate(fillTabs, { papers: openPapers, scale }));
    return [
      {
        name: `read PDF, private memory after ${openings} papers opened and closed`,
        unit: 'MB',
        values: after,
        reference: { name: 'before', values: before },
        target: { ratio: 1.1 },
      },
      {
        name: `read PDF, painted pages kept of each of ${openPapers} open papers at ${100 * scale} %`,
        unit: 'MB',
        values: pages,
        target: { most: mostPainted },
      },
    ];
  });
}

async function openEach(app: Piped, papers: readonly string[]): Promise<void> {
  for (const paper of papers) await app.evaluate(readAtOnce, paper);
}

async function settled(app: Piped): Promise<number[]> {
  const values: number[] = [];
  await wait(settleMs);
  for (let each = 0; each < samples; each += 1) {
    await app.collectGarbage();
    await wait(sampleMs);
    values.push(privateMemoryOf(app.pid));
  }
  return values;
}
