import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { plainPdf } from '../../feed-server/generator/pdf/plain-pdf.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { keepPdfs, papersOf } from '../library/kept-pdfs.ts';
import { closedEndpoint, firstRow } from '../library/library.ts';
import { readAtOnce } from '../pages/read-at-once.ts';
import { type ReadTimes, readPdf, readPdfAlone } from '../pages/read-pdf.ts';
import { type Wheeled, wheelPages } from '../pages/wheel-pages.ts';
import { writePdfAloneApp } from '../pdf-alone-app.ts';
import { type DriveOptions, driving } from '../processes/driven.ts';
import { untilQuiet } from '../processes/until-quiet.ts';
import { say } from '../say.ts';
import { measureReaderMemory } from './reader-memory.ts';

const sizes = { short: 10, long: 1_000 } as const;
const wheelSteps = 60;
/** What "Automatic" comes to in a window of 1280 pixels. */
const scale = 1.25;

/**
 * Reading kept PDFs of ten pages and of a thousand in the real app, against pdf.js alone with its worker started
 * beforehand: the first page and the next, a scroll, and the memory.
 */
export async function measureReader(bench: Bench): Promise<Figure[]> {
  const { command } = bench;
  const alone = await writePdfAloneApp(path.join(bench.folder, 'pdf-alone'));
  await writeFile(path.join(alone.files, 'short.pdf'), plainPdf(sizes.short));
  const env = { HF_ENDPOINT: closedEndpoint, OFFPRINT_ARXIV_ENDPOINT: closedEndpoint };
  const own = { app: command.app, profile: path.join(bench.folder, 'reader-profile'), env };
  await prepare(bench, own);
  const other = { app: alone.app, profile: path.join(bench.folder, 'pdf-alone-profile') };
  const timed = await driving(command, other, async ({ page: bare }) => {
    await bare.waitForFunction(() => document.title === 'ready');
    const readAlone = async (): Promise<number> => {
      await bare.bringToFront();
      return bare.evaluate(readPdfAlone, { file: 'short.pdf', scale });
    };
    // Once without a watch: then the engine is loaded.
    await readAlone();
    return [...(await openings(bench, own, readAlone)), ...(await atOnce(bench, own, readAlone))];
  });
  return [...timed, ...(await measureReaderMemory(bench, own))];
}

/** Gives every paper of the list a PDF: the second one has many pages, the others are alike. */
async function prepare({ command }: Bench, own: DriveOptions): Promise<void> {
  await driving(command, own, async ({ page }) => {
    await firstRow(page).waitFor();
    await page.evaluate(() => localStorage.setItem('offprint:place', '#/all'));
    await page.reload();
    await row(page, 1).waitFor();
    const second = (await row(page, 1).getAttribute('id'))?.replace(/^paper-/, '') ?? '';
    const others = (await papersOf(page)).filter((paper) => paper !== second);
    await keepPdfs(page, own.profile, [second], plainPdf(sizes.long));
    await keepPdfs(page, own.profile, others, plainPdf(sizes.short));
  });
  // At the next start their words are read for the search, once.
  await driving(command, own, async ({ app, page }) => {
    await firstRow(page).waitFor();
    await untilQuiet(app.process().pid ?? process.pid);
  });
}

async function openings(
  bench: Bench,
  own: DriveOptions,
  readAlone: () => Promise<number>,
): Promise<Figure[]> {
  return driving(bench.command, own, async ({ page }) => {
    await firstRow(page).waitFor();
    await read(page, 0);
    const short: ReadTimes[] = [];
    const long: ReadTimes[] = [];
    const alone: number[] = [];
    for (let round = 0; round < bench.rounds; round += 1) {
      await bench.calm.wait();
      await page.bringToFront();
      short.push(await read(page, 0));
      long.push(await read(page, 1));
      alone.push(await readAlone());
      say(
        `reader ${round + 1}: first page ${shown(short.at(-1)?.first)}, of 1,000 ${shown(long.at(-1)?.first)}, pdf.js alone ${shown(alone.at(-1))}; next page ${shown(short.at(-1)?.next)}`,
      );
    }
    await page.bringToFront();
    const wheeled = await wheel(page);
    const first = short.map((times) => times.first);
    return [
      {
        name: 'read PDF, click to first page painted and selectable',
        unit: 'ms',
        values: first,
        reference: { name: 'pdf.js alone', values: alone },
        target: { ratio: 1.3 },
      },
      {
        name: `read PDF, the same of ${sizes.long} pages`,
        unit: 'ms',
        values: long.map((times) => times.first),
        reference: { name: `of ${sizes.short} pages`, values: first },
        target: { ratio: 1.1 },
      },
      {
        name: 'read PDF, next page',
        unit: 'ms',
        values: short.map((times) => times.next),
        target: { most: 50 },
      },
      {
        name: `read PDF, ${wheelSteps} notches, frames with a blank page, of ${wheeled.frames}`,
        unit: 'frames',
        values: [wheeled.blank],
        target: { most: 0 },
      },
    ];
  });
}

/** By key, on papers that were neither looked at nor pointed to before: the first of a start, and the next one. */
async function atOnce(bench: Bench, own: DriveOptions, readAlone: () => Promise<number>): Promise<Figure[]> {
  const first: number[] = [];
  const next: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < bench.rounds; round += 1) {
    await driving(bench.command, own, async ({ app, page }) => {
      await firstRow(page).waitFor();
      await untilQuiet(app.process().pid ?? process.pid);
      await bench.calm.wait();
      first.push(await page.evaluate(readAtOnce, null));
      next.push(await page.evaluate(readAtOnce, null));
      alone.push(await readAlone());
    });
    say(
      `reader, by p at once ${round + 1}: the first ${shown(first.at(-1))}, the next ${shown(next.at(-1))}, pdf.js alone ${shown(alone.at(-1))}`,
    );
  }
  const figure = (name: string, values: readonly number[]): Figure => ({
    name: `read PDF, p pressed at once, ${name}`,
    unit: 'ms',
    values,
    reference: { name: 'pdf.js alone', values: alone },
    target: { ratio: 1.3 },
  });
  return [figure('the first of a start', first), figure('the next one', next)];
}

const row = (page: Page, index: number) =>
  page.getByRole('listbox', { name: 'Papers' }).getByRole('option').nth(index);

async function read(page: Page, index: number): Promise<ReadTimes> {
  await row(page, index).click();
  await page.getByRole('button', { name: 'Read PDF', exact: true }).hover();
  await wait(300);
  return page.evaluate(readPdf);
}

async function wheel(page: Page): Promise<Wheeled> {
  await row(page, 1).click();
  await page.getByRole('button', { name: 'Read PDF', exact: true }).click();
  await page.locator('.page[data-page-number="1"] canvas').waitFor();
  await page.getByRole('spinbutton', { name: 'Page', exact: true }).fill('20');
  await page.keyboard.press('Enter');
  await page.locator('.page[data-page-number="20"] .endOfContent').waitFor({ state: 'attached' });
  const wheeled = await page.evaluate(wheelPages, wheelSteps);
  await page.getByRole('spinbutton', { name: 'Page', exact: true }).fill('1');
  await page.keyboard.press('Enter');
  await page.locator('.page[data-page-number="1"] .endOfContent').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Close reader', exact: true }).click();
  return wheeled;
}

const shown = (ms: number | undefined): string => `${Math.round(ms ?? 0)} ms`;
