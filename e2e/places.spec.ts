import type { Listed } from './harness/feed.ts';
import { escaped } from './harness/library-window.ts';
import { expect, test } from './harness/test.ts';

test('days, weeks and months are walked, sorted, chosen from a calendar and come back after a search', async ({
  profile,
  feed,
}) => {
  const { window } = await profile.open({ feed: feed.url, timeZone: 'Pacific/Auckland' });
  await window.expectUpToDate();
  await window.button('Previous day').click();
  await expect(window.heading).toHaveText('Thursday, June 11, 2026');
  await window.expectPapers((await feed.edition('2026-06-11')).length);

  await window.button('Choose date').click();
  const calendar = window.page.getByRole('dialog', { name: 'Choose date' });
  await calendar.getByRole('button', { name: /^Monday, June 8, 2026,/ }).click();
  await expect(calendar).toBeHidden();
  await expect(window.heading).toHaveText('Monday, June 8, 2026');
  await window.button('Previous day').click();
  await expect(window.heading).toHaveText('Friday, June 5, 2026');
  await window.button('Next day').click();
  await expect(window.heading).toHaveText('Monday, June 8, 2026');

  // Week, month, trending and all papers list what was synced.
  const sizes = await Promise.all(
    weekdays('2026-06-01', 12).map(async (date) => (await feed.edition(date)).length),
  );
  const sum = (list: readonly number[]): number => list.reduce((total, size) => total + size, 0);

  await window.goTo('This week');
  await expect(window.heading).toHaveText('This week');
  await window.expectPapers(sum(sizes.slice(5)));
  await window.button('Previous week').click();
  await expect(window.heading).toHaveText('Week 23, 2026');
  await window.expectPapers(sum(sizes.slice(0, 5)));
  await window.button('Choose date').click();
  await calendar.getByRole('button', { name: /^Wednesday, June 10, 2026,/ }).click();
  await expect(window.heading).toHaveText('This week');
  await window.goTo('This month');
  await expect(window.heading).toHaveText('This month');
  await window.expectPapers(sum(sizes));
  await window.page.keyboard.press('[');
  await expect(window.heading).toHaveText('May 2026');
  await expect(window.page.getByText('9 days of it are missing.')).toBeVisible();
  await window.button('Fetch the missing days').click();
  await expect(window.page.getByText('are missing')).toHaveCount(0);
  await window.button('Next month').click();
  await expect(window.heading).toHaveText('This month');
  await window.goTo('Trending');
  await expect(window.heading).toHaveText('Trending');
  await expect(window.options.first()).toBeVisible();
  await window.goTo('All papers');
  const editions = await Promise.all(weekdays('2026-05-01', 43).map((date) => feed.edition(date)));
  const papers = [...editions.flat(), ...(await feed.trending())];
  await window.expectPapers(new Set(papers.map(({ id }) => id)).size + 32);

  await window.goTo('This month');
  const sort = window.page.getByRole('combobox', { name: 'Sort' });
  await sort.selectOption('Newest first');
  await expect(window.options.first()).toHaveAccessibleName(
    beginsWithOneOf(await feed.edition('2026-06-12')),
  );
  await sort.selectOption('Oldest first');
  await expect(window.options.first()).toHaveAccessibleName(
    beginsWithOneOf(await feed.edition('2026-06-01')),
  );

  // A search goes back to where it began.
  await window.goTo('This week');
  const [paper] = await feed.edition('2026-06-03');
  if (paper === undefined) throw new Error('the edition is empty');
  await window.page.getByRole('searchbox', { name: 'Search papers' }).fill(paper.title);
  await expect(window.option(paper.title)).toHaveAttribute('aria-posinset', '1');
  await window.page.keyboard.press('Escape');
  await expect(window.heading).toHaveText('This week');
});

function weekdays(from: string, days: number): string[] {
  return Array.from({ length: days }, (_, later) => new Date(Date.parse(from) + later * 86_400_000))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day) => day.toISOString().slice(0, 10));
}

function beginsWithOneOf(papers: readonly Listed[]): RegExp {
  return new RegExp(`^(${papers.map(({ title }) => escaped(title)).join('|')})`);
}
