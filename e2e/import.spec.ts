import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './harness/test.ts';

test('a .bib file is previewed, imported line by line, and undone in one step', async ({ profile, feed }) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  const { page } = window;
  await window.expectUpToDate();
  const [one, two] = await feed.edition('2026-06-12');
  if (one === undefined || two === undefined) throw new Error('the edition has no two papers');
  const file = path.join(profile.folder, 'thesis.bib');
  await writeFile(
    file,
    `@article{a, title = {Anything}, eprint = {${one.id}v1}, archivePrefix = {arXiv}, keywords = {imported tag}, annote = {From my old library.}}
@misc{b, title = {{${two.title}}}, note = {}}
@misc{c, title = {A Paper from Elsewhere}, author = {Knuth, Donald E.}, year = 2024, eprint = {2401.00007}, eprinttype = {arxiv}}
@book{d, title = {A Book}}
@misc{e, title = {never closed
`,
  );
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
  await window.goTo('Settings');
  await window.button('Import…').click();
  const dialog = page.getByRole('dialog', { name: 'Import thesis.bib' });
  await expect(dialog.getByRole('status')).toHaveText(
    '2 lines of papers you have · 1 new paper · 2 lines not taken',
  );
  const row = (name: string) => dialog.getByRole('row').filter({ hasText: name });
  await expect(row('Anything')).toContainText('In your library, by arXiv id · 1 tag · 1 note');
  await expect(row(two.title)).toContainText('In your library, by title');
  await expect(row('A Paper from Elsewhere')).toContainText('New paper, by arXiv id');
  await expect(row('A Book')).toContainText('Not taken: no arXiv id');
  await expect(row('never closed')).toContainText('Not taken: cannot be read');

  await dialog.getByRole('textbox', { name: 'Tag them all' }).fill('thesis');
  await dialog.getByRole('button', { name: 'Import 3 papers' }).click();
  await expect(dialog.getByRole('status')).toContainText('Imported 3 papers.');
  const report = path.join(profile.folder, 'report.txt');
  await app.electron.evaluate(({ dialog: system }, chosen) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, report);
  await dialog.getByRole('button', { name: 'Save report…' }).click();
  await expect.poll(() => readFile(report, 'utf8').catch(() => '')).toContain('4\tA Book\tNot taken');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await window.goTo('thesis');
  await window.expectPapers(3);
  await window.open('A Paper from Elsewhere');
  await window.open(one.title);
  await expect(window.note).toHaveValue('From my old library.');
  await expect(window.button('Remove tag imported tag')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(window.link('thesis')).toBeHidden();
  await window.goTo('Notes');
  await expect(window.options).toHaveCount(0);
});

test('a folder of PDFs is matched to its papers', async ({ profile, feed }) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  await window.expectUpToDate();
  const [one] = await feed.edition('2026-06-12');
  if (one === undefined) throw new Error('the edition has no paper');
  const folder = path.join(profile.folder, 'papers');
  await mkdir(path.join(folder, 'below'), { recursive: true });
  const pdf = await fetch(`${feed.url}/pdf/${one.id}`).then((answer) => answer.arrayBuffer());
  await writeFile(path.join(folder, 'below', 'some name.pdf'), Buffer.from(pdf));
  await writeFile(path.join(folder, 'broken.pdf'), 'no PDF');
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
  await window.goTo('Settings');
  await window.button('Import a folder of PDFs…').click();
  const dialog = window.page.getByRole('dialog', { name: 'Import papers' });
  await expect(dialog.getByRole('row').filter({ hasText: 'broken.pdf' })).toContainText('cannot be read');
  await expect(dialog.getByRole('row').filter({ hasText: 'by arXiv id' })).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Import 1 paper', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('Imported 1 paper.');
});
