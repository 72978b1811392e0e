import { expect, test } from './harness/test.ts';

test('quitting or closing right after the last key keeps the note; what has nothing unsaved closes at once', async ({
  profile,
}) => {
  const first = await profile.open();
  const title = await first.window.openAt(0);
  await first.window.note.pressSequentially('The last word counts');
  await first.quit();

  const second = await profile.open();
  await expect(second.window.article).toHaveAccessibleName(title);
  await expect(second.window.note).toHaveValue('The last word counts');
  await second.window.note.fill('');
  await second.window.note.pressSequentially('Closed at once');
  await second.closeWindow();

  const app = await profile.open();
  await expect(app.window.note).toHaveValue('Closed at once');
  await app.electron.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL('offprint://app/recovery.html');
  });
  await app.closeWindow();
});

test('an app whose page has died, or is being loaded again, quits at once', async ({ profile }) => {
  const app = await profile.open();
  await app.window.expectPapers(32);
  const ended = app.ended();
  const began = Date.now();
  await app.electron.evaluate(({ app: electron, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    // Quitting comes between the end of the old page and the arrival of the one that replaces it.
    window?.webContents.once('render-process-gone', () => setTimeout(() => electron.quit(), 20));
    setImmediate(() => window?.webContents.forcefullyCrashRenderer());
  });
  await ended;
  expect(Date.now() - began).toBeLessThan(2_500);
});
