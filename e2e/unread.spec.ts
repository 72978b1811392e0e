import { expect, test } from './harness/test.ts';

test('papers count as read by staying open, by key and all at once; unread only leaves them out', async ({
  profile,
}) => {
  const { window } = await profile.open();
  const { page } = window;
  await window.expectPapers(32);
  const first = await window.openAt(0);
  await expect(window.option(first)).toHaveAccessibleName(/, Unread/);
  await expect(window.button('Mark as unread')).toBeVisible();
  await expect(window.option(first)).not.toHaveAccessibleName(/, Unread/);

  const second = await window.openAt(1);
  await expect(window.button('Mark as read')).toBeVisible();
  await page.keyboard.press('m');
  await expect(window.button('Mark as unread')).toBeVisible();
  const unreadOnly = page.getByRole('checkbox', { name: 'Unread only' });
  await unreadOnly.check();
  await window.expectPapers(30);
  await expect(window.option(second)).toBeHidden();
  await unreadOnly.uncheck();
  await window.expectPapers(32);

  await window.button('Mark all as read').click();
  await expect(window.messages).toContainText('32 papers marked as read');
  await expect(window.list.getByRole('option', { name: /, Unread/ })).toHaveCount(0);
  await unreadOnly.check();
  await expect(page.getByText('All read.')).toBeVisible();
  // By the keys: the message, and its button, goes away after some seconds.
  await page.keyboard.press('Control+z');
  await expect(window.messages).toContainText('Undone: 30 papers marked as read');
  await window.expectPapers(30);
});
