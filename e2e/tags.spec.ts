import { expect, test } from './harness/test.ts';

test('tags nest, are renamed with what is under them, merged and brought back', async ({ profile }) => {
  const { window } = await profile.open();
  const { page } = window;
  await window.expectPapers(32);
  await window.openAt(0);
  await window.addTag('kernels');
  await window.openAt(1);
  await window.addTag('kernels/attention');
  await window.openAt(2);
  await window.addTag('attn');
  await expect(window.link('kernels')).toContainText('2');
  await window.goTo('kernels');
  await window.expectPapers(2);

  await window.button('Manage tags').click();
  await expect(window.heading).toHaveText('Tags');
  await window.button('Tag kernels: colour and more').click();
  await page.getByRole('textbox', { name: 'Rename' }).fill('gpu');
  await page.keyboard.press('Enter');
  await expect(window.link('gpu/attention')).toBeVisible();
  await page.keyboard.press('Escape');

  await window.button('Tag attn: colour and more').click();
  await page.getByRole('combobox', { name: 'Merge into' }).selectOption('gpu/attention');
  await expect(window.link('attn')).toBeHidden();
  await expect(window.link('gpu/attention')).toContainText('2');
  await expect(window.link('gpu')).toContainText('3');
  await window.messages.getByRole('button', { name: 'Undo' }).click();
  await expect(window.link('attn')).toContainText('1');

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command palette' }).fill('attention');
  await page.getByRole('option', { name: /gpu.attention$/ }).click();
  await expect(window.heading).toHaveText('gpu/attention');

  // A tag that takes the name of another becomes it, and its page is left for the one that stays.
  await window.goTo('attn');
  await window.button('Tag attn: colour and more').click();
  await page.getByRole('textbox', { name: 'Rename' }).fill('GPU / attention');
  await page.keyboard.press('Enter');
  await expect(window.heading).toHaveText('gpu/attention');
  await window.expectPapers(2);
});
