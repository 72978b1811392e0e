import type { Locator } from '@playwright/test';
import type { LibraryWindow } from './harness/library-window.ts';
import { expect, test } from './harness/test.ts';

const box = (window: LibraryWindow): Locator => window.page.getByRole('searchbox', { name: 'Search papers' });

test('each way to name a paper puts it first', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  const [paper] = await feed.edition('2026-06-03');
  if (paper === undefined) throw new Error('the edition is empty');
  const word = paper.title.split(' ').find((each) => /^[A-Z][a-z]{6,}$/.test(each)) ?? '';
  const swapped = word.slice(0, 3) + word.charAt(4) + word.charAt(3) + word.slice(5);
  for (const query of [
    paper.title,
    paper.title.replace(word, swapped),
    paper.title.slice(0, -3),
    paper.id,
    `https://arxiv.org/abs/${paper.id}v2`,
  ]) {
    await box(window).fill(query);
    await expect(window.option(paper.title)).toHaveAttribute('aria-posinset', '1');
  }
});

test('the language is completed, explained and forgiven, by keys', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  const { keyboard } = window.page;
  await keyboard.press('/');
  await keyboard.type('has:co');
  const offered = window.page.getByRole('listbox', { name: 'Ways to go on' });
  await expect(offered.getByRole('option')).toHaveText(['has:code', 'has:comments']);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(box(window)).toHaveValue('has:code ');
  await expect(window.options.first()).toHaveAccessibleName(/Code available/);
  await keyboard.type('upvotes:many ');
  await expect(window.page.getByText('upvotes:many is no number')).toBeVisible();
  await keyboard.press('Escape');
  await expect(box(window)).toHaveValue('');
  await window.button('Search help').click();
  await expect(window.page.getByRole('dialog', { name: 'Search help' })).toContainText('is:unread');
});

test('what the reader writes is found at once, and where', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  const title = await window.openAt(1);
  await window.note.fill('Reminds me of the zymurgy lecture.');
  await expect(window.page.getByText('Saved')).toBeVisible();
  await window.addTag('brewing/theory');
  await box(window).fill('zymurg');
  await expect(window.option(title)).toHaveAttribute('aria-posinset', '1');
  await expect(window.option(title).locator('mark').first()).toHaveText('zymurgy');
  await box(window).fill('in:notes tag:brewing');
  await window.expectPapers(1);
});

test('papers are suggested by what was liked, and shown beside their like', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await window.openAt(0);
  const similar = window.article.getByRole('region', { name: 'Similar papers' });
  await expect(similar.getByRole('button').first()).toBeVisible();
  await expect(similar).toContainText('shares: ');
  await similar.scrollIntoViewIfNeeded();
  await window.star.click();
  await window.goTo('For you');
  await expect(window.page.getByText('Learned from 1 paper')).toBeVisible();
  await window.page.getByRole('checkbox', { name: 'Rank by what I like' }).uncheck();
  await expect(window.page.getByText('most upvoted first')).toBeVisible();
});
