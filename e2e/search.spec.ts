import type { Locator } from '@playwright/test';
import { fridayDate } from './harness/feed.ts';
import type { LibraryWindow } from './harness/library-window.ts';
import { expect, test } from './harness/test.ts';

const box = (window: LibraryWindow): Locator => window.page.getByRole('searchbox', { name: 'Search papers' });

test('papers are found by name, by the language, by one’s own words, and in the feed when asked', async ({
  profile,
  feed,
}) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  const [paper] = await feed.edition('2026-06-03');
  if (paper === undefined) throw new Error('the edition is empty');
  const word = paper.title.split(' ').find((each) => /^[A-Z][a-z]{6,}$/.test(each)) ?? '';
  const swapped = word.slice(0, 3) + word.charAt(4) + word.charAt(3) + word.slice(5);
  // Each way to name a paper puts it first.
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

  // The language is completed, explained and forgiven, by keys.
  const { keyboard } = window.page;
  await box(window).fill('');
  await box(window).press('Escape');
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
  await keyboard.press('Escape');

  // What the reader writes is found at once, and where.
  const title = await window.openAt(1);
  await window.note.fill('Reminds me of the zymurgy lecture.');
  await expect(window.page.getByText('Saved')).toBeVisible();
  await window.addTag('brewing/theory');
  await box(window).fill('zymurg');
  await expect(window.option(title)).toHaveAttribute('aria-posinset', '1');
  await expect(window.option(title).locator('mark').first()).toHaveText('zymurgy');
  await box(window).fill('in:notes tag:brewing');
  await window.expectPapers(1);

  // The feed is searched when asked, and what it finds is kept.
  const quokka = 'Quokka Attention: Marsupial Priors for Patient Models';
  await feed.control({ addPaper: { date: fridayDate, title: quokka } });
  await box(window).fill('quokka attention is:starred');
  const online = window.page.getByRole('region', { name: 'Found online' });
  expect(await feed.asked('/api/papers/search')).toBe(0);
  await online.getByRole('button', { name: 'Search Hugging Face too' }).click();
  await online.getByRole('button', { name: `Keep ${quokka}`, exact: true }).click();
  await online.getByRole('button', { name: `Open ${quokka}`, exact: true }).click();
  await expect(window.article).toHaveAccessibleName(quokka);
  await box(window).fill('quokka');
  await expect(window.option(quokka)).toHaveAttribute('aria-posinset', '1');
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
  const { keyboard } = window.page;
  await keyboard.press('x');
  await keyboard.press('Shift+j');
  await window.button('Papers similar to the selected ones').click();
  await expect(window.heading).toHaveText('Similar to 2 papers');
  await expect(window.options.first().getByLabel('Shares')).toBeVisible();
  await window.openAt(0);
  await keyboard.press('e');
  await expect(window.heading).toHaveText('Similar papers');
  await window.openAt(0);
  await keyboard.press('3');
  await window.goTo('For you');
  await expect(window.page.getByText(/^Learned from 1 paper you kept and 1 you dismissed/)).toBeVisible();
  await window.page.getByRole('checkbox', { name: 'Rank by what I like' }).uncheck();
  await expect(window.page.getByText('most upvoted first')).toBeVisible();
});

/** What the saved index says of itself on the disk; its first byte can be spoilt. */
const onDisk = (window: LibraryWindow, spoil = false): Promise<{ size: number; changed: number }> =>
  window.page.evaluate(async (wanted) => {
    const root = await navigator.storage.getDirectory();
    const handle = await (await root.getDirectoryHandle('search')).getFileHandle('index');
    const file = await handle.getFile();
    if (wanted) {
      const writable = await handle.createWritable({ keepExistingData: true });
      await writable.write({ type: 'write', position: Math.floor(file.size / 2), data: 'spoilt' });
      await writable.close();
    }
    return { size: file.size, changed: file.lastModified };
  }, spoil);

const saved = (window: LibraryWindow): Promise<unknown> =>
  window.page.waitForFunction(() => performance.getEntriesByName('offprint:search-saved').length > 0);

test('the index outlives a restart; damaged it is made anew, and all windows share it', async ({
  profile,
  feed,
}) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  const title = await first.window.openAt(2);
  await saved(first.window);
  await first.quit();
  await feed.stop();

  const second = await profile.open({ feed: feed.url });
  await saved(second.window);
  const before = await onDisk(second.window);
  await box(second.window).fill(title);
  await expect(second.window.option(title)).toHaveAttribute('aria-posinset', '1');
  expect(await onDisk(second.window, true)).toEqual(before);
  await second.quit();

  const third = await profile.open({ feed: feed.url });
  await saved(third.window);
  expect((await onDisk(third.window)).changed).toBeGreaterThan(before.changed);
  await box(third.window).fill(title);
  await expect(third.window.option(title)).toHaveAttribute('aria-posinset', '1');
  const other = await third.windowOpenedBy(() => third.window.page.keyboard.press('Control+Shift+n'));
  await other.goTo('All papers');
  await other.openAt(3);
  await other.note.fill('A word only here: floccinaucinihilipilification.');
  await expect(other.page.getByText('Saved')).toBeVisible();
  await box(third.window).fill('floccinauci');
  await third.window.expectPapers(1);
});

test('a hit in a kept text opens the reader there', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  const { page } = window;
  await window.expectUpToDate();
  const title = await window.openAt(0);
  await window.button('Read text').click();
  const reader = page.getByRole('region', { name: 'Reader', exact: true });
  await expect(reader.getByRole('heading', { name: 'Conclusion' })).toBeAttached();
  await window.button('Close reader').click();
  await box(window).fill('in:text conclusion');
  const piece = window.option(title).getByTitle('Open in the reader there');
  await expect(piece).toContainText('Full text');
  await window.list.press('ArrowDown');
  await window.list.press('Shift+Enter');
  await expect(reader.getByRole('heading', { name: 'Conclusion' })).toBeInViewport();
  await window.button('Close reader').click();

  // A paper that has no text here is searched in its PDF, and opened on the page.
  await window.goTo('Today');
  const other = await window.openAt(1);
  await page.keyboard.press('d');
  await expect(window.article.getByRole('list', { name: 'On this machine' })).toContainText('PDF');
  await box(window).fill('in:text conclusion');
  await window.option(other).getByTitle('Open in the reader there').click();
  const found = reader.locator('.textLayer span').filter({ hasText: /^.{0,4}Conclusion/ });
  await expect(found.first()).toBeInViewport();
});

test('watched words are marked in lists and pages, counted, and outlive a restart', async ({
  profile,
  feed,
}) => {
  const first = await profile.open({ feed: feed.url });
  const { window } = first;
  const { page } = window;
  await window.expectUpToDate();
  const paper = (await feed.edition(fridayDate))[0];
  if (paper === undefined) throw new Error('the edition is empty');
  const [word = ''] = paper.title.match(/[A-Za-z]{6,}/) ?? [];
  const sentence = paper.summary.split(/[^A-Za-z ]/)[0]?.trim() ?? '';
  const phrase = sentence.split(' ').slice(0, 3).join(' ');
  await window.goTo('Settings');
  const field = page.getByRole('textbox', { name: 'Word or phrase' });
  await field.fill(`${word.toUpperCase()}, ${phrase}`);
  await field.press('Enter');
  const kept = page.getByRole('list', { name: 'Watched words' });
  await expect(kept.getByRole('listitem')).toHaveText([word.toUpperCase(), phrase]);

  const expectMarked = async (shown: LibraryWindow): Promise<void> => {
    await shown.goTo('Today');
    await shown.open(paper.title);
    const mark = shown.option(paper.title).locator('mark').first();
    await expect(mark).toHaveText(word);
    await expect(mark).toHaveCSS('text-decoration-style', 'dotted');
    await expect(shown.article.getByRole('heading', { level: 2 }).locator('mark').first()).toHaveText(word);
    await expect(shown.article.locator('p mark').filter({ hasText: phrase }).first()).toBeVisible();
    await expect(shown.page.getByRole('button', { name: /with your words$/ })).toBeVisible();
  };
  await expectMarked(window);
  await first.quit();
  const second = await profile.open({ feed: feed.url });
  await expectMarked(second.window);
  await second.window.goTo('Settings');
  await second.window.button(`Stop watching ${phrase}`).click();
  await second.window.button(`Stop watching ${word.toUpperCase()}`).click();
  await second.window.goTo('Today');
  await expect(second.window.page.locator('mark')).toHaveCount(0);
});
