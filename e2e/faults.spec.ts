import type { Fault } from '../build/feed-server/faults.ts';
import { fridayDate, fridayHeading } from './harness/feed.ts';
import { expect, test } from './harness/test.ts';

interface Case {
  readonly what: string;
  readonly fault: Fault;
  readonly status: string | RegExp;
}

/** Faults that end a run: what the status says of each. */
const cases: readonly Case[] = [
  {
    what: 'a feed that has problems of its own',
    fault: { kind: '500', rate: 1 },
    status: 'Failed: The feed has a problem of its own.',
  },
  {
    what: 'a feed whose connection breaks off',
    fault: { kind: 'cut-off', rate: 1 },
    status: /^(Offline|Failed: The feed answered something that cannot be read\.)$/,
  },
  {
    what: 'a feed that sends broken JSON',
    fault: { kind: 'malformed-json', rate: 1 },
    status: 'Failed: The feed answered something that cannot be read.',
  },
  { what: 'a feed that is gone', fault: { kind: 'offline', rate: 1 }, status: 'Offline' },
];

for (const { what, fault, status } of cases) {
  test(`${what} leaves the app usable, and the next sync works`, async ({ profile, feed }) => {
    await feed.control({ fault });
    const { window } = await profile.open({ feed: feed.url });
    await expect(window.status).toHaveText(status, { timeout: 20_000 });
    await window.expectPapers(32);
    await window.openAt(0);
    await window.star.click();
    await expect(window.star).toHaveAttribute('aria-pressed', 'true');

    await feed.control({ fault: null });
    await window.button('Sync now').click();
    await window.expectUpToDate();
    await expect(window.heading).toHaveText(fridayHeading);
  });
}

test('a short pause that the feed asks for is waited for', async ({ profile, feed }) => {
  await feed.control({ fault: { kind: '429', rate: 1, times: 1, retryAfterSeconds: 1 } });
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await expect(window.heading).toHaveText(fridayHeading);
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

test('a slow feed is left by the reader', async ({ profile, feed }) => {
  await feed.control({ fault: { kind: 'slow', rate: 1, delayMs: 60_000 } });
  const { window } = await profile.open({ feed: feed.url });
  await window.button('Cancel sync').click();
  await expect(window.status).toHaveText('Cancelled');
  await window.expectPapers(32);
  await window.openAt(3);
  await expect(window.article.getByRole('heading', { name: 'Offprint summary' })).toBeVisible();
});

test('an empty feed leaves the starter edition in place', async ({ profile, feed }) => {
  await feed.control({ fault: { kind: 'empty', rate: 1 } });
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  await expect(window.heading).toHaveText('Starter edition');
  await window.expectPapers(32);
});

test('an empty answer does not take away what was there', async ({ profile, feed }) => {
  const { window } = await profile.open({ feed: feed.url });
  await window.expectUpToDate();
  const held = (await feed.edition(fridayDate)).length;
  await feed.control({ fault: { kind: 'empty', rate: 1 }, reset: true });
  await window.button('Sync now').click();
  await expect.poll(() => feed.asked('/api/daily_papers')).toBeGreaterThan(5);
  await window.expectUpToDate();
  await expect(window.heading).toHaveText(fridayHeading);
  await window.expectPapers(held);
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
