import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './harness/test.ts';

test('a paper is cited: copied with its arXiv category, saved, and in words', async ({ profile, feed }) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  const { page } = window;
  await window.expectUpToDate();
  const title = await window.openAt(0);
  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog', { name: 'Cite', exact: true });
  const citation = dialog.getByRole('textbox', { name: 'Citation', exact: true });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('BibTeX');
  await expect(citation).toHaveValue(/primaryClass = \{cs\.\w+\}/);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(window.messages).toContainText('BibTeX copied');
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  const [paper] = await feed.edition('2026-06-12');
  const listed = (await feed.edition('2026-06-12')).find((each) => each.title === title) ?? paper;
  expect(copied).toMatch(/^@misc\{/);
  expect(copied).toContain(`eprint = {${listed?.id ?? ''}}`);
  expect(copied).toContain('eprinttype = {arxiv}');
  expect(copied).toContain('archivePrefix = {arXiv}');

  await dialog.getByRole('textbox', { name: 'Citation key', exact: true }).fill('mine2026');
  await page.keyboard.press('Enter');
  await expect(citation).toHaveValue(/^@misc\{mine2026,/);

  const file = path.join(profile.folder, 'saved.bib');
  await app.electron.evaluate(({ dialog: system }, chosen) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, file);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(window.messages).toContainText('Saved');
  expect(await readFile(file, 'utf8')).toMatch(/^@misc\{mine2026,/);

  for (const [style, words] of [
    ['APA', /\(\d{4}\)\. [\s\S]*arXiv/],
    ['MLA', /arXiv/],
    ['IEEE', /“[\s\S]*”/],
    ['Nature', /Preprint at/],
    ['Chicago, author and date', /“[\s\S]*”/],
  ] as const) {
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption(style);
    await expect(citation).toHaveValue(words);
  }
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('IEEE');
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(window.messages).toContainText('IEEE copied');
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toContain(title);
  await page.keyboard.press('Escape');
  // What a word processor takes: the same with its italics.
  await page.evaluate(() => {
    const place = document.createElement('div');
    place.contentEditable = 'true';
    document.body.prepend(place);
    place.id = 'pasted';
    place.focus();
  });
  await page.keyboard.press('Control+V');
  await expect(page.locator('#pasted i').last()).toHaveText('arXiv');
});

test('a list is cited whole, in a style that the reader added', async ({ profile, feed }) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  await window.expectUpToDate();
  await window.page.keyboard.press('Shift+C');
  const dialog = window.page.getByRole('dialog', { name: 'Cite Today' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('RIS');
  const citation = dialog.getByRole('textbox', { name: 'Citation', exact: true });
  const papers = (await feed.edition('2026-06-12')).length;
  await expect
    .poll(async () => ((await citation.inputValue()).match(/^TY {2}- /gm) ?? []).length)
    .toBe(papers);
  await app.electron.evaluate(
    ({ dialog: system }, chosen) => {
      system.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    },
    path.join(import.meta.dirname, 'harness', 'short.csl'),
  );
  await dialog.getByRole('button', { name: 'Add style…' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toHaveValue('style:short-note');
  await expect.poll(async () => (await citation.inputValue()).split('\n').length).toBe(papers + 1);
  await expect(citation).toHaveValue(/ und .*»/);
});
