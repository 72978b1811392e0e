import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { plainPdf } from '../build/feed-server/generator/pdf/plain-pdf.ts';
import { fridayDate } from './harness/feed.ts';
import type { Profile } from './harness/profile.ts';
import { expect, test } from './harness/test.ts';

/** The PDFs that lie in the profile. */
async function keptPdfs(profile: Profile): Promise<readonly string[]> {
  const folder = path.join(profile.folder, 'files');
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /^[0-9a-f]{2}.[0-9a-f]{64}$/.test(name),
  );
  const heads = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  return names.filter((_name, index) => heads[index]?.subarray(0, 5).toString() === '%PDF-');
}

/** Puts a file among the kept ones of which no library knows, as a crash of long ago would have left it. */
async function leaveBehind(profile: Profile, bytes: Uint8Array): Promise<void> {
  const name = createHash('sha256').update(bytes).digest('hex');
  const file = path.join(profile.folder, 'files', name.slice(0, 2), name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  await utimes(file, 1_700_000_000, 1_700_000_000);
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

test('a PDF that was asked for is there without a network', async ({ profile, feed }) => {
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
  await first.quit();
  await feed.stop();

  const { window } = await profile.open({ feed: feed.url });
  await expect(window.status).toHaveText('Offline');
  await expect(window.article).toHaveAccessibleName(paper.title);
  await expect(window.article.getByRole('list', { name: 'On this machine' })).toContainText('PDF · v');
});

test('a download asked for without a network waits, also over a restart, and runs when it is back', async ({
  profile,
  feed,
}) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  const title = await first.window.openAt(1);
  await feed.control({ fault: { kind: 'offline', rate: 1 } });
  await first.window.button('Download PDF').click();
  await expect(first.window.button('0 of 1 PDF · waiting for the network')).toBeVisible();
  await first.quit();

  const { window } = await profile.open({ feed: feed.url });
  await window.button('0 of 1 PDF · waiting for the network').click();
  const panel = window.page.getByRole('dialog', { name: 'Downloads' });
  await expect(panel.getByRole('listitem')).toContainText([title]);
  await expect(panel.getByRole('listitem')).toContainText(['PDF · Waiting']);
  await window.page.keyboard.press('Escape');
  await feed.control({ fault: null });
  await window.button('Sync now').click();
  await expect(window.article.getByRole('list', { name: 'On this machine' })).toContainText('PDF · v');
  await expect(window.button('1 of 1 PDF')).toBeVisible();
  expect(await keptPdfs(profile)).toHaveLength(1);
});

test('a rule brings what is starred, and a lost database finds the files again', async ({
  profile,
  feed,
}) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  await first.window.goTo('Settings');
  await first.window.page.getByRole('checkbox', { name: 'Starred papers' }).click();
  await first.window.goTo('Today');
  const title = await first.window.openAt(0);
  await first.window.star.click();
  const here = first.window.article.getByRole('list', { name: 'On this machine' });
  await expect(here).toContainText('PDF · v');
  await expect(first.window.article).toContainText('Stays here because it is starred.');
  await first.quit();
  expect(await keptPdfs(profile)).toHaveLength(1);
  const asked = await feed.asked('/pdf/');
  await profile.deleteDatabase();

  const { window } = await profile.open({ feed: feed.url });
  await window.goTo('Starred');
  await window.open(title);
  await expect(window.article.getByRole('list', { name: 'On this machine' })).toContainText('PDF · v');
  expect(await feed.asked('/pdf/')).toBe(asked);
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
  await window.button('Download PDF').click();
  const here = window.article.getByRole('list', { name: 'On this machine' });
  await expect(here).toContainText('PDF · 3 pages · 40 MB', { timeout: 20_000 });
  // Whole, half of it, half of the half: three requests, the later ones for the rest only.
  expect(await feed.statuses('/pdf/')).toEqual([200, 206, 206]);
  expect(await keptPdfs(profile)).toHaveLength(1);
});

test('what is no PDF is not kept, and can be tried again', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await feed.control({ fault: { kind: 'web-page-pdf', rate: 1 } });
  const title = await window.openAt(0);
  await window.button('Download PDF').click();
  await expect(window.article).toContainText('Failed: what came is damaged');
  expect(await keptPdfs(profile)).toEqual([]);
  await feed.control({ fault: null });
  await window.button('0 of 1 PDF · 1 failed').click();
  await window.button(`Try again: PDF, ${title}`).click();
  await expect(window.page.getByRole('dialog', { name: 'Downloads' })).toContainText('On this machine');
  expect(await keptPdfs(profile)).toHaveLength(1);
});
