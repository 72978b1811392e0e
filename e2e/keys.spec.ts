import { expect, test } from './harness/test.ts';

test('a key is given to another command, told of its owner, and kept over a restart', async ({ profile }) => {
  const app = await profile.open();
  const { window } = app;
  const { page } = window;
  await window.expectPapers(32);
  await window.goTo('Settings');
  await window.button('Change keys…').click();
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.getByRole('button', { name: 'Change the key of “Star”' }).click();
  await page.keyboard.press('x');
  await expect(dialog.getByRole('alert')).toContainText('is the key of “Select, or let go”.');
  await dialog.getByRole('button', { name: 'Use it here' }).click();
  await expect(dialog.getByRole('alert')).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Change the key of “Star”' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Add a key to “Star”' }).click();
  await page.keyboard.press('Shift+x');
  await expect(dialog.getByRole('button', { name: 'Take Shift+x from “Star”' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Take back the keys of “Select, or let go”' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/1 key would run two commands/);
  await dialog.getByRole('button', { name: 'Take x from “Select, or let go”' }).click();
  await expect(dialog.getByRole('status')).toBeEmpty();
  await dialog.getByRole('combobox', { name: 'Key set' }).selectOption('Like Vim');
  await page.keyboard.press('Escape');
  await profile.journalled('"preset":"vim"');
  await app.quit();

  const again = await profile.open();
  const { keyboard } = again.window.page;
  await again.window.goTo('Today');
  await again.window.openAt(0);
  // At once: the keys of the last time are there before the library has answered.
  await keyboard.press('Shift+g');
  await expect(again.window.list.getByRole('option', { selected: true })).toHaveAttribute(
    'aria-posinset',
    '32',
  );
  await keyboard.press('x');
  await expect(again.window.star).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('u');
  await expect(again.window.star).toHaveAttribute('aria-pressed', 'false');
});
