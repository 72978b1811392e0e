import { expect, test } from './harness/test.ts';

test('a paper that arrives late is listed and counted', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await window.button('Previous day').click();
  await expect(window.heading).toHaveText('Thursday, June 11, 2026');
  const before = (await feed.edition('2026-06-11')).length;
  await window.expectPapers(before);
  await feed.control({ addPaper: { date: '2026-06-11', title: 'A Late Arrival' } });
  await window.button('Sync now').click();
  await expect(window.option('A Late Arrival')).toBeVisible();
  await window.expectPapers(before + 1);
  await expect(window.page.getByText('checked 2× · 1 late')).toBeVisible();
  await window.expectUpToDate();
});
