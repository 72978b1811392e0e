import type { Fault } from '../build/feed-server/faults.ts';
import { fridayDate, fridayHeading } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

interface Case {
  readonly fault: Fault;
  readonly status: string | RegExp;
}

/** Faults that end a run, and what the status says of each; none says what the one before it may have said. */
const cases: readonly Case[] = [
  {
    fault: { kind: 'malformed-json', rate: 1 },
    status: 'Failed: The feed answered something that cannot be read.',
  },
  { fault: { kind: '500', rate: 1 }, status: 'Failed: The feed has a problem of its own.' },
  {
    fault: { kind: 'cut-off', rate: 1 },
    status: /^(Offline|Failed: The feed answered something that cannot be read\.)$/,
  },
  { fault: { kind: 'slow', rate: 1, delayMs: 60_000 }, status: 'Cancelled' },
  { fault: { kind: 'offline', rate: 1 }, status: 'Offline' },
  { fault: { kind: 'empty', rate: 1 }, status: 'Up to date' },
];

test('whatever befalls the feed leaves the app usable and takes nothing away, and the next sync works', async ({
  profile,
  feed,
}) => {
  const [first] = cases;
  await feed.control({ fault: first?.fault ?? null });
  const { window } = await profile.open({ feed: feed.url });
  for (const [at, { fault, status }] of cases.entries()) {
    if (at > 0) {
      await feed.control({ fault });
      await window.button('Sync now').click();
    }
    // A slow feed is left by the reader.
    if (fault.kind === 'slow') await window.button('Cancel sync').click();
    await expect(window.status).toHaveText(status, { timeout: 20_000 });
    await expect(window.heading).toHaveText('Starter edition');
    await window.expectPapers(32);
    await window.openAt(at);
    if (fault.kind === 'slow')
      await expect(window.article.getByRole('heading', { name: 'Offprint summary' })).toBeVisible();
    await window.star.click();
    await expect(window.star).toHaveAttribute('aria-pressed', 'true');
  }

  // A short pause that the feed asks for is waited for.
  await feed.control({ fault: { kind: '429', rate: 1, times: 1, retryAfterSeconds: 1 }, reset: true });
  await window.button('Sync now').click();
  await expect(window.heading).toHaveText(fridayHeading);
  await window.expectUpToDate();
  const held = (await feed.edition(fridayDate)).length;
  await window.expectPapers(held);
  expect((await feed.statuses('/api/daily_papers')).filter((status) => status === 429)).toHaveLength(1);

  // An empty answer does not take away what was there.
  await feed.control({ fault: { kind: 'empty', rate: 1 }, reset: true });
  await window.button('Sync now').click();
  await expect.poll(() => feed.asked('/api/daily_papers')).toBeGreaterThan(5);
  await window.expectUpToDate();
  await expect(window.heading).toHaveText(fridayHeading);
  await window.expectPapers(held);
});

test('a long pause that the feed asks for ends the run, and the status says so', async ({
  profile,
  feed,
}) => {
  await feed.control({ fault: { kind: '429', rate: 1, retryAfterSeconds: 300 } });
  const { window } = await profile.open({ feed: feed.url });
  await expect(window.status).toHaveText('Failed: The feed asks for a pause: too many requests.');
  await window.expectPapers(32);
});

test('a malformed entry costs only itself', async ({ profile, feed }) => {
  const whole = (await feed.edition(fridayDate)).length;
  await feed.control({
    addPaper: { date: fridayDate, title: 'Not a paper', paper: { id: '../../etc/passwd' } },
  });
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await expect(window.heading).toHaveText(fridayHeading);
  await window.expectPapers(whole);
  await expect(window.option('Not a paper')).toBeHidden();
});

test('one bad entry in every answer costs no day', async ({ profile, feed }) => {
  const edition = await feed.edition(fridayDate);
  await feed.control({ fault: { kind: 'bad-entry', rate: 1 } });
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await expect(window.heading).toHaveText(fridayHeading);
  const victim = Math.floor(edition.length / 2);
  for (const { title } of edition.filter((_paper, at) => at !== victim))
    await expect(window.option(title)).toBeVisible();
});
