import type { Locator } from '@playwright/test';
import { fridayDate, startFeed } from './harness/feed.ts';
import type { LibraryWindow } from './harness/library-window.ts';
import { expect, test } from './harness/test.ts';

/** Opens the ledger's page of June. */
async function ledgerOfJune({ page, heading }: LibraryWindow): Promise<Locator> {
  await page.evaluate(() => {
    location.hash = '#/ledger';
  });
  await expect(heading).toHaveText('Ledger');
  await page.getByRole('button', { name: 'June 2026', exact: true }).click();
  return page.getByRole('table', { name: 'June 2026' });
}

test('the ledger stays true when the feed comes back with other data, and when the clock is set by a day', async ({
  profile,
}) => {
  const feed = await startFeed();
  const port = Number(new URL(feed.url).port);
  const friday = await feed.edition(fridayDate);
  await feed.control({ fault: { kind: 'offline', rate: 1, date: '2026-06-03' } });
  const first = await profile.open({ feed: feed.url });
  await expect(first.window.status).toHaveText('Offline');
  await first.window.expectPapers(friday.length);
  await feed.stop();

  // In the middle of the run another server takes its place, at the same address.
  const other = await startFeed(undefined, { seed: 12, port });
  const otherFriday = await other.edition(fridayDate);
  const titles = new Set([...friday, ...otherFriday].map(({ title }) => title));
  await first.window.button('Sync now').click();
  await first.window.expectUpToDate();
  // What was read once is still there, below what the feed has now.
  await first.window.expectPapers(titles.size);
  const [top] = otherFriday;
  await expect(first.window.option(top?.title ?? 'no paper')).toHaveAttribute('aria-posinset', '1');
  const rowOf = (june: Locator, day: string): Locator =>
    june.getByRole('row', { name: new RegExp(`^${day}`) });
  const before = await ledgerOfJune(first.window);
  const late = titles.size - friday.length;
  await expect(rowOf(before, 'Friday, June 12')).toHaveAccessibleName(
    new RegExp(`may still grow ${titles.size} 2× ${late} `),
  );
  const third = rowOf(before, 'Wednesday, June 3');
  await expect(third).toHaveAccessibleName(/complete \d+ 1× Jun/);
  await expect(before.getByText('not asked for yet')).toHaveCount(0);
  await first.quit();

  // A clock that is a day ahead asks for a day that the feed does not know yet.
  const ahead = await profile.open({ feed: other.url, now: '2026-06-13T12:00:00Z' });
  await ahead.window.expectUpToDate();
  const early = await ledgerOfJune(ahead.window);
  await expect(rowOf(early, 'Friday, June 12')).toHaveAccessibleName(/may still grow \d+ 3×/);
  await expect(rowOf(early, 'Saturday, June 13')).toHaveAccessibleName(/weekend, no edition/);
  await expect(early.getByText('could not be read')).toHaveCount(0);
  await ahead.quit();

  // A clock that is a day behind takes no day away.
  const behind = await profile.open({ feed: other.url, now: '2026-06-11T12:00:00Z' });
  await behind.window.expectUpToDate();
  await behind.window.goTo('Today');
  await behind.window.expectPapers(titles.size);
  const back = await ledgerOfJune(behind.window);
  await expect(rowOf(back, 'Friday, June 12')).toHaveAccessibleName(/may still grow \d+ 3×/);
  await expect(rowOf(back, 'Thursday, June 11')).toHaveAccessibleName(/may still grow \d+ 4×/);
  await other.stop();
});
