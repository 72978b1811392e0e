import { fridayDate } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

test('a rule tags what comes after it, once, also over a restart', async ({ profile, feed }) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  const { page } = window;
  await window.expectUpToDate();
  await window.openAt(0);
  await window.addTag('gardens');
  await window.goTo('Settings');
  await window.button('New rule').click();
  await page.getByLabel('New papers that match').fill('"gardening robots" OR is:nonsense');
  await expect(page.getByText('Would have matched 0 papers of the last 30 days')).toBeVisible();
  await expect(page.getByText(/nonsense/)).toBeVisible();
  await page.getByLabel('New papers that match').fill('"gardening robots"');
  await page.getByLabel('Tag to put on').selectOption({ label: 'Tag “gardens”' });
  await page.getByRole('checkbox', { name: 'Star', exact: true }).check();
  await window.button('Save rule').click();
  await expect(page.getByRole('checkbox', { name: 'Rule "gardening robots" is on' })).toBeChecked();

  await feed.control({ addPaper: { date: fridayDate, title: 'On Gardening Robots' } });
  await window.goTo('Today');
  await window.button('Sync now').click();
  await expect(window.messages).toContainText('A rule was applied to 1 new paper');
  await expect(window.link('gardens')).toContainText('2');
  await expect(window.link('Starred')).toContainText('1');
  await window.open('On Gardening Robots');
  await window.button('Remove tag gardens').click();
  await expect(window.link('gardens')).toContainText('1');

  await app.quit();
  const again = await profile.open({ feed: feed.url });
  await again.window.expectUpToDate();
  await feed.control({ addPaper: { date: fridayDate, title: 'More Gardening Robots' } });
  await again.window.button('Sync now').click();
  await expect(again.window.option('More Gardening Robots')).toBeVisible();
  await expect(again.window.messages).toContainText('A rule was applied to 1 new paper');
  await expect(again.window.link('gardens')).toContainText('2');
  await expect(again.window.link('Starred')).toContainText('2');
});
