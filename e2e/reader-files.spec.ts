import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { plainPdf } from '../build/feed-server/generator/pdf/plain-pdf.ts';
import { fridayDate } from './harness/feed.ts';
import { keepAsPdf } from './harness/kept-pdf.ts';
import { hostilePdf, lockedPdf } from './harness/made-pdf.ts';
import { watchOutside } from './harness/outside.ts';
import { ReaderView } from './harness/reader-view.ts';
import { expect, test } from './harness/test.ts';

test('files that cannot be read say why and lead on', async ({ profile, feed }) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  await window.expectUpToDate();
  const outside = await watchOutside(app.electron);
  const [locked, hostile, named, damaged] = await feed.edition(fridayDate);
  if (damaged === undefined) throw new Error('the edition is too small');
  const html = new TextEncoder().encode('<!doctype html><title>Sorry</title><p>Not here.</p>');
  await keepAsPdf(profile, window, locked?.id ?? '', await lockedPdf('open sesame'));
  await keepAsPdf(profile, window, hostile?.id ?? '', await hostilePdf());
  await keepAsPdf(profile, window, named?.id ?? '', html);
  await keepAsPdf(
    profile,
    window,
    damaged.id,
    plainPdf(3).map((byte, at) => (at < 40 ? byte : 7)),
  );
  const reader = new ReaderView(window.page);
  const read = async (title: string): Promise<void> => {
    await window.open(title);
    await window.button('Read PDF').click();
  };

  await read(locked?.title ?? '');
  await reader.region.getByLabel('Password').fill('wrong');
  await reader.button('Open').click();
  await expect(reader.region.getByRole('alert')).toHaveText('That was not the password.');
  await reader.region.getByLabel('Password').fill('open sesame');
  await reader.button('Open').click();
  await expect(reader.sheet(1)).toContainText('Behind the lock.');
  // A copy of it is locked as it is.
  const copy = path.join(profile.folder, 'copy.pdf');
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, copy);
  await reader.expectPainted(1);
  await reader.button('Mark an area').press('Enter');
  await window.page.keyboard.press('ArrowDown');
  await expect(window.page.locator('.mark-drag')).toBeVisible();
  await window.page.keyboard.press('Enter');
  await expect(window.page.getByRole('dialog', { name: 'Annotation' })).toBeVisible();
  await window.page.keyboard.press('Escape');
  await expect(reader.marks()).toHaveCount(1);
  await reader.button('Annotations').click();
  await reader.button('Export').click();
  const save = window.page.getByRole('menuitem', { name: 'Save annotated PDF…' });
  await save.click();
  await expect(window.messages).toContainText('copy.pdf. The same password opens it.');
  const bytes = await readFile(copy);
  await expect(PDFDocument.load(bytes, { password: '' })).rejects.toThrow('NEEDS PASSWORD');
  const opened = await PDFDocument.load(bytes, { password: 'open sesame' });
  expect(opened.getPage(0).node.Annots()?.size()).toBe(1);
  await reader.button('Close reader').click();
  // Closed, its password is forgotten.
  await window.article.getByRole('button', { name: 'Export', exact: true }).click();
  await save.click();
  await expect(window.messages).toContainText('Open it in the reader first');

  await read(hostile?.title ?? '');
  await expect(reader.sheet(1)).toContainText('A page with a script');
  await expect(reader.region.getByRole('status').filter({ hasText: 'never runs' })).toBeVisible();
  await reader.sheet(1).getByRole('link').click();
  const asked = window.page.getByRole('dialog', { name: 'This link leads out of the document.' });
  await expect(asked).toContainText('https://example.org/outside');
  expect(await outside.opened()).toEqual([]);
  await asked.getByRole('button', { name: 'Open in the browser' }).click();
  await expect.poll(() => outside.opened()).toEqual(['https://example.org/outside']);
  await expect(reader.toolbar).toContainText('of 1 · “i”');
  // Dragged by hand, the page moves and nothing is selected.
  await reader.button('How pages are shown').click();
  const hand = window.page.getByRole('checkbox', { name: 'Drag pages by hand' });
  await hand.check();
  await window.page.keyboard.press('Escape');
  const before = (await reader.sheet(1).boundingBox())?.y ?? 0;
  await reader.drag([
    [600, 600],
    [600, 420],
  ]);
  expect((await reader.sheet(1).boundingBox())?.y).toBe(before - 180);
  expect(await reader.selected()).toBe('');
  await reader.button('How pages are shown').click();
  await hand.uncheck();
  await window.page.keyboard.press('Escape');
  await reader.button('Close reader').click();

  await read(named?.title ?? '');
  await expect(reader.region.getByRole('alert')).toContainText('missing or not a PDF');
  await expect(reader.button('Try again')).toBeVisible();
  await reader.button('Open the source page').click();
  await expect.poll(() => outside.opened()).toHaveLength(2);
  await reader.button('Fetch it again').click();
  await expect(reader.sheet(1)).toContainText('Abstract');
  await reader.button('Close reader').click();

  // A newer file of the same paper, without a byte.
  await keepAsPdf(profile, window, locked?.id ?? '', new Uint8Array(), 2);
  await window.page.reload();
  await read(locked?.title ?? '');
  await expect(reader.region.getByRole('alert')).toContainText('missing or not a PDF');
  await expect(reader.button('Remove the file')).toBeVisible();
  await reader.button('Close reader').click();

  await read(damaged.title);
  await expect(reader.region.getByRole('alert')).toContainText('damaged');
  await reader.button('Remove the file').click();
  await reader.button('Close reader').click();
  await window.open(damaged.title);
  await expect(window.button('Download PDF')).toBeVisible();
});

test('tabs fall asleep and wake where they were', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await window.goTo('All papers');
  await expect(window.options.nth(6)).toBeVisible();
  const papers = await feed.trending();
  const six = papers.slice(0, 6);
  await window.goTo('Trending');
  const reader = new ReaderView(window.page);
  for (const [index, paper] of six.entries()) {
    // The first is so long that its pages are laid out only after one of them is there.
    await keepAsPdf(profile, window, paper.id, plainPdf(index === 0 ? 300 : 6 + index));
    await window.open(paper.title);
    await window.button('Read PDF').click();
    await reader.expectPainted(1);
    if (index === 0) {
      await reader.pageField.fill('240');
      await reader.pageField.press('Enter');
      await expect(reader.sheet(240)).toContainText('sheet number 240');
      await reader.button('Zoom in').click();
    }
    await reader.button('Close reader').click();
  }
  await window.open(six[5]?.title ?? '');
  await window.button('Read PDF').click();
  const tabs = reader.region.getByRole('tab');
  await expect(tabs).toHaveCount(6);
  await tabs.nth(1).click();
  await expect(reader.region.getByRole('toolbar')).toHaveCount(1);
  await tabs.nth(0).click();
  await expect(reader.pageField).toHaveValue('240');
  await expect(reader.sheet(240)).toContainText('sheet number 240');
  for (const index of [1, 2, 3, 4, 5]) {
    await tabs.nth(index).click();
    await reader.expectPainted(1);
  }
  // The first one has given its pages back: what is painted belongs to five.
  await expect(reader.region.locator('.pdfViewer')).toHaveCount(5);
  await tabs.nth(0).click();
  await reader.expectPainted(240);
  await expect(reader.pageField).toHaveValue('240');
  await expect(reader.sheet(241)).toBeAttached();
  await window.button(`Close ${six[0]?.title}`).click();
  await expect(tabs).toHaveCount(5);
});
