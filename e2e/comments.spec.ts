import { fridayDate } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

const hasPlayed = (element: Element): boolean =>
  element instanceof HTMLVideoElement && element.currentTime > 0;

test('comments and a video of a paper are safe to look at, and there without a network', async ({
  profile,
  feed,
}) => {
  const [paper] = await feed.edition(fridayDate);
  if (paper === undefined) throw new Error('the edition is empty');
  const thread = [
    {
      id: 'a1',
      raw: 'A **question** <img src=x onerror="document.title=1">',
      reactions: [{ reaction: '🔥', count: 3 }],
    },
    { id: 'a2', raw: 'An answer.', parentCommentId: 'a1', reactions: [] },
    { id: 'a3', raw: 'gone', hidden: true, hiddenReason: 'Spam', reactions: [] },
  ].map(({ id, raw, ...data }) => ({
    id,
    type: 'comment',
    createdAt: '2026-06-12T09:00:00.000Z',
    author: { name: `user-${id}`, fullname: `User ${id}` },
    data: { edited: false, hidden: false, latest: { raw, html: raw }, ...data },
  }));
  await feed.control({
    amendPaper: {
      id: paper.id,
      paper: {
        comments: thread,
        mediaUrls: [`${feed.url}/production/uploads/a/demo.webm`],
        linkedModels: [{ id: 'lab/model-7B', likes: 4, downloads: 90 }],
        numTotalModels: 37,
      },
    },
  });
  const first = await profile.open({ feed: feed.url });
  await first.window.expectUpToDate();
  await first.window.open(paper.title);
  const comments = first.window.article.getByRole('region', { name: 'Comments' });
  await expect(comments.getByText('User a1')).toBeVisible();
  await expect(comments.getByText('question', { exact: true })).toBeVisible();
  await expect(comments.locator('img')).toHaveCount(0);
  const answer = comments.getByRole('listitem').filter({ hasText: 'User a1' }).getByRole('listitem');
  await expect(answer.filter({ hasText: 'An answer.' })).toBeVisible();
  await expect(comments.getByRole('list', { name: 'Reactions' })).toHaveText('🔥 3');
  await expect(comments).toContainText('This comment was hidden: Spam.');
  await expect(comments).toContainText('fetched just now');
  await expect(first.window.article.getByText('37 models')).toBeVisible();
  await expect(first.window.article.getByRole('button', { name: '36 more' })).toBeVisible();
  // Nothing of a video is fetched before it is played; what cannot be had offers to wait.
  const play = first.window.article.getByRole('button', { name: 'Watch the video' });
  const film = first.window.article.locator('video');
  await expect(play).toBeVisible();
  await expect(film).toHaveCount(0);
  expect(await feed.asked('/production/uploads/a/')).toBe(0);
  await feed.control({ fault: { kind: 'offline', rate: 1, path: '/production/uploads/a/' } });
  await play.click();
  const said = first.window.article.getByRole('alert');
  await expect(said).toContainText('The video could not be fetched');
  await first.window.button('Fetch it when there is a network').click();
  await expect(said).toContainText('It is among the downloads: Waiting');
  await feed.control({ fault: null });
  await first.window.button('Try again').click();
  await expect(film).toHaveAttribute('src', /^offprint:\/\/video\//);
  await expect.poll(() => film.evaluate(hasPlayed)).toBe(true);
  await first.window.button('Sync now').click();
  const here = first.window.article.getByRole('list', { name: 'On this machine' });
  await expect(here).toContainText('1 video');
  const other = await first.window.options.nth(2).getAttribute('aria-label');
  await first.quit();
  await feed.stop();

  const { window } = await profile.open({ feed: feed.url, now: '2026-06-12T15:30:00Z' });
  await expect(window.article).toHaveAccessibleName(paper.title);
  await window.article.getByRole('button', { name: 'Watch the video' }).click();
  const keptFilm = window.article.locator('video');
  await expect(keptFilm).toHaveAttribute('src', /^offprint:\/\/files\/[0-9a-f]{64}$/);
  await expect.poll(() => keptFilm.evaluate(hasPlayed)).toBe(true);
  const kept = window.article.getByRole('region', { name: 'Comments' });
  await expect(kept).toContainText('An answer.');
  await expect(kept).toContainText('fetched 3 hours ago');

  // What was never fetched says so, and waits visibly for the network.
  await window.options.nth(2).click();
  await expect(window.article).toHaveAccessibleName(
    new RegExp(`^${other?.slice(0, 12).replace(/[^\w ]/g, '.')}`),
  );
  await kept.getByRole('button', { name: 'Fetch comments' }).click();
  await expect(kept).toContainText('No network: they are fetched when it returns.');

  // What was fetched is searched; what is hidden is not.
  const box = window.page.getByRole('searchbox', { name: 'Search papers' });
  await box.fill('"an answer"');
  await expect(window.option(paper.title)).toContainText('CommentAn answer.');
  await box.fill('"gone"');
  await expect(window.option(paper.title)).toHaveCount(0);
});

test('a submitter and an organization have a page of all their papers that are stored', async ({
  profile,
  feed,
}) => {
  const app = await profile.open({ feed: feed.url });
  const { window } = app;
  await window.expectUpToDate();
  const dates = ['08', '09', '10', '11', '12'].map((day) => `2026-06-${day}`);
  const papers = (await Promise.all(dates.map(feed.edition))).flat();
  for (const kind of ['submitter', 'organization'] as const) {
    const name = mostNamed(papers.map((paper) => paper[kind]));
    const theirs = papers.filter((paper) => paper[kind] === name);
    const [first] = theirs;
    if (first === undefined) throw new Error(`no paper has a name for its ${kind}`);
    await window.page.evaluate((id) => {
      location.hash = `#/week?paper=${id}`;
    }, first.id);
    await expect(window.article).toHaveAccessibleName(first.title);
    // Where only one pane is shown, it is that of the page.
    if (kind === 'organization') await app.resize(720, 900);
    await window.article.getByRole('button', { name, exact: true }).click();
    await expect(window.heading).toHaveText(kind === 'submitter' ? /^Submitted by \S+$/ : name);
    for (const { title } of theirs) await expect(window.option(title)).toBeVisible();
  }
});

/** The name that comes most often; no name counts as none. */
function mostNamed(names: readonly string[]): string {
  const times = (name: string): number => names.filter((each) => each === name).length;
  return [...names].filter((name) => name !== '').sort((a, b) => times(b) - times(a))[0] ?? '';
}
