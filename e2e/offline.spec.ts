import { fridayDate, fridayHeading } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

test('everything that was synced is there without the feed', async ({ profile, feed }) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  const edition = await feed.edition(fridayDate);
  const [paper] = edition;
  if (paper === undefined) throw new Error('the edition is empty');
  await first.window.open(paper.title);
  const picture = first.window.article.getByRole('img', { name: /^Picture of / }).first();
  await expect(picture).toHaveAttribute('src', /^offprint:\/\/files\/[0-9a-f]{64}$/);
  await first.quit();
  await feed.stop();

  const { window } = await profile.open({ feed: feed.url });
  await expect(window.status).toHaveText('Offline');
  await expect(window.heading).toHaveText(fridayHeading);
  await window.expectPapers(edition.length);
  await expect(window.article).toHaveAccessibleName(paper.title);
  await expect(window.article).toContainText(paper.summary.slice(0, 40));
  const kept = window.article.getByRole('img', { name: /^Picture of / }).first();
  await kept.scrollIntoViewIfNeeded();
  await expect
    .poll(() => kept.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
    .toBeGreaterThan(0);
  await window.button('Previous day').click();
  await expect(window.heading).toHaveText('Thursday, June 11, 2026');
  await expect(window.options.first()).toBeVisible();
});
