import { fridayDate, fridayHeading } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

test('of spoilt answers the good entries arrive, and the log lists what was left out', async ({
  profile,
  feed,
}) => {
  const days = {
    swapped: '2026-06-12',
    doubled: '2026-06-11',
    large: '2026-06-10',
    texts: '2026-06-09',
    torn: '2026-06-08',
    endless: '2026-06-05',
  };
  const [today, thursday, tuesday, monday] = await Promise.all(
    [fridayDate, days.doubled, days.texts, days.torn].map((date) => feed.edition(date)),
  );
  await feed.control({
    fault: [
      { kind: 'swapped-types', rate: 1, date: days.swapped },
      { kind: 'doubled', rate: 1, date: days.doubled },
      { kind: 'huge', rate: 1, bytes: 50_000_000, date: days.large },
      { kind: 'huge-texts', rate: 1, date: days.texts },
      { kind: 'bad-utf8', rate: 1, date: days.torn },
      { kind: 'endless', rate: 1, date: days.endless },
    ],
  });
  const { window } = await profile.open({ feed: feed.url });
  const { page } = window;
  await expect(window.heading).toHaveText(fridayHeading);
  // While the rest still comes in, the list is a list and a star is a star.
  await window.expectPapers(today?.length ?? 0);
  await window.openAt(0);
  await window.star.click();
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await window.list.press('End');
  await expect(window.options.last()).toBeInViewport();

  await expect(window.status).toHaveText('Failed: The answer was larger than Offprint accepts.', {
    timeout: 20_000,
  });
  await page.getByRole('contentinfo').getByRole('button', { name: 'Sync log' }).click();
  const log = page.getByRole('dialog', { name: 'Sync log' });
  const listed = log.getByRole('listitem');
  await expect(listed.filter({ hasText: `Entry left out${days.swapped}` })).toHaveCount(7);
  await expect(listed.filter({ hasText: `Entry left out${days.doubled}` })).toHaveCount(
    thursday?.length ?? 0,
  );
  await expect(listed.filter({ hasText: `Entry left out${days.torn}` })).toHaveCount(2);
  await expect(listed.filter({ hasText: `Day could not be read${days.large}` })).toHaveCount(1);
  await expect(listed.filter({ hasText: `Day could not be read${days.endless}` })).toHaveCount(1);
  await page.keyboard.press('Escape');

  // Opened, a day that lacks entries is asked for again.
  const shown = async (date: string): Promise<void> => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/day/${date}`);
  };
  await shown(days.doubled);
  await window.expectPapers(thursday?.length ?? 0);
  await expect(window.option('Twice')).toHaveCount(0);
  await shown(days.texts);
  await window.expectPapers(tuesday?.length ?? 0);
  await window.openAt(0);
  await expect(window.article).toContainText(tuesday?.[0]?.summary.slice(0, 40) ?? 'no summary');
  await shown(days.torn);
  // The paper whose title was torn is left out.
  await window.expectPapers((monday?.length ?? 0) - 1);
  await shown(days.large);
  await expect(page.getByText('This day could not be read.')).toBeVisible();
  await expect(page.getByText(/^0 papers/)).toHaveCount(0);
});
