import { expect, test } from './harness/test.ts';

test('two windows agree without a reload, keep both texts of a note, and one goes on without the other', async ({
  profile,
}) => {
  const app = await profile.open();
  const one = app.window;
  const title = await one.openAt(0);
  const two = await app.windowOpenedBy(() => one.page.keyboard.press('Control+Shift+N'));
  await two.open(title);
  await one.star.click();
  await expect(two.star).toHaveAttribute('aria-pressed', 'true');
  await two.addTag('shared');
  await expect(one.button('Remove tag shared')).toBeVisible();
  await one.note.fill('Written in the first window.');
  await expect(two.note).toHaveValue('Written in the first window.');

  // Another paper, whose note is written in both at once.
  const other = await one.openAt(1);
  await two.open(other);
  // Long enough that both save while both type on.
  const typeOn = { delay: 60 };
  await Promise.all([
    one.note.pressSequentially(`From one. ${'one '.repeat(8)}`, typeOn),
    two.note.pressSequentially(`From two. ${'two '.repeat(8)}`, typeOn),
  ]);
  for (const { note } of [one, two]) {
    await expect(note).toHaveValue(/From one\./);
    await expect(note).toHaveValue(/From two\./);
  }

  // A second start of the same profile ends at once and leaves the first running.
  expect(await profile.startAgain()).toBe(0);
  await one.star.click();
  await expect(one.star).toHaveAttribute('aria-pressed', 'true');
  await expect(two.star).toHaveAttribute('aria-pressed', 'true');

  // The second window goes on when the first is closed.
  const last = await two.openAt(2);
  await one.page.close({ runBeforeUnload: true });
  await two.star.click();
  await expect(two.star).toHaveAttribute('aria-pressed', 'true');
  await two.goTo('Starred');
  await expect(two.option(last)).toBeVisible();
  await expect.poll(async () => (await profile.journal()).match(/"kind":"star"/g)).toHaveLength(3);
});

test('two windows follow the same sync', async ({ profile, feed }) => {
  await feed.control({ hold: '/api/daily_papers' });
  const app = await profile.open({ feed: feed.url });
  await expect(app.window.status).toHaveText(/^Syncing/);
  const two = await app.windowOpenedBy(() => app.window.page.keyboard.press('Control+Shift+N'));
  await expect(two.status).toHaveText(/^Syncing/);
  await feed.control({ hold: null });
  await app.window.expectUpToDate();
  await two.expectUpToDate();
  await expect(two.heading).toHaveText('Friday, June 12, 2026');
});
