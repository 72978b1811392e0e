import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './harness/test.ts';

test('a new library offers a tour once, and has a guide and its licences', async ({ profile }) => {
  const first = await profile.open();
  const { page } = first.window;
  const tour = page.getByRole('region', { name: 'Tour', exact: true });
  await tour.getByRole('button', { name: 'Show me' }).click();
  for (const step of ['Editions', 'Yours', 'Reading', 'Finding']) {
    await expect(tour.getByRole('heading')).toHaveText(step);
    await tour.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await tour.getByRole('button', { name: 'Done' }).click();
  await expect(tour).toBeHidden();

  await page.keyboard.press('F1');
  await expect(first.window.heading).toHaveText('Reading with Offprint');
  await first.window.goTo('Settings');
  await expect(page.getByText('None. They would stay on this machine.')).toBeVisible();
  await first.window.button('Show them').click();
  const licences = page.getByRole('dialog', { name: 'Third-party licences' });
  const dexie = licences.getByRole('group').filter({ hasText: /^dexie \d/ });
  await dexie.getByText(/^dexie \d/).click();
  await expect(dexie.getByText('Apache License').first()).toBeVisible();
  await licences.getByRole('button', { name: 'Close' }).click();

  // That the tour was taken is kept by the window alone, which the engine writes down some seconds later.
  await first.electron.evaluate(({ session }) => session.defaultSession.flushStorageData());
  // A page that crashes comes back by itself, and its report stays here.
  await first.electron.evaluate(({ BrowserWindow }) => {
    setImmediate(() => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  });
  const reports = (): Promise<number> =>
    readdir(path.join(profile.folder, 'Crashpad'), { recursive: true }).then(
      (names) => names.filter((name) => name.endsWith('.dmp')).length,
    );
  await expect.poll(reports).toBe(1);
  await first.kill();

  const second = await profile.open();
  await expect(second.window.library).toBeVisible();
  await second.window.goTo('Today');
  await expect(second.window.options.first()).toBeVisible();
  await expect(second.window.page.getByRole('region', { name: 'Tour', exact: true })).toBeHidden();
  await second.window.goTo('Settings');
  await expect(second.window.page.getByText('1 on this machine, and nowhere else.')).toBeVisible();
});
