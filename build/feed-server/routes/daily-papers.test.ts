import { describe, expect, test } from 'vitest';
import { entries, get, idsOf, papersOf, started } from '../test-client.ts';

describe('GET /api/daily_papers', () => {
  test('pages are counted from 0 and linked until the last', async () => {
    const server = await started({ papers: 30 });
    const first = await get(server, '/api/daily_papers?date=2026-05-06&limit=20');
    expect(first.headers.get('link')).toBe(
      `<${server.url}/api/daily_papers?date=2026-05-06&limit=20&p=1>; rel="next"`,
    );
    const second = await get(server, '/api/daily_papers?date=2026-05-06&limit=20&p=1');
    expect(second.headers.get('link')).toBeNull();
    const all = idsOf(await entries(server, 'date=2026-05-06&limit=100'));
    expect(all).toHaveLength(30);
    const paged = [
      ...idsOf(await entries(server, 'date=2026-05-06&limit=20&p=0')),
      ...idsOf(await entries(server, 'date=2026-05-06&limit=20&p=1')),
    ];
    expect(paged).toEqual(all);
  });

  test('a page holds 50 entries unless asked otherwise', async () => {
    const server = await started();
    expect(await entries(server, '')).toHaveLength(50);
    expect(await entries(server, 'limit=1')).toHaveLength(1);
    expect(await entries(server, 'limit=100')).toHaveLength(100);
  });

  test.each(['date=2026-06-13', 'date=2026-06-07', 'date=2026-06-10&p=100', 'p=9999', 'date=2020-01-06'])(
    '%s is empty',
    async (query) => {
      const server = await started({ now: '2026-06-14T20:00:00Z' });
      expect(await get(server, `/api/daily_papers?${query}`)).toMatchObject({ status: 200, body: [] });
    },
  );

  test.each([
    ['date=2025-13-40', /date/i],
    ['date=2025-02-29', /date/i],
    ['date=yesterday', /date/i],
    ['date=2026-06-13', /2026-06-11/],
    ['limit=101', /Too big: expected number to be <=100/],
    ['limit=0', /Too small/],
    ['limit=ten', /expected number/],
    ['p=-1', /Too small/],
    ['p=1.5', /expected int/],
    ['sort=upvotes', /publishedAt/],
    ['week=2026-W53', /pattern/],
    ['week=2026-24', /pattern/],
    ['month=2026-13', /pattern/],
  ])('%s is refused', async (query, message) => {
    const server = await started({ now: '2026-06-12T23:59:00Z' });
    const { status, body, headers } = await get(server, `/api/daily_papers?${query}`);
    expect(status).toBe(400);
    expect(body).toEqual({ error: expect.stringMatching(message) });
    expect(headers.get('x-error-message')).toMatch(message);
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('unknown parameters are passed over', async () => {
    const server = await started();
    expect(idsOf(await entries(server, 'period=month&page=3&limit=7'))).toEqual(
      idsOf(await entries(server, 'limit=7')),
    );
  });

  test('one date is ordered by upvotes, the whole feed by time', async () => {
    const server = await started();
    const votes = papersOf(await entries(server, 'date=2026-06-09')).map(({ upvotes }) => Number(upvotes));
    expect(votes).toEqual(votes.toSorted((a, b) => b - a));
    const dates = papersOf(await entries(server, 'limit=100')).map(({ submittedOnDailyAt }) =>
      String(submittedOnDailyAt),
    );
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  test('on a Sunday the newest entries are those of Friday', async () => {
    const server = await started({ now: '2026-06-14T18:00:00Z' });
    const dates = new Set(
      papersOf(await entries(server, 'limit=15')).map(({ submittedOnDailyAt }) => submittedOnDailyAt),
    );
    expect([...dates]).toEqual(['2026-06-12T00:00:00.000Z']);
  });

  test('a week and a month hold their editions', async () => {
    const server = await started({ papers: 20 });
    const week = await entries(server, 'week=2026-W23&limit=100');
    expect(week).toHaveLength(100);
    expect(
      new Set(papersOf(week).map(({ submittedOnDailyAt }) => String(submittedOnDailyAt).slice(0, 10))),
    ).toEqual(new Set(['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05']));
    const month = await get(server, '/api/daily_papers?month=2026-05&limit=100&p=4');
    expect(month.body).toHaveLength(20);
    expect(month.headers.get('link')).toBeNull();
  });

  test('trending is by stars, all-time, and passes over the date', async () => {
    const server = await started();
    const trending = await entries(server, 'sort=trending&date=2026-06-10&limit=100');
    expect(idsOf(trending)).toEqual(idsOf(await entries(server, 'sort=trending&limit=100')));
    expect(papersOf(trending).some(({ id }) => String(id).startsWith('24'))).toBe(true);
  });

  test('a submitter narrows the list', async () => {
    const server = await started();
    const [{ submittedBy } = {}] = await entries(server, 'date=2026-06-10');
    const name = Object(submittedBy).name;
    const found = await entries(server, `submitter=${name}&limit=100`);
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((entry) => Object(entry.submittedBy).name === name)).toBe(true);
  });
});
