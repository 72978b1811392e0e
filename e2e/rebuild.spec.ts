import { fridayHeading } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

test('an empty database is refilled from the journal', async ({ profile, feed }) => {
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  const title = await first.window.openAt(2);
  await first.window.star.click();
  await first.window.addTag('rescued');
  await first.window.note.fill('Still here.');
  await profile.journalled('"kind":"star"', '"rescued"', 'Still here.');
  await first.quit();
  await profile.deleteDatabase();

  await feed.control({ hold: '/api/' });
  const { window } = await profile.open({ feed: feed.url });
  await expect(window.link('rescued')).toBeVisible();
  await expect(window.messages).toContainText(/was rebuilt from \d+ changes? in the journal/);
  await feed.control({ hold: null });
  await window.expectUpToDate();
  await window.goTo('Today');
  await expect(window.heading).toHaveText(fridayHeading);
  await window.open(title);
  await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  await expect(window.button('Remove tag rescued')).toBeVisible();
  await expect(window.note).toHaveValue('Still here.');
});

test('a damaged and a lost database cost nothing that was journalled, before and after', async ({
  profile,
}) => {
  const first = await profile.open();
  const title = await first.window.openAt(2);
  await first.window.star.click();
  await first.window.note.fill('Survives damage.');
  await profile.journalled('"kind":"star"', 'Survives damage.');
  await first.quit();
  await profile.damageDatabase();

  const second = await profile.open();
  await second.window.expectPapers(32);
  await second.window.open(title);
  await expect(second.window.star).toHaveAttribute('aria-pressed', 'true');
  await expect(second.window.note).toHaveValue('Survives damage.');

  // A rebuilt library goes on journalling.
  const other = await second.window.openAt(1);
  await second.window.note.fill('After the rebuild.');
  await profile.journalled('After the rebuild.');
  await second.quit();
  await profile.deleteDatabase();

  const { window } = await profile.open();
  await window.goTo('Starred');
  await window.expectPapers(1);
  await window.open(title);
  await expect(window.note).toHaveValue('Survives damage.');
  await window.goTo('Notes');
  await expect(window.option(other)).toBeVisible();
});
