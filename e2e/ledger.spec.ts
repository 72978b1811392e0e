import { startFeed } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

test('ledger, calendar and heading say what every day is, and a gap is fetched', async ({
  profile,
  feed,
}) => {
  await feed.control({
    fault: [
      { kind: 'bad-entry', rate: 1, date: '2026-06-03' },
      { kind: 'malformed-json', rate: 1, date: '2026-05-11' },
    ],
  });
  const { window } = await profile.open({ feed: feed.url });
  const { page } = window;
  await window.expectUpToDate();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(window.heading).toHaveText('Ledger');
  await expect(page.getByText(/days? of the feed were never read/)).toBeVisible();

  await page.getByRole('button', { name: 'June 2026', exact: true }).click();
  const june = page.getByRole('table', { name: 'June 2026' });
  await expect(june.getByRole('row', { name: /^Thursday, June 4, 2026 complete/ })).toBeVisible();
  await expect(june.getByRole('row', { name: /^Friday, June 12, 2026 may still grow/ })).toBeVisible();
  await expect(june.getByRole('row', { name: /^Saturday, June 6, 2026 no edition/ })).toBeVisible();

  await page.getByRole('button', { name: 'May 2026', exact: true }).click();
  const may = page.getByRole('table', { name: 'May 2026' });
  const gap = may.getByRole('row', { name: /^Monday, May 11, 2026/ });
  await expect(gap).toContainText('not asked for yet');
  const fetchGap = gap.getByRole('button', { name: 'Fetch Monday, May 11, 2026' });
  await fetchGap.click();
  await expect(gap).toContainText('could not be read · The feed answered something that cannot be read.');

  const lacking = june.getByRole('row', { name: /^Wednesday, June 3, 2026/ });
  await expect(lacking).toContainText('incomplete · 1 entry could not be read');
  await lacking.getByRole('button', { name: 'Sync log' }).click();
  const log = page.getByRole('dialog', { name: 'Sync log' });
  await expect(log.getByRole('listitem').filter({ hasText: '2026-06-03: entry' })).toBeVisible();
  await page.keyboard.press('Escape');

  await lacking.getByRole('button', { name: /^Wednesday/ }).click();
  await expect(window.heading).toHaveText('Wednesday, June 3, 2026');
  await expect(page.getByText('1 entry could not be read')).toBeVisible();
  await window.button('Choose date').click();
  const calendar = page.getByRole('dialog', { name: 'Choose date' });
  const day = (name: RegExp) => calendar.getByRole('button', { name });
  await expect(
    day(/^Wednesday, June 3, 2026, incomplete · 1 entry could not be read, \d papers$/),
  ).toBeVisible();
  await expect(day(/^Thursday, June 4, 2026, complete, \d papers$/)).toBeVisible();
  await expect(day(/^Friday, June 12, 2026, may still grow, \d papers$/)).toBeVisible();
  await expect(day(/^Saturday, June 6, 2026, no edition on this day$/)).toBeVisible();
  await calendar.getByRole('button', { name: 'Go to the Previous Month' }).click();
  await expect(day(/^Sunday, May 10, 2026, weekend, no edition$/)).toBeVisible();
  await expect(day(/^Tuesday, May 12, 2026, not asked for yet$/)).toBeVisible();
  await day(/^Monday, May 11, 2026, could not be read · The feed answered/).click();
  await expect(window.heading).toHaveText('Monday, May 11, 2026');
  await expect(page.getByText('The feed answered something that cannot be read.').first()).toBeVisible();

  await feed.control({ fault: null });
  await window.button('Try again').click();
  await expect(page.getByText(/^\d papers · complete · checked 1×$/)).toBeVisible();
  // The next recheck asks again for the day that lacks an entry.
  await window.button('Sync now').click();
  await page.evaluate(() => {
    location.hash = '#/day/2026-06-03';
  });
  await expect(page.getByText(/^\d papers · complete · checked/)).toBeVisible();
  await expect(page.getByText('1 entry could not be read')).toHaveCount(0);
});

test('the whole archive comes in, rests when told, and goes on where it was after a crash', async ({
  profile,
}) => {
  // Days that are a few weeks younger than the first edition, so that the whole archive is a short walk.
  const start = '2023-07-14T12:00:00Z';
  const feed = await startFeed(start);
  const first = await profile.open({ feed: feed.url, now: start });
  const { page } = first.window;
  await first.window.expectUpToDate();
  await first.window.goTo('Settings');
  await first.window.button('Open the ledger').click();
  await feed.control({ fault: { kind: 'slow', rate: 1, delayMs: 300 } });
  await first.window.button('Get the whole archive').click();
  await expect(page.getByRole('progressbar', { name: 'Archive progress' })).toBeVisible();
  await expect(
    page.getByRole('contentinfo').getByRole('progressbar', { name: 'Sync progress' }),
  ).toBeVisible();
  const { status } = first.window;
  await first.window.button('Pause').click();
  await expect(status).toHaveText('Paused');
  await expect(page.getByText('the archive, by you')).toBeVisible();
  await first.window.button('Go on').click();
  await expect(status).toHaveText('Up to date');
  await feed.control({ fault: { kind: 'offline', rate: 1 } });
  await expect(status).toHaveText('Paused');
  await expect(page.getByText('the archive waits for the network')).toBeVisible();
  await expect(
    page.getByRole('contentinfo').getByRole('progressbar', { name: 'Sync progress' }),
  ).toBeVisible();
  await feed.control({ fault: { kind: 'slow', rate: 1, delayMs: 300 } });
  await first.window.button('Go on').click();
  await expect.poll(() => feed.daysAsked()).toContain('2023-05-29');
  await first.kill();
  await feed.control({ fault: null, reset: true });

  const second = await profile.open({ feed: feed.url, now: start });
  await second.window.expectUpToDate();
  await second.window.page.keyboard.press('g');
  await second.window.page.keyboard.press('l');
  await expect(second.window.page.getByText('Every day since the first edition has been read.')).toBeVisible({
    timeout: 20_000,
  });
  // What was stored before the crash was not asked for again.
  const days = await feed.daysAsked();
  expect(days).toContain('2023-05-04');
  expect(days).not.toContain('2023-06-12');
  await second.window.page.getByRole('button', { name: 'May 2023', exact: true }).click();
  const may = second.window.page.getByRole('table', { name: 'May 2023' });
  await expect(may.getByRole('row')).toHaveCount(29);
  await expect(may.getByText('not asked for yet')).toHaveCount(0);
  await feed.stop();
});

test('an old day that is opened is read once more', async ({ profile, feed }) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  await first.quit();
  const later = '2026-07-20T12:00:00Z';
  await feed.control({ now: later });
  const { window } = await profile.open({ feed: feed.url, now: later });
  await window.expectUpToDate();
  await feed.control({ reset: true });
  await window.page.evaluate(() => {
    location.hash = '#/day/2026-06-10';
  });
  await expect(window.heading).toHaveText('Wednesday, June 10, 2026');
  await expect.poll(() => feed.daysAsked()).toEqual(['2026-06-10']);
});
