import { fridayDate, fridayHeading } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

test('a sync brings the edition of the day, in the order of the feed', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url, timeZone: 'America/Los_Angeles' });
  await window.expectUpToDate();
  await expect(window.heading).toHaveText(fridayHeading);
  const edition = await feed.edition(fridayDate);
  await window.expectPapers(edition.length);
  for (const [index, { title }] of edition.entries()) {
    await expect(window.option(title)).toHaveAttribute('aria-posinset', String(index + 1));
  }
  await window.openAt(0);
  await expect(window.article).toContainText(edition[0]?.summary.slice(0, 40) ?? 'no summary');
});

test('the real abstract of a starter paper replaces the summary', async ({ profile, feed }) => {
  const first = await profile.open();
  await first.window.expectPapers(32);
  const title = await first.window.openAt(0);
  await first.quit();

  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await expect(window.article).toHaveAccessibleName(title);
  await expect(window.article.getByRole('heading', { name: 'Abstract' })).toBeVisible();
  await expect(window.article.getByRole('heading', { name: 'Offprint summary' })).toBeHidden();
});

test('a running sync says how far it is and can be cancelled', async ({ profile, feed }) => {
  await feed.control({ hold: '/api/daily_papers' });
  const { window } = await profile.open({ feed: feed.url });
  await expect(window.status).toHaveText(/^Syncing 0 of \d+ days$/);
  await expect(window.page.getByRole('progressbar', { name: 'Sync progress' })).toBeVisible();
  await window.expectPapers(32);
  await window.button('Cancel sync').click();
  await expect(window.status).toHaveText('Cancelled');

  await feed.control({ hold: null });
  await window.button('Sync now').click();
  await window.expectUpToDate();
  await expect(window.heading).toHaveText(fridayHeading);
});
