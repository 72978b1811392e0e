import { expect, test } from './harness/test.ts';

const monday = '2026-06-15T12:00:00Z';

test('what came since the last visit is told and caught up with', async ({ profile, feed }) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  await expect(first.window.page.getByText(/^Since your last visit/)).toBeHidden();
  await first.quit();

  const friday = (await feed.edition('2026-06-12')).length;
  await feed.control({ now: monday });
  const { window } = await profile.open({ feed: feed.url, now: monday });
  await window.expectUpToDate();
  await expect(window.heading).toHaveText('Monday, June 15, 2026');
  const banner = window.page.getByText(/^Since your last visit: \d+ new papers in \d+ editions?$/);
  await expect(banner).toBeVisible();
  await window.page.keyboard.press('u');
  await expect(window.heading).toHaveText('Since your last visit');
  await expect(window.options.first()).toBeVisible();
  const [newest] = await feed.edition('2026-06-15');
  await expect(window.option(newest?.title ?? '?')).toBeVisible();
  expect(friday).toBeGreaterThan(0);
});
