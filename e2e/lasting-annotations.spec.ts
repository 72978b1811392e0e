import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { fridayDate } from './harness/feed.ts';
import { keepAsPdf } from './harness/kept-pdf.ts';
import { linedPdf } from './harness/made-pdf.ts';
import { ReaderView } from './harness/reader-view.ts';
import { select } from './harness/select-lines.ts';
import { expect, test } from './harness/test.ts';

test('one annotation goes over pages, and finds its words in a newer file', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  const { page } = window;
  await window.expectUpToDate();
  const [paper] = await feed.edition(fridayDate);
  if (paper === undefined) throw new Error('the edition is empty');
  const older = await linedPdf(14);
  await keepAsPdf(profile, window, paper.id, older);
  await window.open(paper.title);
  await window.button('Read PDF').click();
  const reader = new ReaderView(page);
  await reader.expectPainted(2);
  await select(page, 'Line 42 of sheet 1', 'Line 1 of sheet 2');
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
  await page.keyboard.press('h');
  await reader.button('Annotations').click();
  const list = reader.region.getByRole('list', { name: 'Annotations', exact: true });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  const quote = 'Line 42 of sheet 1: the quick brown fox jumps over the lazy dog. Line 1 of sheet 2: the';
  await expect(list).toContainText(quote);
  const words = quote.replace(/\s/g, '');
  await expect.poll(() => reader.markedWords()).toBe(words);

  // Without a pointer: the caret selects, the mark is reached, deleted and brought back.
  await reader.pages.focus();
  await page.keyboard.press('F7');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('2');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await reader.marks().first().focus();
  await page.keyboard.press('Delete');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('listitem')).toHaveCount(1);

  // From page 1 to page 13, past pages that are given back and pages that are never painted: still one.
  await reader.sheet(1).scrollIntoViewIfNeeded();
  await select(page, 'Line 41 of sheet 1', 'Line 42 of sheet 1');
  await reader.sheet(13).evaluate((sheet) => sheet.scrollIntoView());
  await reader.expectPainted(13);
  await select(page, null, 'Line 2 of sheet 13');
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
  await page.keyboard.press('6');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list).toContainText(
    /Line 41 of sheet 1:.*Line 7 of sheet 6:.*Line 42 of sheet 12:.*Line 2 of/,
  );
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await select(page, 'Line 4 of sheet 13', 'Line 4 of sheet 13');
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await reader.button('Annotations').click();
  await reader.button('Close reader').click();

  const newer = await PDFDocument.load(older);
  newer.removePage(12);
  newer.insertPage(0, [612, 792]);
  await keepAsPdf(profile, window, paper.id, await newer.save(), 2);
  await page.reload();
  await window.open(paper.title);
  await window.button('Read PDF').click();
  const told = reader.region.getByRole('status').filter({ hasText: 'In this version' });
  await expect(told).toContainText('1 annotation stands elsewhere and 1 was not found.');
  await told.getByRole('button', { name: 'Show' }).click();
  await expect(told).toBeHidden();
  await expect(
    reader.region.getByRole('checkbox', { name: 'Only what changed in this version' }),
  ).toBeChecked();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list).toContainText('These words are not in this version of the file.');
  await expect(list).toContainText('Made on another version of the file');
  await list.getByRole('button', { name: quote }).click();
  await expect(reader.pageField).toHaveValue(/[23]/);
  await expect.poll(() => reader.markedWords()).toContain('Line42ofsheet1');
});

test('a deleted annotation stays deleted, in every window, after a crash and after a restore', async ({
  profile,
}) => {
  const app = await profile.open();
  const { window } = app;
  const backup = path.join(profile.folder, 'kept.zip');
  const title = await window.openAt(0);
  const paper = new URLSearchParams(new URL(window.page.url()).hash.split('?')[1]).get('paper') ?? '';
  await keepAsPdf(profile, window, paper, await linedPdf(3));
  await window.button('Read PDF').click();
  const reader = new ReaderView(window.page);
  await reader.expectPainted(1);
  for (const [line, colour] of [
    ['Line 3 of sheet 1', '2'],
    ['Line 9 of sheet 1', '4'],
  ] as const) {
    await select(window.page, line, line);
    await expect(window.page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
    await window.page.keyboard.press(colour);
  }
  await expect(reader.marks()).toHaveCount(2);
  await profile.journalled('"red"', '"blue"');
  const key = /"key":"([^"]+)","value":\{[^}]*"paper"/.exec(await profile.journal())?.[1] ?? 'no key';
  // It was left on another page than the link leads to.
  await reader.pageField.fill('3');
  await reader.pageField.press('Enter');
  await reader.expectPainted(3);
  await reader.button('Close reader').click();
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, backup);
  await window.goTo('Settings');
  await window.button('Back up now').click();
  await expect(window.messages).toContainText('Backed up');

  // A link from another program opens the reader at it; deleted there, it is gone from the other window at once.
  await profile.command([`offprint://paper/${paper}?annotation=${key}`]);
  await expect(reader.marks()).toHaveCount(2);
  await expect(reader.pageField).toHaveValue('1');
  await expect(reader.marks().first()).toBeInViewport();
  const told = reader.pages.locator('[aria-current]');
  await expect(told).toHaveAccessibleName(/Line 3/);
  await expect(told).toHaveCount(1);
  const two = await app.windowOpenedBy(() => window.page.keyboard.press('Control+Shift+N'));
  await two.open(title);
  const list = two.article.getByRole('list', { name: 'Annotations', exact: true });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await reader.marks().first().press('Delete');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText('Line 9');
  await profile.journalled(`"key":"${key}","value":null`);
  await app.kill();
  await profile.deleteDatabase();

  const again = await profile.open();
  const rebuilt = again.window;
  await expect(rebuilt.messages).toContainText('was rebuilt');
  await again.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, backup);
  await rebuilt.goTo('Settings');
  await rebuilt.button('Restore…').click();
  const dialog = rebuilt.page.getByRole('dialog', { name: 'Restore' });
  await expect(dialog.getByRole('row', { name: /^Annotations/ })).toBeVisible();
  await expect(dialog).toContainText('Everything in this backup is in your library already.');
  await rebuilt.page.keyboard.press('Escape');
  await rebuilt.goTo('Highlights');
  const kept = rebuilt.page.getByRole('list', { name: 'Highlights', exact: true });
  await expect(kept.getByRole('listitem')).toHaveCount(1);
  await expect(kept).toContainText('Line 9');
});
