import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Locator } from '@playwright/test';
import { fridayDate } from './harness/feed.ts';
import { ReaderView } from './harness/reader-view.ts';
import { expect, test } from './harness/test.ts';

test('a highlight over two columns stays on its words, whatever happens', async ({ profile, feed }) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  const [paper] = await feed.edition(fridayDate);
  if (paper === undefined) throw new Error('the edition is empty');
  await first.window.open(paper.title);
  await first.window.button('Read PDF').click();
  await new ReaderView(first.window.page).expectPainted(1);
  await first.quit();
  await feed.stop();

  const second = await profile.open();
  await second.window.open(paper.title);
  await second.window.button('Read PDF').click();
  const reader = new ReaderView(second.window.page);
  await reader.expectPainted(1);
  await reader.selectAcrossColumns();
  const selected = await reader.selected();
  expect(selected.length).toBeGreaterThan(60);
  await second.window.page.keyboard.press('3');
  await reader.button('Annotations').click();
  const list = reader.region.getByRole('list', { name: 'Annotations', exact: true });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list.getByRole('button', { name: selected.slice(0, 40) })).toBeVisible();
  const words = await reader.markedWords();
  expect(words).toBe(selected.replace(/\s/g, ''));
  await profile.journalled('"annotation"');
  await second.kill();

  const { window } = await profile.open();
  const again = new ReaderView(window.page);
  await window.open(paper.title);
  const kept = window.article.getByRole('list', { name: 'Annotations', exact: true });
  await kept.getByRole('button', { name: selected.slice(0, 40) }).click();
  await again.expectPainted(1);
  await expect.poll(() => again.markedWords()).toBe(words);
  for (let step = 0; step < 3; step += 1) await again.button('Zoom in').click();
  await expect.poll(() => again.markedWords()).toBe(words);
  await again.button('How pages are shown').click();
  await window.page.getByRole('combobox', { name: 'Pages' }).selectOption('Two side by side');
  await window.page.getByRole('button', { name: 'Turn right' }).click();
  await window.page.keyboard.press('Escape');
  await expect.poll(() => again.markedWords()).toBe(words);
});

test('annotations are changed, quoted, exported, deleted and brought back', async ({ profile, feed }) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  const { page } = window;
  await window.expectUpToDate();
  const [paper] = await feed.edition(fridayDate);
  if (paper === undefined) throw new Error('the edition is empty');
  await window.open(paper.title);
  await window.button('Read PDF').click();
  const reader = new ReaderView(page);
  await reader.expectPainted(1);
  await reader.selectAcrossColumns();
  const quote = await reader.selected();
  await reader.button('Highlight').click();
  await expect(reader.marks()).toHaveCount(1);

  // Without a pointer: an area and a note, moved to their places, reached again with Tab, coloured and commented.
  await reader.button('Mark an area').press('Enter');
  await page.keyboard.press('ArrowDown');
  const frame = page.locator('.mark-drag');
  const { width = 0, y = 0 } = (await frame.boundingBox()) ?? {};
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await frame.boundingBox()).toMatchObject({ width: width + 16, y: y - 16 });
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Annotation' });
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reader.region.getByRole('button', { name: /^Marked area on page 1/ })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(reader.marks()).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(reader.marks()).toHaveCount(2);
  await reader.button('Add note').press('Enter');
  for (const key of ['ArrowDown', 'ArrowDown', 'Control+ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await card.getByRole('textbox', { name: 'Comment' }).fill('Ask about the seeds.');
  await card.getByRole('combobox', { name: 'Add label' }).fill('to ask');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(reader.region.getByRole('button', { name: /^Sticky note on page 1/ })).toBeFocused();
  await page.keyboard.press('4');

  await reader.button('Annotations').click();
  const list = reader.region.getByRole('list', { name: 'Annotations', exact: true });
  const note = list.getByRole('listitem').filter({ hasText: 'Ask about the seeds.' });
  await expect(note).toContainText('Page 1 · Blue');
  await reader.region.getByRole('combobox', { name: 'Filter by label' }).selectOption('to ask');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await reader.region.getByRole('combobox', { name: 'Filter by label' }).selectOption('Any label');
  const highlight = list.getByRole('listitem').filter({ hasText: quote.slice(0, 30) });
  await highlight.getByRole('button', { name: 'Quote in note' }).click();
  await highlight.getByRole('button', { name: 'Delete annotation' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await window.messages.getByRole('button', { name: 'Undo' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(3);

  const saved = path.join(profile.folder, 'saved');
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async (...given: unknown[]) => ({
      canceled: false,
      filePath: chosen + (JSON.stringify(given).includes('"pdf"') ? '.pdf' : '.md'),
    });
  }, saved);
  const before = await keptPdfs(profile.folder);
  const exported = async (name: string): Promise<void> => {
    await reader.button('Export').click();
    await page.getByRole('menuitem', { name }).click();
    await expect(window.messages).toContainText('Saved as');
  };
  await exported('Save as Markdown…');
  await exported('Save annotated PDF…');
  const markdown = await readFile(`${saved}.md`, 'utf8');
  expect(markdown).toContain('Ask about the seeds.');
  expect(markdown).toMatch(/> p\. 1 · Yellow · \[Open in Offprint\]\(offprint:\/\/paper\/.*annotation=/);
  await expect.poll(() => readFile(`${saved}.pdf`).catch(() => Buffer.alloc(0))).not.toHaveLength(0);
  const annotated = await PDFDocument.load(await readFile(`${saved}.pdf`));
  expect(annotated.getPage(0).node.Annots()?.size()).toBeGreaterThanOrEqual(3);
  expect(await keptPdfs(profile.folder)).toEqual(before);

  // The note is put away; its key brings it, and what is typed meanwhile is the note's.
  for (const key of ['n', 'W', 'h', 'y', '?']) await page.keyboard.press(key);
  await expect(reader.region.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue(/Why\?/);
  await page.keyboard.press('Escape');
  await reader.button('Close reader').click();
  await window.goTo('Highlights');
  const everywhere = page.getByRole('list', { name: 'Highlights', exact: true });
  await expect(everywhere.getByRole('listitem')).toHaveCount(3);
  await expectDrawn(everywhere.getByRole('img', { name: 'Area on page 1' }));
  await page.getByRole('searchbox', { name: 'Search highlights' }).fill('seeds');
  await expect(everywhere.getByRole('listitem')).toHaveCount(1);
  await everywhere.getByRole('button', { name: 'Sticky note' }).click();
  await reader.expectPainted(1);
  await reader.button('Close reader').click();

  await window.goTo('Today');
  await window.open(paper.title);
  await expectDrawn(window.article.getByRole('img', { name: 'Area on page 1' }));
  await window.button('Preview').click();
  await window.article.getByRole('link', { name: 'Open in Offprint' }).click();
  await reader.expectPainted(1);

  for (const file of before)
    await rm(path.join(profile.folder, 'files', file.slice(0, 2), file.slice(0, 64)));
  await page.reload();
  await window.goTo('Highlights');
  await expect(everywhere).toContainText('Area on page 1The file on the disk is missing or not a PDF.');
});

test('words marked in the text are marked in the PDF too', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  const { page } = window;
  await window.expectUpToDate();
  const paper = (await feed.edition(fridayDate)).find(({ summary }) => !/[$\\]/.test(summary));
  if (paper === undefined) throw new Error('every abstract has formulas');
  await window.open(paper.title);
  await window.button('Read text').click();
  const reader = new ReaderView(page);
  const words = paper.summary.slice(0, 60);
  const paragraph = reader.pages.getByText(words.slice(0, 30)).first();
  await expect(paragraph).toBeVisible();
  await paragraph.evaluate((piece, length) => {
    const [node] = [piece.firstChild];
    if (node !== null && node !== undefined) document.getSelection()?.setBaseAndExtent(node, 0, node, length);
  }, words.length);
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
  await page.keyboard.press('5');
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('highlight-purple') ?? [])].map(String).join());
  await expect.poll(marked).toBe(words);
  await profile.journalled('"surface":"text"');

  // A note at a point, not on words: it shows itself there, and above the same words of the PDF.
  await reader.button('Add note').click();
  await paragraph.click({ position: { x: 60, y: 10 } });
  await page
    .getByRole('dialog', { name: 'Annotation' })
    .getByRole('textbox', { name: 'Comment' })
    .fill('Why?');
  await page.keyboard.press('Escape');
  const note = reader.region.getByRole('button', { name: 'Sticky note: Why?' });
  await expect(note).toBeFocused();

  await reader.button('Read PDF').click();
  await reader.expectPainted(1);
  await expect.poll(() => reader.markedWords()).toContain(words.slice(0, 50).replace(/\s/g, ''));
  await expect(reader.region.getByRole('button', { name: 'Sticky note on page 1: Why?' })).toBeVisible();
});

/** Waits until a canvas has both dark and light on it. */
async function expectDrawn(canvas: Locator): Promise<void> {
  await canvas.scrollIntoViewIfNeeded();
  const shades = (): Promise<readonly number[]> =>
    canvas.evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement) || element.width === 0) return [];
      const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
      let [least, most] = [255, 0];
      for (const value of pixels) [least, most] = [Math.min(least, value), Math.max(most, value)];
      return [least, most];
    });
  await expect.poll(async () => (await shades()).map((shade) => shade > 128)).toEqual([false, true]);
}

/** The kept PDFs with what they hold. */
async function keptPdfs(folder: string): Promise<readonly string[]> {
  const files = await readdir(path.join(folder, 'files'), { recursive: true, withFileTypes: true });
  const hashes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => {
        const bytes = await readFile(path.join(file.parentPath, file.name));
        return bytes.subarray(0, 5).toString('latin1') === '%PDF-'
          ? [`${file.name} ${createHash('sha256').update(bytes).digest('hex')}`]
          : [];
      }),
  );
  return hashes.flat().sort();
}
