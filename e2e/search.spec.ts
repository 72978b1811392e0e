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
