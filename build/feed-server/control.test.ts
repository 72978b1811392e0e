import { describe, expect, test } from 'vitest';
import { readFlags } from './flags.ts';
import type { FeedServer } from './server.ts';
import { get, started } from './test-client.ts';

const post = async (server: FeedServer, body: unknown): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${server.url}/_control`, { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, body: await response.json() };
};

describe('/_control', () => {
  test('counts requests and tells headers by name only', async () => {
    const server = await started();
    await get(server, '/api/daily_papers?date=2026-06-10&limit=1', { authorization: 'Bearer hf_secret' });
    await get(server, '/api/papers/none');
    const { body } = await get(server, '/_control');
    expect(body).toMatchObject({
      url: server.url,
      seed: 1,
      counters: {
        total: 2,
        open: 0,
        byRoute: { '/api/daily_papers': 1, '/api/papers/{id}': 1 },
        byPath: { '/api/daily_papers': 1, '/api/papers/none': 1 },
        byStatus: { 200: 1, 404: 1 },
        recent: [
          {
            path: '/api/daily_papers',
            query: { date: '2026-06-10', limit: '1' },
            authorization: true,
            status: 200,
            aborted: false,
          },
          { path: '/api/papers/none', authorization: false, status: 404 },
        ],
      },
    });
    expect(JSON.stringify(body)).not.toContain('hf_secret');
    await post(server, { reset: true });
    expect(server.control.report().counters).toMatchObject({ total: 0, recent: [] });
  });

  test('notes arXiv requests that come too fast or together', async () => {
    const server = await started();
    await Promise.all([get(server, '/api/query?id_list=2606.00001'), get(server, '/pdf/2606.00001')]);
    expect(server.control.report().counters.arxiv).toMatchObject({ requests: 2, tooFast: 1 });
  });

  test('holds requests back and lets them go', async () => {
    const server = await started();
    await post(server, { hold: '/api/daily_papers' });
    let arrived = false;
    const held = get(server, '/api/daily_papers?limit=1').then((answer) => {
      arrived = true;
      return answer;
    });
    expect((await get(server, '/api/papers?limit=1')).status).toBe(200);
    expect(arrived).toBe(false);
    expect(server.control.report().counters.open).toBe(1);
    await post(server, { hold: null });
    expect((await held).status).toBe(200);
  });

  test('sets and advances the clock', async () => {
    const server = await started();
    await post(server, { now: '2026-06-01T00:00:00Z', advanceHours: 2.5 });
    expect(server.control.report().now).toMatch(/^2026-06-01T02:30:0/);
    expect((await get(server, '/api/daily_papers?date=2026-06-02')).status).toBe(400);
  });

  test('adds a paper over HTTP', async () => {
    const server = await started();
    const { body } = await post(server, {
      addPaper: { date: '2026-05-06', title: 'Late', id: '2605.99999', visibleAt: '2026-06-13T00:00:00Z' },
    });
    expect(body).toMatchObject({ added: ['2605.99999'] });
    expect((await get(server, '/api/papers/2605.99999')).status).toBe(404);
    await post(server, { advanceHours: 5 });
    expect((await get(server, '/api/papers/2605.99999')).body).toMatchObject({ title: 'Late' });
  });

  test.each([
    [{ falut: null }, /unknown command falut/],
    [{ fault: { kind: 'flood' } }, /unknown fault flood/],
    [{ now: 'soon' }, /now must be an ISO date/],
    [{ limits: { apis: 3 } }, /unknown limit apis/],
    [{ addPaper: { title: 'x' } }, /date is missing/],
    [[], /must be an object/],
  ])('refuses %j', async (command, message) => {
    const server = await started();
    expect(await post(server, command)).toEqual({
      status: 400,
      body: { error: expect.stringMatching(message) },
    });
  });
});

describe('the command line', () => {
  test('is read', () => {
    expect(
      readFlags([
        '--port',
        '0',
        '--seed',
        '7',
        '--days',
        '10',
        '--papers',
        '25',
        '--now',
        '2026-06-12T00:00:00Z',
        '--fault',
        '503:0.1',
        '--until-stdin-closes',
      ]),
    ).toEqual({
      port: 0,
      seed: 7,
      days: 10,
      papers: 25,
      now: '2026-06-12T00:00:00Z',
      faults: [{ kind: '503', rate: 0.1 }],
      untilStdinCloses: true,
    });
    expect(readFlags([])).toEqual({ faults: [], untilStdinCloses: false });
  });

  test.each([
    [['--days', 'many'], /--days/],
    [['--now', 'soon'], /--now/],
    [['--fault', 'x'], /unknown fault/],
    [['--sed', '1'], /sed/],
  ])('refuses %j', (args, message) => {
    expect(() => readFlags(args)).toThrow(message);
  });
});
