import { expect, test } from './harness/test.ts';

test('a worker that dies is replaced, the window says so, and nothing waits for it in vain', async ({
  profile,
  feed,
}) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  const [worker] = window.page.workers();
  await worker?.evaluate(() => self.close());
  await window.openAt(0);
  await window.star.click();
  await expect(window.page.getByRole('alert')).toContainText('was started again');
  await profile.journalled('"kind":"star"');
  await window.button('Sync now').click();
  await window.expectUpToDate();
});

test('a main process that hangs is told after ten seconds, and what was done meanwhile is kept', async ({
  profile,
}) => {
  const app = await profile.open();
  const { window } = app;
  await expect(window.status).toHaveText('Offline', { timeout: 20_000 });
  await window.openAt(0);
  // Nothing from outside reaches the page meanwhile, so it acts by itself.
  await window.page.evaluate(() => {
    const press = (name: string): void =>
      document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click();
    setTimeout(() => press('Star'), 500);
    setTimeout(() => press('Sync now'), 600);
  });
  await app.electron.evaluate(() => {
    const end = Date.now() + 12_000;
    while (Date.now() < end);
  });
  await expect(window.page.getByRole('alert')).toContainText('lost its connection');
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await profile.journalled('"kind":"star"');
});
