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

  const citation = await window.options.first().evaluate((option) => {
    const dataTransfer = new DataTransfer();
    option.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }));
    return dataTransfer.getData('text/plain');
  });
  expect(citation).toContain(`${title}. arXiv:`);
});
