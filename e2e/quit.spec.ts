import { expect, test } from './harness/test.ts';

test('quitting right after the last key keeps the note', async ({ profile }) => {
  const first = await profile.open();
  const title = await first.window.openAt(0);
  await first.window.note.pressSequentially('The last word counts');
  await first.quit();

  const { window } = await profile.open();
  await expect(window.article).toHaveAccessibleName(title);
  await expect(window.note).toHaveValue('The last word counts');
});

test('closing the window right after the last key keeps the note', async ({ profile }) => {
  const first = await profile.open();
  await first.window.openAt(0);
  await first.window.note.pressSequentially('Closed at once');
  await first.closeWindow();

  const { window } = await profile.open();
  await expect(window.note).toHaveValue('Closed at once');
});

test('a window whose page cannot have anything unsaved closes at once', async ({ profile }) => {
  const app = await profile.open();
  await app.window.expectPapers(32);
  await app.electron.evaluate(async ({ BrowserWindow }) => {
    await BrowserWindow.getAllWindows()[0]?.loadURL('offprint://app/recovery.html');
  });
  await app.closeWindow();
});
