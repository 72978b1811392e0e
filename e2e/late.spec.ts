import { expect, test } from './harness/test.ts';

test('a late paper is listed and counted, upvotes leave a trail, a withdrawn paper is marked and keeps all', async ({
  profile,
  feed,
}) => {
  const [, gone] = await feed.edition('2026-06-11');
  if (gone === undefined) throw new Error('the feed has too few papers on that day');
  await feed.control({ amendPaper: { id: gone.id, paper: { ai_summary: 'In one sentence.' } } });
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await window.button('Previous day').click();
  await expect(window.heading).toHaveText('Thursday, June 11, 2026');
  const before = (await feed.edition('2026-06-11')).length;
  await window.expectPapers(before);
  const [risen] = await feed.edition('2026-06-11');
  if (risen === undefined) throw new Error('the feed has no paper on that day');
  await feed.control({ addPaper: { date: '2026-06-11', title: 'A Late Arrival' } });
  await feed.control({ setUpvotes: { id: risen.id, upvotes: risen.upvotes + 40 } });
  // The answer after a withdrawal lacks what the one before it had.
  const emptied = { withdrawnAt: '2026-06-12T08:00:00.000Z', ai_summary: null, summary: null, authors: [] };
  await feed.control({ amendPaper: { id: gone.id, paper: emptied } });
  await window.button('Sync now').click();
  await expect(window.option('A Late Arrival')).toBeVisible();
  await window.expectPapers(before + 1);
  await expect(window.page.getByText('checked 2× · 1 late')).toBeVisible();
  await window.expectUpToDate();
  // In the row while the pointer rests on it or the keyboard is on the list, in the paper's pane always.
  const trail = window.list.locator('[data-upvotes-trail]');
  await expect(trail).toHaveCount(0);
  await expect(window.option(risen.title)).toHaveAccessibleName(new RegExp(` ${risen.upvotes + 40} upvotes`));
  await window.option(risen.title).hover();
  await expect(trail).toHaveText('+40');
  await window.open(risen.title);
  await expect(
    window.article.getByRole('img', { name: `Upvotes went from ${risen.upvotes} to ${risen.upvotes + 40}` }),
  ).toBeVisible();
  await expect(window.option(gone.title)).toHaveAccessibleName(/, Withdrawn/);
  await window.open(gone.title);
  await expect(window.article.getByText('This paper was withdrawn.')).toBeVisible();
  await expect(window.article.getByText('In one sentence.')).toBeVisible();
  await expect(window.article).toContainText(gone.summary.slice(0, 40));
});
