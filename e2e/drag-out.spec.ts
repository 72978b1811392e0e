import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './harness/test.ts';

const carried = 'offprintTestCarried';

test('a PDF and a citation are dragged into other programs', async ({ profile, feed }) => {
  const { window, electron } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  const title = await window.openAt(0);
  // The system's own drag needs a pointer that is held down; what it is given is what matters here.
  await electron.evaluate(({ BrowserWindow }, name) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.startDrag = ({ file }) => Reflect.set(globalThis, name, file);
    }
  }, carried);
  await window.article.getByRole('button', { name: 'Download PDF', exact: true }).click();
  const held = window.article.getByRole('list', { name: 'On this machine' }).getByTitle(/^Drag it/);
  await held.dispatchEvent('dragstart');
  const file = (): Promise<unknown> =>
    electron.evaluate((_electron, name): unknown => Reflect.get(globalThis, name), carried);
  await expect.poll(file).toMatch(/\.pdf$/);
  const dragged = String(await file());
  expect(path.basename(dragged)).toContain(title.split(/[:\s]/)[0]);
  expect((await readFile(dragged)).subarray(0, 5).toString()).toBe('%PDF-');

  // On its way out it is not asked to be dropped here; the next file that comes is.
  const dropHere = window.page.getByRole('status').filter({ hasText: 'Drop' });
  const fileOver = (): Promise<string> =>
    window.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['%PDF-'], 'mine.pdf', { type: 'application/pdf' }));
      const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer });
      document.body.dispatchEvent(over);
      return String(over.defaultPrevented);
    });
  expect(await fileOver()).toBe('true');
  await expect(dropHere).toBeHidden();
  await window.page.mouse.move(600, 400);
  await fileOver();
  await expect(dropHere).toBeVisible();

  const citation = await window.options.first().evaluate((option) => {
    const dataTransfer = new DataTransfer();
    option.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }));
    return dataTransfer.getData('text/plain');
  });
  expect(citation).toContain(`${title}. arXiv:`);
});
