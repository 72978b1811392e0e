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
  await expect(dialog.getByRole('alert')).toContainText('Has “Select, or let go”.');
  await dialog.getByRole('button', { name: 'Use it here' }).click();
  await expect(dialog.getByRole('alert')).toBeHidden();
  await dialog.getByRole('combobox', { name: 'Key set' }).selectOption('Like Vim');
  await page.keyboard.press('Escape');
  await app.quit();

  const again = await profile.open();
  await again.window.goTo('Today');
  await again.window.openAt(0);
  const { keyboard } = again.window.page;
  // The reader's own keys come from the library, after its first list.
  const help = again.window.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await keyboard.press('?');
  const star = help.getByRole('term').filter({ hasText: /^Star$/ });
  await expect(star.locator('xpath=following-sibling::dd')).toHaveText(/^x$/i);
  await keyboard.press('Escape');
  await expect(help).toBeHidden();
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
