import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { indexVersion } from '../../../renderer/search/index/saved.ts';
import { declareVersions } from '../../../renderer/store/versions.ts';
import { checkedEdition } from '../../../renderer/store/worker/edition-rows.ts';
import { mergePaper, mergeStanding } from '../../../renderer/store/worker/paper-rows.ts';
import { forgetIndex } from '../pages/forget-index.ts';
import { putRows, type RowsByTable } from '../pages/put-rows.ts';
import { readRow } from '../pages/read-row.ts';
import { driving } from '../processes/driven.ts';
import type { ElectronCommand } from '../processes/electron-command.ts';
import { say } from '../say.ts';
import { libraryDates, libraryNow, libraryPapers, madeEditions } from './made-editions.ts';

/** Nobody listens there, so the app is offline at once. */
export const closedEndpoint = 'http://127.0.0.1:9';

const database = 'offprint';
const indexLimitMs = 180_000;
const editionsPerTransaction = 40;

/** Profiles of the same library of 50,000 papers: one opens at All papers, one at Today. */
export interface Library {
  readonly all: string;
  readonly today: string;
  /** What the app is started with: no feed, and the clock on the evening of the newest edition. */
  readonly env: Readonly<Record<string, string>>;
}

const libraryEnvironment = (): Record<string, string> => ({
  HF_ENDPOINT: closedEndpoint,
  OFFPRINT_NOW: libraryNow(),
});

/** The library of this schema that an earlier run left with `--keep`, else a new one. */
export async function openLibrary(command: ElectronCommand): Promise<Library> {
  const env = libraryEnvironment();
  const folder = libraryFolder();
  const library = { all: path.join(folder, 'all'), today: path.join(folder, 'today'), env };
  if (existsSync(folder)) return library;
  const making = `${folder}-${process.pid}`;
  await makeLibrary(command, making, env);
  await rename(making, folder);
  return library;
}

export const removeLibrary = (): Promise<void> => rm(libraryFolder(), { recursive: true, force: true });

/** Named by all that decides what is in it, so that a change of the schema makes another. */
function libraryFolder(): string {
  const makers = [
    indexVersion,
    declareVersions,
    mergePaper,
    mergeStanding,
    checkedEdition,
    madeEditions,
    makeLibrary,
  ];
  const key = createHash('sha256')
    .update([...makers, libraryNow()].join())
    .digest('hex')
    .slice(0, 12);
  return path.join(tmpdir(), `offprint-bench-library-${key}`);
}

/** Makes the library: the app creates the schema, then the rows are written as its worker writes them. */
async function makeLibrary(
  command: ElectronCommand,
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const [all, today] = [path.join(folder, 'all'), path.join(folder, 'today')];
  await mkdir(folder, { recursive: true });
  say(`Making a library of ${libraryPapers} papers …`);
  await driving(command, { app: command.app, profile: today, env }, async ({ page }) => {
    await firstRow(page).waitFor();
    // The index of the starter edition comes first: it would be taken for one of the whole library.
    await page.waitForFunction(() => performance.getEntriesByName('offprint:search-saved').length > 0);
    await fill(page);
    await page.evaluate(forgetIndex);
  });
  // Another start indexes what was written; the benchmarks begin with a search index that lies there.
  await driving(command, { app: command.app, profile: today, env }, async ({ page }) => {
    await page.waitForFunction(
      () => performance.getEntriesByName('offprint:search-saved').length > 0,
      undefined,
      { timeout: indexLimitMs, polling: 250 },
    );
  });
  await cp(today, all, { recursive: true });
  await driving(command, { app: command.app, profile: all, env }, async ({ page }) => {
    await firstRow(page).waitFor();
    await page.evaluate(() => localStorage.setItem('offprint:place', '#/all'));
  });
}

/** The first row of the list in a window of the app. */
export const firstRow = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Papers' }).getByRole('option').first();

async function fill(page: Page): Promise<void> {
  let batch: { papers: unknown[]; standings: unknown[]; editions: unknown[] } = empty();
  let papers = 0;
  for (const made of madeEditions(closedEndpoint)) {
    batch.papers.push(...made.papers);
    batch.standings.push(...made.standings);
    batch.editions.push(made.edition);
    papers += made.papers.length;
    if (batch.editions.length < editionsPerTransaction) continue;
    await put(page, batch);
    batch = empty();
  }
  const held = await page.evaluate(readRow, { database, table: 'meta', key: 'papers' });
  await put(page, {
    ...batch,
    meta: [
      { name: 'papers', value: papers + numberIn(held) },
      { name: 'endpoint', value: closedEndpoint },
      { name: 'last-complete', value: Date.parse(libraryNow()) },
    ],
  });
  say(`${papers} papers in ${libraryDates().length} editions.`);
}

const empty = () => ({ papers: [], standings: [], editions: [] });
const put = (page: Page, rows: RowsByTable): Promise<void> => page.evaluate(putRows, { database, rows });

/** The number in a row of the table `meta`. */
function numberIn(row: unknown): number {
  return typeof row === 'object' && row !== null && 'value' in row && typeof row.value === 'number'
    ? row.value
    : 0;
}
