import { expect, test } from './harness/test.ts';

test('statistics show the archive, say it in tables, and lead to the papers', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  const { page } = window;
  await window.expectUpToDate();
  await window.openAt(0);
  await window.star.click();
  await window.goTo('Statistics');
  await expect(window.heading).toHaveText('Statistics');

  const figure = (name: string) => page.getByRole('region', { name, exact: true });
  const weeks = figure('Papers per week');
  await weeks.getByText('As a table').click();
  const counts = await weeks.getByRole('row').locator('td:last-child').allTextContents();
  const total = counts.reduce((sum, count) => sum + Number(count), 0);
  expect(total).toBeGreaterThan(100);
  const funnel = figure('Your way through the papers');
  await funnel.getByText('As a table').click();
  await expect(funnel.getByRole('row', { name: 'Kept 1' })).toBeVisible();

  await funnel.getByRole('link', { name: 'Kept' }).click();
  await expect(window.heading).toHaveText('Kept');
  await window.expectPapers(1);
  await window.goTo('Statistics');

  await figure('The archive by day').locator('a').last().click();
  await expect(window.list).toBeVisible();
  await expect(window.heading).toHaveText('Friday, June 12, 2026');
});
