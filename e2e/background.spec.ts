import type { ElectronApplication } from '@playwright/test';
import { fridayDate } from './harness/feed.ts';
import { LibraryWindow } from './harness/library-window.ts';
import { expect, test } from './harness/test.ts';

const visibleWindows = (electron: ElectronApplication): Promise<readonly boolean[]> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));

test('without a window the library goes on syncing, when the reader wants that', async ({
  profile,
  feed,
}) => {
  const app = await profile.open({ feed: feed.url });
  await app.window.expectUpToDate();
  await app.window.openAt(1);
  await app.window.goTo('Settings');
  await app.window.page.getByRole('checkbox', { name: 'Sync in the background' }).check();
  const hidden = await app.windowOpenedBy(() =>
    app.electron.evaluate(({ BrowserWindow }) => {
      setImmediate(() => BrowserWindow.getAllWindows()[0]?.close());
    }),
  );
  await expect.poll(() => visibleWindows(app.electron)).toEqual([false]);

  const [added] = await feed.control({ addPaper: { date: fridayDate, title: 'Late to the Party' } });
  expect(added).toBeDefined();
  // The first joins the run of the window that opened, which may have begun before the paper came.
  expect((await profile.command(['sync'], { feed: feed.url })).code).toBe(0);
  expect((await profile.command(['sync'], { feed: feed.url })).code).toBe(0);
  const found = async (): Promise<string> =>
    (await profile.command(['search', 'Late to the Party', '--limit', '1'])).out;
  await expect.poll(found).toContain(added);

  // A second start shows the hidden window, which has read nothing meanwhile.
  await profile.startAgain();
  await expect.poll(() => visibleWindows(app.electron)).toEqual([true]);
  const window = new LibraryWindow(hidden.page);
  await window.goTo('Today');
  await expect(window.option('Late to the Party')).toHaveAccessibleName(/Unread/);
  await app.quit();
});
