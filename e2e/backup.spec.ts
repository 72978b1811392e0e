import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './harness/test.ts';

test('a backup brings back what was deleted, keeps both texts of a note, and is undone in one step', async ({
  profile,
}) => {
  const app = await profile.open();
  const { window } = app;
  const file = path.join(profile.folder, 'kept.zip');
  await app.electron.evaluate(({ dialog }, chosen) => {
    // The system's own dialogs cannot be driven; they are looked up at call time.
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);

  await window.openAt(0);
  await window.addTag('optics');
  await window.note.fill('As it was.');
  await profile.journalled('As it was.');
  await window.goTo('Settings');
  await window.button('Back up now').click();
  await expect(window.messages).toContainText('Backed up');
  expect(await readdir(profile.folder)).toContain('kept.zip');

  await window.goTo('Today');
  await window.openAt(0);
  await window.note.fill('As it is now.');
  await profile.journalled('As it is now.');
  await window.goTo('Settings');
  await window.button('Restore…').click();
  const dialog = window.page.getByRole('dialog', { name: 'Restore' });
  await expect(dialog.getByRole('row', { name: /^Notes/ })).toContainText('1');
  await dialog.getByRole('button', { name: 'Merge 1 change' }).click();

  await window.goTo('Today');
  await window.openAt(0);
  await expect(window.note).toHaveValue(/^As it is now\.[\s\S]*From the backup of[\s\S]*As it was\.$/);
  await window.page.keyboard.press('Control+z');
  await expect(window.note).toHaveValue('As it is now.');
});

test('a file that is no backup changes nothing and says so', async ({ profile }) => {
  const app = await profile.open();
  const { window } = app;
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, process.execPath);
  await window.goTo('Settings');
  await window.button('Restore…').click();
  await expect(window.page.getByRole('alert')).toContainText('not a backup of Offprint');
});

test('a damaged backup offers what can be read, and lists what cannot', async ({ profile }) => {
  const app = await profile.open();
  const { window } = app;
  const file = path.join(profile.folder, 'damaged.zip');
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, file);
  await window.openAt(0);
  await window.star.click();
  await window.note.fill('Worth keeping.');
  await profile.journalled('Worth keeping.');
  await window.goTo('Settings');
  await window.button('Back up now').click();
  await expect(window.messages).toContainText('Backed up');
  const bytes = await readFile(file);
  const at = bytes.indexOf('Worth keeping.');
  bytes.write('w', at);
  await writeFile(file, bytes);

  await window.button('Restore…').click();
  const dialog = window.page.getByRole('dialog', { name: 'Restore' });
  await dialog.getByText(/parts? of the backup cannot be read/).click();
  await expect(dialog.getByRole('listitem').first()).toHaveText('notes.jsonl, line 1, cannot be used.');
  await expect(dialog.getByRole('row', { name: /^Stars/ })).toBeVisible();
});
