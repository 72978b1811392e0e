import { expect, test } from './harness/test.ts';

test('a star is taken back by its message and by the keys, and done again', async ({ profile }) => {
  const { window } = await profile.open();
  await window.openAt(0);
  await window.star.click();
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await expect(window.messages).toContainText('Starred');
  await window.messages.getByRole('button', { name: 'Undo' }).click();
  await expect(window.star).toHaveAttribute('aria-pressed', 'false');
  await expect(window.messages).toContainText('Undone: Starred');

  await window.star.click();
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await window.page.keyboard.press('Control+z');
  await expect(window.star).toHaveAttribute('aria-pressed', 'false');
  await window.page.keyboard.press('Control+Shift+z');
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await expect(window.messages).toContainText('Done again: Starred');
});

test('a tag that was removed comes back with its name', async ({ profile }) => {
  const { window } = await profile.open();
  await window.openAt(0);
  await window.addTag('optics');
  await expect(window.link('optics')).toBeVisible();
  await window.button('Remove tag optics').click();
  await expect(window.button('Remove tag optics')).toBeHidden();
  await window.page.keyboard.press('Control+z');
  await expect(window.button('Remove tag optics')).toBeVisible();
});

test('a sitting of typing is one step back', async ({ profile }) => {
  const { window } = await profile.open();
  await window.openAt(0);
  await window.note.fill('First thought.');
  await profile.journalled('First thought.');
  await window.note.press('Escape');
  await window.page.keyboard.press('Control+z');
  await expect(window.note).toHaveValue('');
  await window.page.keyboard.press('Control+Shift+z');
  await expect(window.note).toHaveValue('First thought.');
});
