import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FeedServer, startFeedServer } from '../../build/feed-server/server.ts';
import { calendarDate, paperId } from '../../shared/library/ids.ts';
import { feedPaperSchema } from '../../shared/library/paper.ts';
import { createFeedClient, type FeedClient } from './feed-client.ts';
import { nodeTransport } from './node-transport.test-support.ts';
import { type TestClock, testClock } from './test-clock.test-support.ts';

const friday = calendarDate('2026-06-12');
const saturday = calendarDate('2026-06-13');
const signal = new AbortController().signal;
let server: FeedServer;
let clock: TestClock;
let client: FeedClient;

beforeEach(async () => {
  server = await startFeedServer({ now: '2026-06-20T12:00:00Z', papers: 30, days: 30 });
  clock = testClock();
  client = createFeedClient({
    endpoint: `${server.url}/`,
    token: 'hf_secret',
    transport: nodeTransport,
    userAgent: 'Offprint/0 (test)',
    clock,
    random: () => 0,
  });
});
afterEach(async () => {
  await server.close();
});

test('reads an edition whole, in the feed’s own order', async () => {
  const { papers, rejected } = await client.edition(friday, signal);
  expect(rejected).toEqual([]);
  expect(papers).toHaveLength(30);
  for (const paper of papers) {
    expect(feedPaperSchema.parse(paper)).toEqual(paper);
    expect(paper.edition).toBe(friday);
    expect(paper.title).not.toMatch(/\n| {2}/);
  }
  const upvotes = papers.map((paper) => paper.upvotes ?? -1);
  expect(upvotes).toEqual([...upvotes].sort((a, b) => b - a));
});

test('an edition of many pages is read to its end', async () => {
  await server.close();
  // Late arrivals are all there by then.
  server = await startFeedServer({ now: '2026-07-30T12:00:00Z', papers: 210, days: 60 });
  const many = createFeedClient({
    endpoint: server.url,
    token: null,
    transport: nodeTransport,
    userAgent: 'x',
    clock,
  });
  const { papers } = await many.edition(friday, signal);
  expect(papers).toHaveLength(210);
});

test('a weekend has no papers, and a day to come is refused', async () => {
  expect(await client.edition(saturday, signal)).toEqual({ papers: [], rejected: [] });
  const later = client.edition(calendarDate('2026-07-01'), signal);
  await expect(later).rejects.toMatchObject({ failure: { kind: 'refused' } });
});

test('reads the ranking and a single paper', async () => {
  const { papers } = await client.trending(signal);
  expect(papers.length).toBeGreaterThan(50);
  const [first] = papers;
  if (first === undefined) throw new Error('the ranking is empty');
  expect(await client.paper(first.id, signal)).toMatchObject({
    id: first.id,
    title: first.title,
    comments: null,
  });
  await expect(client.paper(paperId('0704.0001'), signal)).rejects.toMatchObject({
    failure: { kind: 'not-found' },
  });
});

test('reads a paper with its thread and what is linked to it in one question', async () => {
  const { papers } = await client.edition(friday, signal);
  const most = [...papers].sort((a, b) => (b.comments ?? 0) - (a.comments ?? 0))[0];
  if (most === undefined) throw new Error('the edition is empty');
  const spoilt = { id: 7, type: 'comment' };
  const words = { id: 'c1', type: 'comment', createdAt: '2026-06-12T09:00:00.000Z', author: { name: 'ada' } };
  const read = await client.discussion(most.id, signal);
  expect(read.paper).toMatchObject({ id: most.id, comments: null });
  expect(read.thread?.comments).toHaveLength(most.comments ?? -1);
  server.control.apply({
    amendPaper: {
      id: most.id,
      paper: {
        comments: [spoilt, { ...words, data: { latest: { raw: 'Why?' }, reactions: null } }],
        linkedModels: [{ id: 'lab/model' }, { id: '../../etc' }],
        numTotalModels: 37,
      },
    },
  });
  const amended = await client.discussion(most.id, signal);
  expect(amended.thread?.comments).toMatchObject([{ id: 'c1', username: 'ada', markdown: 'Why?' }]);
  expect(amended.linked.models).toMatchObject({ total: 37, listed: [{ id: 'lab/model' }] });
  await expect(client.discussion(paperId('0704.0001'), signal)).rejects.toMatchObject({
    failure: { kind: 'not-found' },
  });
});

test('fetches the pictures that papers name', async () => {
  const { papers } = await client.edition(friday, signal);
  const thumbnails = papers.flatMap(({ thumbnail }) => (thumbnail === null ? [] : [thumbnail]));
  const outcomes = await Promise.allSettled(thumbnails.slice(0, 5).map((url) => client.picture(url, signal)));
  const fetched = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(fetched.length).toBeGreaterThan(0);
  for (const picture of fetched) expect(picture).toMatchObject({ type: 'image/png' });
});

test('leaves out a malformed entry and keeps the rest', async () => {
  const whole = (await client.edition(friday, signal)).papers.length;
  server.control.apply({
    amendPaper: { id: (await idOf(3)).toString(), paper: { title: '   ' }, entry: { title: null } },
  });
  const { papers, rejected } = await client.edition(friday, signal);
  expect(papers).toHaveLength(whole - 1);
  expect(rejected).toEqual([{ index: 3, reason: expect.stringContaining('has no title') }]);
});

async function idOf(place: number) {
  const paper = (await client.edition(friday, signal)).papers[place];
  if (paper === undefined) throw new Error('the edition is shorter');
  return paper.id;
}

test.each(['500', '503', 'offline', 'cut-off'] as const)('gets over three times %s', async (kind) => {
  server.control.apply({ fault: { kind, rate: 1, times: 3 } });
  expect((await client.edition(friday, signal)).papers).toHaveLength(30);
  expect(clock.slept).toHaveLength(3);
});

test.each([
  ['500', 'server'],
  ['offline', 'offline'],
  ['cut-off', 'offline'],
  ['malformed-json', 'malformed'],
  ['huge', 'too-large'],
] as const)('%s for good is a failure: %s', async (fault, kind) => {
  server.control.apply({ fault: { kind: fault, rate: 1 } });
  await expect(client.edition(friday, signal)).rejects.toMatchObject({ failure: { kind } });
});

test('waits as long as an exhausted budget takes to be filled', async () => {
  server.control.apply({ fault: { kind: '429', rate: 1, times: 1, retryAfterSeconds: 20 } });
  expect((await client.edition(friday, signal)).papers).toHaveLength(30);
  expect(clock.slept).toEqual([21_000]);
  server.control.apply({ fault: { kind: '429', rate: 1, times: 1, retryAfterSeconds: 200 } });
  const failing = client.edition(friday, signal);
  await expect(failing).rejects.toMatchObject({ failure: { kind: 'rate-limited', retryAfterMs: 201_000 } });
});

test('a long reading slows down before the feed refuses it', async () => {
  server.control.apply({ limits: { apiWithToken: 40, windowSeconds: 300 } });
  for (let times = 0; times < 39; times += 1) await client.edition(saturday, signal);
  expect(clock.slept).toEqual([10_000, 10_000]);
});

test.each(['redirect-picture', 'wrong-type-picture'] as const)(
  'takes no picture in with %s',
  async (kind) => {
    server.control.apply({ fault: { kind, rate: 1 } });
    const picture = client.picture(`${server.url}/production/uploads/x/y.png`, signal);
    const expected = kind === 'redirect-picture' ? 'forbidden-address' : 'malformed';
    await expect(picture).rejects.toMatchObject({ failure: { kind: expected } });
  },
);

test('is cancelled while the feed is silent', async () => {
  server.control.apply({ hold: '/api' });
  const control = new AbortController();
  const reading = client.edition(friday, control.signal);
  setTimeout(() => control.abort(), 50);
  await expect(reading).rejects.toMatchObject({ failure: { kind: 'cancelled' } });
  server.control.apply({ hold: null });
});

test('refuses a token that no header may carry', () => {
  const make = (token: string) =>
    createFeedClient({ endpoint: server.url, token, transport: nodeTransport, userAgent: 'x' });
  expect(() => make('two\nlines')).toThrow(/^refused/);
  expect(() => make('  ')).not.toThrow();
});
