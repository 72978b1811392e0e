import { describe, expect, test } from 'vitest';
import { createRateLimits } from './rate-limits.ts';
import { get, started } from './test-client.ts';

describe('rate limits', () => {
  test('every answer of the Hub reports its budget: 500 and 100, with a token 1000 and 200', async () => {
    const server = await started();
    const bearer = { authorization: 'Bearer hf_x' };
    expect((await get(server, '/api/daily_papers')).headers.get('ratelimit')).toMatch(
      /^"api";r=499;t=(300|299)$/,
    );
    expect((await get(server, '/api/papers/none')).headers.get('ratelimit')).toMatch(/^"api";r=498;t=\d+$/);
    expect((await get(server, '/api/daily_papers')).headers.get('ratelimit-policy')).toBe(
      '"fixed window";"api";q=500;w=300',
    );
    expect((await get(server, '/papers/none.md')).headers.get('ratelimit')).toMatch(/^"pages";r=99;/);
    expect((await get(server, '/api/daily_papers', bearer)).headers.get('ratelimit-policy')).toBe(
      '"fixed window";"api";q=1000;w=300',
    );
    expect((await get(server, '/papers/none.md', bearer)).headers.get('ratelimit')).toMatch(
      /^"pages";r=199;/,
    );
  });

  test('an empty budget is a 429 that says when to come back', async () => {
    const server = await started();
    server.control.apply({ limits: { api: 2, windowSeconds: 60 } });
    expect((await get(server, '/api/daily_papers?limit=1')).status).toBe(200);
    expect((await get(server, '/api/daily_papers?limit=1')).headers.get('ratelimit')).toMatch(/;r=0;/);
    const refused = await get(server, '/api/daily_papers?limit=1');
    expect(refused).toMatchObject({ status: 429, body: { error: expect.any(String) } });
    expect(refused.headers.get('ratelimit')).toMatch(/^"api";r=0;t=(60|59)$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    expect((await get(server, '/papers/none.md')).status).toBe(404);
    expect((await get(server, '/social-thumbnails/papers/none.png')).headers.get('ratelimit')).toBeNull();
    server.control.apply({ limits: { api: 500 } });
    expect((await get(server, '/api/daily_papers?limit=1')).status).toBe(200);
  });

  test('windows are fixed, not sliding', () => {
    let now = 0;
    const limits = createRateLimits(() => now);
    limits.change({ api: 1, windowSeconds: 10 });
    now = 9_500;
    expect(limits.take('api', 'a', false)).toMatchObject({
      allowed: true,
      headers: { RateLimit: '"api";r=0;t=1' },
    });
    expect(limits.take('api', 'a', false)).toMatchObject({ allowed: false, headers: { 'Retry-After': '1' } });
    expect(limits.take('api', 'b', false).allowed).toBe(true);
    now = 10_000;
    expect(limits.take('api', 'a', false)).toMatchObject({
      allowed: true,
      headers: { RateLimit: '"api";r=0;t=10' },
    });
    now = 35_000;
    expect(limits.take('api', 'a', false)).toMatchObject({
      allowed: true,
      headers: { RateLimit: '"api";r=0;t=5' },
    });
  });
});
