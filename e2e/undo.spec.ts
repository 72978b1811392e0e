import { expect, test } from './harness/test.ts';

test('a star, a tag and a sitting of typing are taken back, by the message and by the keys, and done again', async ({
  profile,
}) => {
  const { window } = await profile.open();
  const { keyboard } = window.page;
  await window.openAt(0);
  await window.star.click();
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await expect(window.messages).toContainText('Starred');
  await window.messages.getByRole('button', { name: 'Undo' }).click();
  await expect(window.star).toHaveAttribute('aria-pressed', 'false');
  await expect(window.messages).toContainText('Undone: Starred');

  await window.star.click();
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press('Control+z');
  await expect(window.star).toHaveAttribute('aria-pressed', 'false');
  await keyboard.press('Control+Shift+z');
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await expect(window.messages).toContainText('Done again: Starred');

  // A tag that was removed comes back with its name.
  await window.addTag('optics');
  await expect(window.link('optics')).toBeVisible();
  await window.button('Remove tag optics').click();
  await expect(window.button('Remove tag optics')).toBeHidden();
  await keyboard.press('Control+z');
  await expect(window.button('Remove tag optics')).toBeVisible();

  // All that was typed at a sitting is one step.
  await window.note.fill('First thought.');
  await profile.journalled('First thought.');
  await window.note.press('Escape');
  await keyboard.press('Control+z');
  await expect(window.note).toHaveValue('');
  await keyboard.press('Control+Shift+z');
  await expect(window.note).toHaveValue('First thought.');
});
