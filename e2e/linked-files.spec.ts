import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from './harness/test.ts';

test('a .bib file and a feed follow their list, also over a restart', async ({ profile, feed }) => {
  let app = await profile.open({ feed: feed.url });
  let { window } = app;
  const file = path.join(profile.folder, 'starred.bib');
  const save = (chosen: string): Promise<void> =>
    app.electron.evaluate(({ dialog }, to) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: to });
    }, chosen);
  const keys = async (): Promise<number> =>
    (await readFile(file, 'utf8').catch(() => '')).match(/^@misc\{/gm)?.length ?? 0;
  const star = async (index: number): Promise<void> => {
    await window.goTo('Today');
    await window.openAt(index);
    await window.star.click();
    await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  };
  await window.expectUpToDate();
  await star(0);
  await window.goTo('Starred');
  await window.expectPapers(1);
  await window.button('Cite this list').click();
  const dialog = window.page.getByRole('dialog', { name: 'Cite Starred' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('BibTeX');
  await save(file);
  await dialog.getByRole('button', { name: 'Keep a file up to date…' }).click();
  await expect.poll(keys).toBe(1);
  await expect(dialog.getByRole('list', { name: 'Files kept up to date' })).toContainText(
    'BibTeX of Starred',
  );

  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('RSS');
  const rss = path.join(profile.folder, 'starred.xml');
  await save(rss);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(window.messages).toContainText('Saved');
  const xml = await readFile(rss, 'utf8');
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(new XMLParser().parse(xml)).toMatchObject({ rss: { channel: { title: 'Starred' } } });
  await window.page.keyboard.press('Escape');

  await star(1);
  await expect.poll(keys).toBe(2);
  await app.quit();

  app = await profile.open();
  window = app.window;
  await star(2);
  await expect.poll(keys).toBe(3);
  await window.page.keyboard.press('Control+z');
  await expect.poll(keys).toBe(2);
  await window.goTo('Settings');
  await window.button(`Stop keeping ${file} up to date`).click();
  await expect(window.page.getByText('None yet.')).toBeVisible();
});

test('a feed file follows what a query finds', async ({ profile, feed }) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  const file = path.join(profile.folder, 'found.json');
  await app.electron.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: to });
  }, file);
  const titles = async (): Promise<number> =>
    (await readFile(file, 'utf8').catch(() => '')).match(/"title": /g)?.length ?? 0;
  await window.expectUpToDate();
  await window.openAt(0);
  await window.addTag('followed');
  await window.page.getByRole('searchbox', { name: 'Search papers' }).fill('tag:followed');
  await window.expectPapers(1);
  await window.button('Cite this list').click();
  const dialog = window.page.getByRole('dialog', { name: /^Cite / });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('JSON Feed');
  await dialog.getByRole('button', { name: 'Keep a file up to date…' }).click();
  // The list's own title, and one a paper.
  await expect.poll(titles).toBe(2);
  await window.page.keyboard.press('Escape');
  await window.goTo('Today');
  await window.openAt(1);
  await window.addTag('followed');
  await expect.poll(titles).toBe(3);
});
