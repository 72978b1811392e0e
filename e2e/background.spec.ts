import type { ElectronApplication } from '@playwright/test';
import { desktopHas } from './harness/desktop/desktop.ts';
import { fridayDate } from './harness/feed.ts';
import { LibraryWindow } from './harness/library-window.ts';
import { expect, test } from './harness/test.ts';

const visibleWindows = (electron: ElectronApplication): Promise<readonly boolean[]> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));

test('without a window the library goes on syncing, when the reader wants that', async ({
  profile,
  feed,
  desktop,
}) => {
  const hasPanel = (await desktop?.startPanel()) ?? false;
  const app = await profile.open({ feed: feed.url, environment: desktop?.environment ?? {} });
  await app.window.expectUpToDate();
  if (desktop !== null && hasPanel && desktopHas('progress')) {
    const shown = { application: 'application://offprint.desktop', shown: true };
    await expect.poll(() => desktop.progress).toContainEqual(expect.objectContaining(shown));
    await expect.poll(() => desktop.progress.at(-1)?.shown).toBe(false);
  }
  await app.window.openAt(1);
  await app.window.goTo('Settings');
  await app.window.page.getByRole('checkbox', { name: 'Sync in the background' }).check();
  await app.window.page.getByRole('checkbox', { name: 'Tray icon' }).check();
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
  if (desktop === null || !hasPanel) return app.quit();
  await expect
    .poll(() => desktop.icon)
    .toMatchObject({ status: 'Active', tip: expect.stringMatching(/^Offprint: \d+ unread papers$/) });
  expect(desktop.icon?.menu.filter((label) => label !== '')).toEqual([
    desktop.icon?.tip,
    'Open Offprint',
    'Sync now',
    'Quit Offprint',
  ]);
  const tip = desktop.icon?.tip;
  await window.openAt(0);
  await window.button('Mark as read').click();
  await expect.poll(() => desktop.icon?.tip).not.toBe(tip);
  desktop.press('Quit Offprint');
  await app.ended();
  await expect.poll(() => desktop.icon).toBeNull();
});
