import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { plainPdf } from '../../feed-server/generator/pdf/plain-pdf.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { closedEndpoint, firstRow } from '../library/library.ts';
import { putRows } from '../pages/put-rows.ts';
import { type ReadTimes, readPdf, readPdfAlone } from '../pages/read-pdf.ts';
import { type Wheeled, wheelPages } from '../pages/wheel-pages.ts';
import { writePdfAloneApp } from '../pdf-alone-app.ts';
import { driving } from '../processes/driven.ts';
import { memoryOf } from '../processes/tree.ts';
import { say } from '../say.ts';

const sizes = { short: 10, long: 1_000 } as const;
const wheelSteps = 60;
const openings = 30;
/** Openings before memory is looked at: fonts, code and pools are filled by then. */
const warmUps = 8;
const settleMs = 3_000;
/** What "Automatic" comes to in a window of 1280 pixels. */
const scale = 1.25;

/**
 * Reading a kept PDF of ten pages and one of a thousand in the real app, against pdf.js alone with its worker
 * started beforehand: the first page and the next, a scroll, and the memory after thirty openings.
 */
export async function measureReader(bench: Bench): Promise<Figure[]> {
  const alone = await writePdfAloneApp(path.join(bench.folder, 'pdf-alone'));
  const profile = path.join(bench.folder, 'reader-profile');
  const env = { HF_ENDPOINT: closedEndpoint, OFFPRINT_ARXIV_ENDPOINT: closedEndpoint };
  const [short, long] = [plainPdf(sizes.short), plainPdf(sizes.long)];
  await writeFile(path.join(alone.files, 'short.pdf'), short);
  const { command } = bench;
  return driving(command, { app: command.app, profile, env }, async ({ app, page }) => {
    await firstRow(page).waitFor();
    await keep(page, profile, 0, short);
    await keep(page, profile, 1, long);
    const other = { app: alone.app, profile: path.join(bench.folder, 'pdf-alone-profile') };
    return driving(command, other, async ({ page: bare }) => {
      await bare.waitForFunction(() => document.title === 'ready');
      // Once without a watch: then the engines are loaded on both sides.
      await page.bringToFront();
      await read(page, 0);
      await bare.bringToFront();
      await bare.evaluate(readPdfAlone, { file: 'short.pdf', scale });
      const rounds: { short: ReadTimes[]; long: ReadTimes[]; alone: number[] } = {
        short: [],
        long: [],
        alone: [],
      };
      for (let round = 0; round < bench.rounds; round += 1) {
        await bench.calm.wait();
        await page.bringToFront();
        rounds.short.push(await read(page, 0));
        rounds.long.push(await read(page, 1));
        await bare.bringToFront();
        rounds.alone.push(await bare.evaluate(readPdfAlone, { file: 'short.pdf', scale }));
        say(
          `reader ${round + 1}: first page ${shown(rounds.short.at(-1)?.first)}, of 1,000 ${shown(rounds.long.at(-1)?.first)}, pdf.js alone ${shown(rounds.alone.at(-1))}; next page ${shown(rounds.short.at(-1)?.next)}`,
        );
      }
      await page.bringToFront();
      const wheeled = await wheel(page);
      const memory = await memoryGrowth(page, app.process().pid ?? process.pid);
      return figures({ ...rounds, wheeled, memory });
    });
  });
}

interface Measured {
  readonly short: readonly ReadTimes[];
  readonly long: readonly ReadTimes[];
  readonly alone: readonly number[];
  readonly wheeled: Wheeled;
  readonly memory: { readonly before: number; readonly after: number };
}

function figures({ short, long, alone, wheeled, memory }: Measured): Figure[] {
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
    {
      name: `read PDF, memory after ${openings} openings`,
      unit: 'MB',
      values: [memory.after],
      reference: { name: 'before', values: [memory.before] },
      target: { ratio: 1.1 },
    },
  ];
}

/** Puts a file into the profile as the PDF of a paper of the first list. */
async function keep(page: Page, profile: string, index: number, bytes: Buffer): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const folder = path.join(profile, 'files', sha256.slice(0, 2));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, sha256), bytes);
  const paper = (await row(page, index).getAttribute('id'))?.replace(/^paper-/, '') ?? '';
  const file = { paper, kind: 'pdf', sha256, bytes: bytes.length, source: 'arxiv', version: 'v1' };
  const files = [{ key: `${paper} ${sha256}`, ...file, fetchedAt: 1, pages: null }];
  await page.evaluate(putRows, { database: 'offprint', rows: { files } });
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

async function memoryGrowth(page: Page, pid: number): Promise<{ before: number; after: number }> {
  const settled = async (): Promise<number> => {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
    await wait(settleMs);
    return memoryOf(pid);
  };
  for (let each = 0; each < warmUps; each += 1) await read(page, each % 2);
  const before = await settled();
  for (let each = 0; each < openings; each += 1) await read(page, each % 2);
  const after = await settled();
  say(`reader: ${Math.round(before)} MB before ${openings} openings, ${Math.round(after)} MB after`);
  return { before, after };
}

const shown = (ms: number | undefined): string => `${Math.round(ms ?? 0)} ms`;
