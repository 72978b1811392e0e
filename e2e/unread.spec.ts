import { expect, test } from './harness/test.ts';

test('unread only leaves out what was read', async ({ profile }) => {
  const { window } = await profile.open();
  const title = await window.openAt(0);
  await window.page.keyboard.press('m');
  await expect(window.button('Mark as unread')).toBeVisible();
  const unreadOnly = window.page.getByRole('checkbox', { name: 'Unread only' });
  await unreadOnly.check();
  await window.expectPapers(31);
  await expect(window.option(title)).toBeHidden();
  await unreadOnly.uncheck();
  await window.expectPapers(32);
});

test('a paper that stays open counts as read', async ({ profile }) => {
  const { window } = await profile.open();
  const title = await window.openAt(0);
  await expect(window.option(title)).toHaveAccessibleName(/, Unread/);
  await expect(window.button('Mark as unread')).toBeVisible();
  await expect(window.option(title)).not.toHaveAccessibleName(/, Unread/);
});

test('all are marked as read at once, and back', async ({ profile }) => {
  const { window } = await profile.open();
  await window.expectPapers(32);
  await window.button('Mark all as read').click();
  await expect(window.messages).toContainText('32 papers marked as read');
  await expect(window.list.getByRole('option', { name: /, Unread/ })).toHaveCount(0);
  const unreadOnly = window.page.getByRole('checkbox', { name: 'Unread only' });
  await unreadOnly.check();
  await expect(window.page.getByText('All read.')).toBeVisible();
  // By the keys: the message, and its button, goes away after some seconds.
  await window.page.keyboard.press('Control+z');
  await expect(window.messages).toContainText('Undone: 32 papers marked as read');
  await window.expectPapers(32);
});
