import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LibraryWindow } from './harness/library-window.ts';
import type { RunningApp } from './harness/running-app.ts';
import { expect, test } from './harness/test.ts';

/** Answers the next question for files with these. */
async function chooses(app: RunningApp, ...files: string[]): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
  }, files);
}

/** Drops a file of the disk on the window: the browser itself makes it, so that it has its path. */
async function dropFile({ page }: LibraryWindow, file: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'to-be-dropped';
    document.body.append(input);
  });
  const input = page.locator('#to-be-dropped');
  await input.setInputFiles(file);
  await input.evaluate((element) => {
    const dataTransfer = new DataTransfer();
    if (element instanceof HTMLInputElement)
      for (const each of element.files ?? []) dataTransfer.items.add(each);
    globalThis.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    element.remove();
  });
}

async function dropAddress({ page }: LibraryWindow, address: string): Promise<void> {
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/uri-list', text);
    globalThis.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, address);
}

test('a paper is added by its address, and is there again after the database was lost', async ({
  profile,
  feed,
}) => {
  const [old, other] = await feed.edition('2026-05-11');
  if (old === undefined || other === undefined) throw new Error('the old edition is empty');
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  await first.window.page.keyboard.press('Control+k');
  const palette = first.window.page.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill(`https://huggingface.co/papers/${old.id}`);
  await first.window.page.getByRole('option', { name: `Add or open ${old.id}` }).click();
  await expect(first.window.article).toHaveAccessibleName(old.title);
  await expect(first.window.messages).toContainText('Added to your library');
  await dropAddress(first.window, 'https://example.org/somewhere');
  await expect(first.window.messages).toContainText('Only PDFs and addresses of papers can be added.');
  await dropAddress(first.window, `# a remark\r\nhttps://arxiv.org/abs/${other.id}v1`);
  await expect(first.window.article).toHaveAccessibleName(other.title);
  await profile.journalled(`"${old.id}"`, `"${other.id}"`);
  await first.quit();
  await feed.stop();
  await profile.deleteDatabase();

  const { window } = await profile.open();
  await expect(window.article).toHaveAccessibleName(other.title);
  await window.goTo('All papers');
  await window.open(old.title);
});

test('PDFs of one’s own are named by what they say, and stay', async ({ profile, feed }) => {
  const [known] = await feed.edition('2026-06-11');
  if (known === undefined) throw new Error('the edition is empty');
  const pdf = Buffer.from(await (await fetch(`${feed.url}/pdf/${known.id}`)).arrayBuffer());
  const stamped = path.join(profile.folder, 'download (3).pdf');
  await writeFile(stamped, pdf);
  // The same without arXiv's stamp is nobody's but the reader's; the bytes of the stream stay as many.
  const own = path.join(profile.folder, 'mine.pdf');
  await writeFile(own, await withoutStamp(stamped));
  const wrong = path.join(profile.folder, 'page.pdf');
  await writeFile(wrong, `<!doctype html>${'<p>no</p>'.repeat(60)}`);

  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  await window.expectUpToDate();
  const asked = window.page.getByRole('dialog', { name: 'Is this in your library already?' });
  await dropFile(window, stamped);
  await expect(asked).toContainText(`names the arXiv id of${known.title}`);
  await asked.getByRole('button', { name: 'Attach to that paper' }).click();
  await expect(window.article).toHaveAccessibleName(known.title);
  const here = window.article.getByRole('list', { name: 'On this machine' });
  await expect(here).toContainText('PDF · v');
  await expect(window.article).toContainText('Stays here because it is your own');

  await chooses(app, stamped);
  await window.page.keyboard.press('Control+o');
  await expect(window.messages).toContainText('This very file is in your library already.');

  await chooses(app, own, wrong);
  await window.page.keyboard.press('Control+o');
  await expect(asked).toContainText(`nearly the title of${known.title}`);
  await window.page.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  // A file that is opened with Offprint is asked about too; a terminal hears how to answer.
  await profile.command([own]);
  await expect(asked).toContainText(`nearly the title of${known.title}`);
  await window.page.keyboard.press('Escape');
  const typed = await profile.command(['add', own]);
  expect(typed).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`--to ${known.id}`) });
  await chooses(app, own, wrong);
  await window.page.keyboard.press('Control+o');
  await expect(window.messages).toContainText('page.pdf is no PDF that opens');
  await asked.getByRole('button', { name: 'Keep as its own' }).click();
  await expect(window.article).toContainText('Your own PDF');
  await expect(window.article).toHaveAccessibleName(known.title);
  await expect(here).toContainText('PDF · ');
  await expect(window.article.getByRole('button', { name: 'Open on arXiv' })).toHaveCount(0);
  await app.quit();
  await profile.deleteDatabase();

  const again = (await profile.open({ feed: feed.url })).window;
  await expect(again.article).toContainText('Your own PDF');
  await expect(again.article.getByRole('list', { name: 'On this machine' })).toContainText('PDF · ');
  await again.button('Remove from the library').click();
  await expect(again.messages).toContainText('Removed from your library');
  await again.messages.getByRole('button', { name: 'Undo' }).click();
  await again.goTo('All papers');
  await expect(again.options.filter({ hasText: known.title })).toHaveCount(2);
});

async function withoutStamp(file: string): Promise<Buffer> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const from = await PDFDocument.load(await readFile(file));
  const to = await PDFDocument.create();
  const [, ...pages] = await to.copyPages(from, from.getPageIndices());
  for (const page of pages) to.addPage(page);
  to.setTitle(from.getTitle() ?? '');
  to.setAuthor(from.getAuthor() ?? '');
  return Buffer.from(await to.save());
}
