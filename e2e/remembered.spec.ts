import { expect, test } from './harness/test.ts';

test('place, paper, theme, sort and size are as they were left', async ({ profile }) => {
  const first = await profile.open();
  const { page } = first.window;
  await first.window.goTo('Settings');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await page.getByRole('checkbox', { name: 'Compact rows' }).check();
  await first.window.goTo('All papers');
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('Oldest first');
  const title = await first.window.openAt(2);
  await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1100, 700));
  await first.quit();

  const app = await profile.open();
  await expect(app.window.heading).toHaveText('All papers');
  await expect(app.window.article).toHaveAccessibleName(title);
  await expect(app.window.page.getByRole('combobox', { name: 'Sort' })).toHaveValue('oldest');
  await expect(app.window.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const size = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getSize(),
  );
  expect(size).toEqual([1100, 700]);
  await app.window.goTo('Settings');
  await expect(app.window.page.getByRole('checkbox', { name: 'Compact rows' })).toBeChecked();
});
