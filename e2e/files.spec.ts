import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { plainPdf } from '../build/feed-server/generator/pdf/plain-pdf.ts';
import { type Feed, friday, fridayDate } from './harness/feed.ts';
import { keepAsPdf } from './harness/kept-pdf.ts';
import type { Profile } from './harness/profile.ts';
import { ReaderView } from './harness/reader-view.ts';
import { expect, test } from './harness/test.ts';

/** The files that lie in the profile, PDFs and pictures. */
async function keptFiles(profile: Profile): Promise<readonly string[]> {
  const folder = path.join(profile.folder, 'files');
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => /^[0-9a-f]{2}.[0-9a-f]{64}$/.test(name))
    .map((name) => path.join(folder, name));
}

/** The PDFs among them. */
async function keptPdfs(profile: Profile): Promise<readonly string[]> {
  const names = await keptFiles(profile);
  const heads = await Promise.all(names.map((name) => readFile(name)));
  return names.filter((_name, index) => heads[index]?.subarray(0, 5).toString() === '%PDF-');
}

/** As if they had been kept long ago: what was written just now may still be on its way into the library. */
async function age(files: readonly string[]): Promise<void> {
  for (const file of files) await utimes(file, 1_700_000_000, 1_700_000_000);
}

/** Puts a file among the kept ones of which no library knows, as a crash of long ago would have left it. */
async function leaveBehind(profile: Profile, bytes: Uint8Array): Promise<void> {
  const name = createHash('sha256').update(bytes).digest('hex');
  const file = path.join(profile.folder, 'files', name.slice(0, 2), name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  await age([file]);
}

/** The titles of papers of older editions that have a second version by then, and have none yet. */
async function revisedUntil(feed: Feed, later: string): Promise<readonly string[]> {
  const papers = (
    await Promise.all(['2026-06-04', '2026-06-05', '2026-06-08'].map((date) => feed.edition(date)))
  ).flat();
  const ids = papers.map(({ id }) => id).join(',');
  const revised = async (): Promise<string> =>
    (await fetch(`${feed.url}/api/query?max_results=100&id_list=${ids}`)).text();
  const before = await revised();
  await feed.control({ now: later });
  const after = await revised();
  await feed.control({ now: friday });
  return papers
    .filter(({ id }) => !before.includes(`${id}v2<`) && after.includes(`${id}v2<`))
    .map(({ title }) => title);
}

test('Storage says what takes room and why, and what is removed comes back', async ({ profile, feed }) => {
  await leaveBehind(profile, plainPdf(3));
  await leaveBehind(profile, new TextEncoder().encode('what nobody knows'));
  const { window } = await profile.open({ feed: feed.url });
  const { page } = window;
  await window.expectUpToDate();
  const title = await window.openAt(0);
  await page.keyboard.press('d');
  await expect(window.article.getByRole('list', { name: 'On this machine' })).toContainText('PDF · v');
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await expect(window.heading).toHaveText('Storage');
  await expect(page.getByRole('list', { name: 'What takes room' })).toContainText(/PDFs from arXiv1 · \d/);
  const paper = page.getByRole('list', { name: 'By paper' }).getByRole('listitem').filter({ hasText: title });
  await expect(paper).toContainText(/PDF \d.*Asked for/s);
  await expect(page.getByRole('list', { name: 'By paper' })).toContainText('Gives way when room is needed');

  await paper.getByRole('button', { name: /^Remove the files of/ }).click();
  await expect(paper).not.toContainText('Asked for');
  await expect(page.getByText('1 file removed since the start')).toBeVisible();
  expect(await keptPdfs(profile)).toHaveLength(1);
  await window.messages.getByRole('button', { name: 'Undo' }).click();
  await expect(paper).toContainText(/PDF \d.*Asked for/s);
  expect(await keptPdfs(profile)).toHaveLength(2);

  const unclaimed = page.getByRole('list', { name: 'Files that no paper claims' }).getByRole('listitem');
  await expect(unclaimed).toHaveCount(2);
  await unclaimed.filter({ hasText: 'Unknown file' }).getByRole('button', { name: 'Remove' }).click();
  await expect(unclaimed).toHaveCount(1);
  await unclaimed.getByRole('button', { name: 'Claim' }).click();
  await expect(window.article).toContainText('Your own PDF');
  await expect(window.article).toContainText('Stays here because it is your own');
});

test('without a network a PDF that was asked for is there; a download waits, also over a restart, and runs later', async ({
  profile,
  feed,
}) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  const [paper] = await feed.edition(fridayDate);
  if (paper === undefined) throw new Error('the edition is empty');
  await first.window.open(paper.title);
  await first.window.page.keyboard.press('d');
  const here = first.window.article.getByRole('list', { name: 'On this machine' });
  await expect(here).toContainText(/PDF · v\d · \d+ pages · \d/);
  await expect(first.window.button('Download PDF')).toHaveCount(0);
  expect(await keptPdfs(profile)).toHaveLength(1);
  await profile.journalled('"kept"');
  const title = await first.window.openAt(1);
  await feed.control({ fault: { kind: 'offline', rate: 1 } });
  await first.window.button('Download PDF').click();
  await expect(first.window.button('0 of 1 PDF · waiting for the network')).toBeVisible();
  await first.quit();

  const { window } = await profile.open({ feed: feed.url });
  await expect(window.status).toHaveText('Offline');
  await window.open(paper.title);
  const hereToo = window.article.getByRole('list', { name: 'On this machine' });
  await expect(hereToo).toContainText('PDF · v');
  await window.open(title);
  await expect(hereToo).toContainText('No PDF');
  await window.button('0 of 1 PDF · waiting for the network').click();
  const panel = window.page.getByRole('dialog', { name: 'Downloads' });
  await expect(panel.getByRole('listitem')).toContainText([title]);
  await expect(panel.getByRole('listitem')).toContainText(['PDF · Waiting']);
  await window.page.keyboard.press('Escape');
  await feed.control({ fault: null });
  await window.button('Sync now').click();
  await expect(hereToo).toContainText('PDF · v');
  await expect(window.button('1 of 1 PDF')).toBeVisible();
  expect(await keptPdfs(profile)).toHaveLength(2);
});

test('a rule brings what is starred, what nothing holds gives way, and a lost database finds the files again', async ({
  profile,
  feed,
}) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  await first.window.goTo('Settings');
  await first.window.page.getByRole('checkbox', { name: 'Starred papers' }).click();
  await first.window.goTo('Today');
  // One that nothing holds and that takes more than there is room for gives way to it.
  const unheld = (await feed.edition(fridayDate))[3];
  await keepAsPdf(profile, first.window, unheld?.id ?? '', plainPdf(4), 1, 6_000_000_000);
  expect(await keptPdfs(profile)).toHaveLength(1);
  const title = await first.window.openAt(0);
  await first.window.star.click();
  const here = first.window.article.getByRole('list', { name: 'On this machine' });
  await expect(here).toContainText('PDF · v');
  await expect(first.window.article).toContainText('Stays here because it is starred.');
  await expect.poll(() => keptPdfs(profile)).toHaveLength(1);
  await first.window.open(unheld?.title ?? '');
  await expect(first.window.article.getByRole('list', { name: 'On this machine' })).toContainText('No PDF');
  await expect.poll(async () => (await keptFiles(profile)).length).toBeGreaterThan(3);
  await first.quit();
  const asked = await feed.asked('/pdf/');
  await age(await keptFiles(profile));
  await profile.deleteDatabase();
  // No picture can be had anew: those that show are the ones on the disk.
  await feed.control({ fault: { kind: 'wrong-type-picture', rate: 1 } });

  const { window } = await profile.open({ feed: feed.url });
  await window.goTo('Starred');
  await window.open(title);
  await expect(window.article.getByRole('list', { name: 'On this machine' })).toContainText('PDF · v');
  expect(await feed.asked('/pdf/')).toBe(asked);
  await window.page.keyboard.press('g');
  await window.page.keyboard.press('k');
  await expect(window.page.getByText('Every file on the disk belongs to a paper.')).toBeVisible();
  await expect(window.page.getByRole('list', { name: 'What takes room' })).toContainText(/Pictures[1-9]/);
});

test('a newer version is noticed without its PDF, comes beside the first, and the reader chooses', async ({
  profile,
  feed,
}) => {
  const later = '2026-07-10T12:00:00Z';
  const titles = await revisedUntil(feed, later);
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  const [title = ''] = titles;
  await first.window.page.getByRole('searchbox', { name: 'Search papers' }).fill(title);
  await first.window.open(title);
  await first.window.page.keyboard.press('d');
  const firstHere = first.window.article.getByRole('list', { name: 'On this machine' });
  await expect(firstHere).toContainText('PDF · v1');
  await first.window.button('Look for a newer PDF').click();
  await expect(first.window.messages).toContainText('The PDF on this machine is the newest: v1.');
  await first.quit();
  await feed.control({ now: later });

  const { window } = await profile.open({ feed: feed.url, now: later });
  await expect(window.article).toHaveAccessibleName(title);
  const here = window.article.getByRole('list', { name: 'On this machine' });
  await expect(here).toContainText('v2 is on arXiv');
  expect(await feed.statuses('/pdf/')).toEqual([200]);
  await window.button('Download v2').click();
  await expect(here).toContainText(/PDF · v2.*PDF · v1/s);
  expect(await keptPdfs(profile)).toHaveLength(2);
  const reader = new ReaderView(window.page);
  for (const version of ['v1', 'v2']) {
    await window.button(`Read ${version}`).click();
    await expect(reader.sheet(1)).toContainText(new RegExp(`arXiv:\\S+${version}`));
    await reader.button('Close reader').click();
  }
});

test('a break in the middle of a large PDF costs only what was missing', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await feed.control({
    fault: [
      { kind: 'large-pdf', rate: 1, path: '/pdf/' },
      { kind: 'cut-off', rate: 1, times: 2, path: '/pdf/' },
    ],
  });
  await window.openAt(0);
  const cite = window.article.getByRole('button', { name: 'Cite', exact: true });
  const before = await cite.boundingBox();
  await feed.control({ hold: '/pdf/' });
  await window.button('Download PDF').click();
  await expect(window.button('Download PDF')).toHaveAttribute('title', 'Download PDF: Asking');
  // How far it is shows on the button's own icon: nothing beside it moves, neither now nor in the end.
  expect(await cite.boundingBox()).toEqual(before);
  await feed.control({ hold: null });
  const here = window.article.getByRole('list', { name: 'On this machine' });
  await expect(here).toContainText('PDF · 3 pages · 40 MB', { timeout: 20_000 });
  await expect(window.article.getByRole('img', { name: 'The PDF is on this machine' })).toBeVisible();
  expect(await cite.boundingBox()).toEqual(before);
  // Whole, half of it, half of the half: three requests, the later ones for the rest only.
  expect(await feed.statuses('/pdf/')).toEqual([200, 206, 206]);
  expect(await keptPdfs(profile)).toHaveLength(1);
});

test('many at once can be paused and cancelled, stop when arXiv refuses, and keep nothing but PDFs', async ({
  profile,
  feed,
}) => {
  const { window } = await profile.open({ feed: feed.url });
  const { page } = window;
  await window.expectUpToDate();
  await window.openAt(0);
  await window.options.nth(2).click({ modifiers: ['Shift'] });
  await feed.control({ hold: '/pdf/' });
  await page.keyboard.press('d');
  await window.button('0 of 3 PDFs').click();
  const panel = page.getByRole('dialog', { name: 'Downloads' });
  await expect(panel.getByRole('listitem')).toContainText([/PDF · Asking/, /PDF · Waiting/, /PDF · Waiting/]);
  await panel.getByRole('button', { name: 'Pause' }).click();
  await expect(panel.getByRole('status')).toHaveText('0 of 3 PDFs · paused');
  await panel
    .getByRole('button', { name: /^Cancel PDF, / })
    .last()
    .click();
  await expect(panel.getByRole('listitem')).toHaveCount(2);
  await feed.control({ hold: null, fault: { kind: '403', rate: 1, path: '/pdf/' }, reset: true });
  await panel.getByRole('button', { name: 'Resume' }).click();
  await expect(panel.getByRole('status')).toHaveText('0 of 2 PDFs · paused: arXiv asked to stop');
  await expect(panel.getByRole('alert')).toContainText('wants no more requests for now (403)');
  expect(await feed.statuses('/pdf/')).toEqual([403]);
  await feed.control({ fault: null });
  await panel.getByRole('button', { name: 'Resume' }).click();
  await expect(panel.getByRole('status')).toHaveText('2 of 2 PDFs');
  expect(await keptPdfs(profile)).toHaveLength(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // What is no PDF is not kept, and can be tried again.
  await feed.control({ fault: { kind: 'web-page-pdf', rate: 1 } });
  const title = await window.openAt(3);
  await window.button('Download PDF').click();
  await expect(window.article).toContainText('Failed: what came is damaged');
  expect(await keptPdfs(profile)).toHaveLength(2);
  await feed.control({ fault: null });
  await window.button('0 of 1 PDF · 1 failed').click();
  await window.button(`Try again: PDF, ${title}`).click();
  await expect(panel).toContainText('On this machine');
  expect(await keptPdfs(profile)).toHaveLength(3);
});
