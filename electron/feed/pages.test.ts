import { expect, test } from 'vitest';
import { readEndpoint } from './endpoint.ts';
import { askPages } from './pages.ts';
import { RateBudget } from './rate-budget.ts';
import { type Scripted, scripted } from './scripted-transport.test-support.ts';
import { testClock } from './test-clock.test-support.ts';

async function run(answer: (page: number) => Scripted) {
  const { transport, requests } = scripted((_request, before) => answer(before));
  const clock = testClock();
  const endpoint = readEndpoint('https://feed.example');
  const api = {
    endpoint,
    token: () => null,
    transport,
    userAgent: '',
    clock,
    random: () => 0,
    budget: new RateBudget(clock),
  };
  const signal = new AbortController().signal;
  const pages = await askPages(api, new URL('https://feed.example/api/daily_papers?p=0'), signal);
  return { ...pages, asked: requests.map(({ url }) => url.search) };
}

const next = (page: number) => ({ link: `</api/daily_papers?p=${page}>; rel="next"` });

test('puts all pages together', async () => {
  const { entries, gaps, asked } = await run((page) => ({
    body: JSON.stringify([page, page]),
    headers: page < 2 ? next(page + 1) : {},
  }));
  expect(entries).toEqual([0, 0, 1, 1, 2, 2]);
  expect(gaps).toEqual([]);
  expect(asked).toEqual(['?p=0', '?p=1', '?p=2']);
});

test('ends with an empty page, whatever that links to', async () => {
  const { entries, asked } = await run((page) => ({
    body: page === 0 ? '[1]' : '[]',
    headers: next(page + 1),
  }));
  expect(entries).toEqual([1]);
  expect(asked).toHaveLength(2);
});

test('stops after ten pages and says so', async () => {
  const { entries, gaps, asked } = await run((page) => ({ body: '[1]', headers: next(page + 1) }));
  expect(asked).toHaveLength(10);
  expect(gaps).toEqual([{ index: entries.length, reason: 'the list goes on after 10 pages' }]);
});

test('goes round no circle', async () => {
  const { gaps, asked } = await run((page) => ({ body: '[1]', headers: next((page + 1) % 2) }));
  expect(asked).toEqual(['?p=0', '?p=1']);
  expect(gaps).toHaveLength(1);
});

test('fails as a whole when one page fails', async () => {
  const failing = run((page) => (page === 0 ? { body: '[1]', headers: next(1) } : { status: 404 }));
  await expect(failing).rejects.toMatchObject({ failure: { kind: 'not-found' } });
  await expect(run(() => ({ body: '{}' }))).rejects.toMatchObject({ failure: { kind: 'malformed' } });
});

test('says from which entry on a page holds bytes that are no text', async () => {
  const torn = new Uint8Array([...Buffer.from('["b", "'), 0xff, ...Buffer.from('"]')]);
  const { entries, gaps } = await run((page) =>
    page === 0 ? { body: '["a"]', headers: next(1) } : { body: torn },
  );
  expect(entries).toEqual(['a', 'b', null]);
  expect(gaps).toMatchObject([{ index: 1 }]);
});
