import type { Locator } from '@playwright/test';
import { fridayDate } from './harness/feed.ts';
import { endSentence, giveVoice, spokenNow, takeVoices } from './harness/made-voice.ts';
import { ReaderView } from './harness/reader-view.ts';
import { expect, test } from './harness/test.ts';

/** The line of a page that reads so. */
const lineOf = (sheet: Locator, words: string): Locator =>
  sheet.locator('.textLayer').getByText(words, { exact: true }).first();

async function boxOf(line: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await line.boundingBox();
  if (box === null) throw new Error('the line is not on the screen');
  return box;
}

test('a PDF is fetched, read, found in, and comes back where it was left', async ({ profile, feed }) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  const paper = (await feed.edition(fridayDate)).find(({ summary }) => !/[$\\]/.test(summary));
  if (paper === undefined) throw new Error('every abstract has formulas');
  await first.window.open(paper.title);
  await first.window.button('Read PDF').click();
  const reader = new ReaderView(first.window.page);
  await reader.expectPainted(1);
  await expect(reader.pageField).toHaveValue('1');

  // The pointer wanders through the gap between the columns and into the other one on its way.
  const abstract = paper.summary.replace(/\s+/g, ' ').trim();
  const lines = await reader.sheet(1).locator('.textLayer span').allTextContents();
  const firstLine = lines.find((line) => line.length > 30 && abstract.startsWith(line)) ?? '';
  const lastLine = lines.findLast((line) => line !== '' && abstract.endsWith(line)) ?? '';
  const begin = await boxOf(lineOf(reader.sheet(1), firstLine));
  const end = await boxOf(lineOf(reader.sheet(1), lastLine));
  await reader.drag([
    [begin.x + 1, begin.y + begin.height / 2],
    [begin.x + begin.width + 14, begin.y + 3 * begin.height],
    [begin.x + begin.width + 120, begin.y + 5 * begin.height],
    [end.x + end.width / 2, end.y + end.height + 3],
    [end.x + end.width - 1, end.y + end.height / 2],
  ]);
  expect(await reader.selected()).toBe(abstract);

  await first.window.page.keyboard.press('Control+f');
  await first.window.page.keyboard.type('model');
  const hits = reader.region.getByRole('search').getByRole('status');
  await expect(hits).toHaveText(/^1 of \d+$/);
  // Not those of its first letters: Enter would find the whole word then, and stay at its first hit.
  await expect(reader.pages.locator('.highlight.selected')).toHaveText(/model/i);
  expect(await reader.pages.locator('.highlight').count()).toBeGreaterThan(3);
  await first.window.page.keyboard.press('Enter');
  // The pages further down are still being counted.
  await expect(hits).toHaveText(/^2 of \d+$/);
  await first.window.page.keyboard.press('Escape');
  await expect(reader.pages.locator('.highlight')).toHaveCount(0);

  await reader.button('Outline').click();
  const outline = reader.region.getByRole('navigation', { name: 'Outline' });
  await outline.getByRole('button', { name: 'References' }).click();
  await expect(reader.pageField).not.toHaveValue('1');
  await first.window.page.keyboard.press('Alt+ArrowLeft');
  await expect(reader.pageField).toHaveValue('1');
  await outline.getByRole('button', { name: 'References' }).click();
  await expect(reader.pageField).not.toHaveValue('1');
  const left = await reader.pageField.inputValue();
  await reader.button('Zoom in').click();
  const zoom = await reader.toolbar
    .getByRole('combobox', { name: 'Zoom' })
    .locator('option')
    .first()
    .textContent();
  await first.quit();
  await feed.stop();

  const { window } = await profile.open({ feed: feed.url });
  await profile.journalled('"progress"');
  await expect(window.option(paper.title)).toHaveAccessibleName(/\d+ % read/);
  await window.open(paper.title);
  await window.page.keyboard.press('p');
  const again = new ReaderView(window.page);
  await again.expectPainted(Number(left));
  await expect(again.pageField).toHaveValue(left);
  await expect(again.toolbar.getByRole('combobox', { name: 'Zoom' }).locator('option').first()).toHaveText(
    zoom ?? '',
  );
  await expect(again.region.getByRole('navigation', { name: 'Outline' })).toBeVisible();
  await again.button('Close reader').click();
  await expect(window.article).toHaveAccessibleName(paper.title);
});

test('a link shows its target, is followed, and taken back', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  const [paper] = await feed.edition(fridayDate);
  await window.open(paper?.title ?? '');
  await window.button('Read PDF').click();
  const reader = new ReaderView(window.page);
  await reader.expectPainted(1);
  const citation = reader.sheet(1).getByRole('link').first();
  const words = (await citation.getAttribute('title')) ?? '';
  expect(words).toMatch(/^\[\d+\]$/);
  await citation.focus();
  await expect(reader.region.getByRole('tooltip')).toHaveAccessibleName(
    new RegExp(`${words.replace(/[[\]]/g, '\\$&')} \\S`),
  );
  await citation.press('Enter');
  await expect(reader.pageField).not.toHaveValue('1');
  await expect(reader.region.getByRole('tooltip')).toHaveCount(0);
  await window.page.keyboard.press('Alt+ArrowLeft');
  await expect(reader.pageField).toHaveValue('1');

  await takeVoices(window.page);
  // Without voices nothing offers to use one.
  await expect(reader.button('Read aloud')).toHaveCount(0);
  await giveVoice(window.page);
  await reader.button('Read aloud').click();
  const first = await spokenNow(window.page);
  expect(first.spoken).toBe(first.marked);
  expect(first.spoken.length).toBeGreaterThan(10);
  await expect(reader.button('Stop reading aloud')).toBeVisible();
  // Sentence by sentence to the end of the page, and on to the next.
  await expect(async () => {
    await endSentence(window.page);
    await expect(reader.pageField).toHaveValue('2', { timeout: 1 });
  }).toPass({ intervals: [5], timeout: 15_000 });
  await reader.expectPainted(2);
  await expect.poll(async () => (await spokenNow(window.page)).marked).not.toBe('');
  const next = await spokenNow(window.page);
  expect(next.spoken).toBe(next.marked);
  await reader.button('Stop reading aloud').click();
  await expect(reader.button('Read aloud')).toBeVisible();
});

test('the text of a paper is fetched and reflowed', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  const [paper] = await feed.edition(fridayDate);
  await window.open(paper?.title ?? '');
  await window.button('Read text').click();
  const reader = new ReaderView(window.page);
  await expect(reader.pages.getByRole('heading', { name: /Introduction/ })).toBeVisible();
  await expect(reader.pages.locator('.katex').first()).toBeAttached();
  await expect(reader.pages.getByRole('table').first()).toBeAttached();
  await reader.button('Outline').click();
  await reader.region
    .getByRole('navigation', { name: 'Outline' })
    .getByRole('button', { name: /Conclusion/ })
    .click();
  await expect(reader.pages.getByRole('heading', { name: /Conclusion/ })).toBeInViewport();
  await expect(reader.pages.getByRole('img').first()).toHaveAttribute('src', /^offprint:\/\/files\//);
  await reader.button('How the text is set').click();
  await window.button('Letters: more').click();
  await expect(reader.pages.getByRole('heading', { name: /Conclusion/ })).toBeInViewport();
  await window.page.keyboard.press('Escape');

  const citation = reader.pages.getByRole('link', { name: /^\d+$/ }).first();
  const entry = (await citation.textContent()) ?? '';
  await citation.focus();
  await expect(reader.region.getByRole('tooltip')).toHaveAccessibleName(
    new RegExp(`\\[${entry}\\] \\S|^\\S.+`),
  );
  await citation.press('Enter');
  await expect(reader.region.getByRole('tooltip')).toHaveCount(0);
  await window.page.keyboard.press('Alt+ArrowLeft');
  await expect(citation).toBeInViewport();

  await window.page.keyboard.press('Control+f');
  await window.page.keyboard.type('model');
  const hits = reader.region.getByRole('search').getByRole('status');
  await expect(hits).toHaveText(/^\d+ of \d+$/);
  const [, at = '', all = ''] = /^(\d+) of (\d+)$/.exec((await hits.textContent()) ?? '') ?? [];
  expect(Number(all)).toBeGreaterThan(3);
  expect(await window.page.evaluate(() => CSS.highlights.get('text-hits')?.size)).toBe(Number(all));
  await window.page.keyboard.press('Enter');
  await expect(hits).toHaveText(`${(Number(at) % Number(all)) + 1} of ${all}`);
  await window.page.keyboard.press('Escape');
  expect(await window.page.evaluate(() => CSS.highlights.has('text-hits'))).toBe(false);
});
