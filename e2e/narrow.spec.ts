import { expect, test } from './harness/test.ts';

test('a narrow window shows one pane at a time', async ({ profile }) => {
  const app = await profile.open();
  const { window } = app;
  await window.expectPapers(32);
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(720, 900),
  );
  await expect(window.library).toBeHidden();
  await expect(window.list).toBeVisible();
  await expect(window.article).toBeHidden();

  const title = await window.openAt(0);
  await expect(window.list).toBeHidden();
  await expect(window.page.getByRole('heading', { name: title })).toBeVisible();
  await window.button('Back to the list').click();
  await expect(window.list).toBeVisible();
  await expect(window.article).toBeHidden();

  await window.button('Library').click();
  await expect(window.library).toBeVisible();
  await expect(window.list).toBeHidden();
  await window.link('Starred').click();
  await expect(window.heading).toHaveText('Starred');
  await expect(window.library).toBeHidden();
  const overflow = await window.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
