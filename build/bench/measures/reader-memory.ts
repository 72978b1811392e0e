import { z } from '../../../shared/schema.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { fillTabs } from '../pages/fill-tabs.ts';
import { readAtOnce } from '../pages/read-at-once.ts';
import type { DriveOptions } from '../processes/driven.ts';
import { type Piped, piping } from '../processes/piped.ts';
import { privateMemoryOf } from '../processes/tree.ts';
import { untilQuiet } from '../processes/until-quiet.ts';
import { say } from '../say.ts';
import { median } from '../statistics.ts';

/** Papers opened before memory is looked at, the first two in turn: fonts, code and pools are filled by then. */
const warmUps = ['j', 'j', 'k', 'j', 'k', 'j', 'k', 'j'];
const openings = 30;
const thirty = Array.from({ length: openings }, () => 'j');
const samples = 7;
const openPapers = 5;
/** Pages are zoomed in to this, which makes them as many pixels as on a screen of twice the density. */
const scale = 3;
/** Of what is painted, for each open paper, MB. */
const mostPainted = 128;

const painted = z.array(z.number());

/**
 * The memory that belongs to the app's processes alone, at rest and with nothing left to collect: before and after
 * thirty papers were opened and closed, and what is kept painted of five that are open at once.
 */
export async function measureReaderMemory({ command }: Bench, own: DriveOptions): Promise<Figure[]> {
  return piping(command, own, async (app) => {
    await untilQuiet(app.pid);
    // From the top of the list, wherever it was left.
    await app.evaluate(goTo, '#/all');
    await openEach(app, warmUps);
    const before = await settled(app);
    await openEach(app, thirty);
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

function goTo(place: string): void {
  location.hash = place;
}

async function openEach(app: Piped, steps: readonly string[]): Promise<void> {
  for (const step of steps) await app.evaluate(readAtOnce, step);
}

async function settled(app: Piped): Promise<number[]> {
  const values: number[] = [];
  for (let each = 0; each < samples; each += 1) {
    await app.collectGarbage();
    await untilQuiet(app.pid);
    values.push(privateMemoryOf(app.pid));
  }
  return values;
}
