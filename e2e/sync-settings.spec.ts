import { fridayHeading, startFeed } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

test('another feed is not mixed into a library before the reader agrees', async ({ profile, feed }) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  await first.quit();

  const other = await startFeed();
  const second = await profile.open({ feed: other.url });
  const { window } = second;
  const question = window.page.getByRole('alert').filter({ hasText: 'This library came from' });
  await expect(question).toContainText(feed.url);
  await expect(question).toContainText(other.url);
  await expect(window.status).toHaveText('Paused');
  await expect(window.heading).toHaveText(fridayHeading);
  expect(await other.daysAsked()).toEqual([]);
  await window.openAt(0);
  await window.star.click();
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');

  await window.button('Mix both feeds').click();
  await window.expectUpToDate();
  await expect(question).toBeHidden();
  await second.quit();

  const third = await profile.open({ feed: other.url });
  await third.window.expectUpToDate();
  await expect(third.window.page.getByText('This library came from')).toBeHidden();
  await other.stop();
});

test('settings of the sync are kept, the log says what happened', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  const { page } = window;
  await window.expectUpToDate();
  await window.goTo('Settings');
  const section = page.getByRole('region', { name: 'Sync', exact: true });
  await expect(section).toContainText('Set by HF_ENDPOINT');
  await section.getByLabel('Access token').fill('hf_verysecret');
  await section.getByLabel('Access token').press('Enter');
  await expect(section).toContainText('In memory until Offprint ends');
  await section.getByRole('combobox', { name: 'How far back' }).selectOption('90 days');
  await section.getByRole('combobox', { name: 'Proxy' }).selectOption('None');

  await window.button('Sync now').click();
  await window.expectUpToDate();
  await page.getByRole('contentinfo').getByRole('button', { name: 'Sync log' }).click();
  const log = page.getByRole('dialog', { name: 'Sync log' });
  await expect(log.getByRole('listitem').filter({ hasText: 'Sync complete' })).toHaveCount(2);
  await expect(log.getByRole('listitem').filter({ hasText: 'Sync begun' })).toHaveCount(2);
  await log.getByRole('searchbox', { name: 'Filter events' }).fill('begun');
  await expect(log.getByRole('listitem').first()).toContainText('days');
  await expect(log).not.toContainText('hf_verysecret');
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(section.getByRole('combobox', { name: 'How far back' })).toHaveValue('90');
});
