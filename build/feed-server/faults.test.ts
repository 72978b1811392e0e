import { describe, expect, test } from 'vitest';
import { type FaultKind, parseFault } from './faults.ts';
import { entries, get, inner, started } from './test-client.ts';

describe('faults', () => {
  test.each(['403', '429', '500', '503'] as const)(
    '%s is answered with its status and error headers',
    async (kind) => {
      const server = await started({ faults: [{ kind, rate: 1 }] });
      const { status, headers, body } = await get(server, '/api/daily_papers');
      expect(status).toBe(Number(kind));
      expect(body).toEqual({ error: headers.get('x-error-message') });
      if (kind === '429') expect(headers.get('ratelimit')).toMatch(/^"api";r=0;t=\d+$/);
    },
  );

  test('a 429 can be pretended for one second', async () => {
    const server = await started({ faults: [{ kind: '429', rate: 1, times: 1, retryAfterSeconds: 1 }] });
    const refused = await get(server, '/api/daily_papers');
    expect([refused.headers.get('ratelimit'), refused.headers.get('retry-after')]).toEqual([
      '"api";r=0;t=1',
      '1',
    ]);
    expect((await get(server, '/api/daily_papers')).status).toBe(200);
  });

  test('rates are even, paths narrow, and null ends them', async () => {
    const server = await started();
    server.control.apply({ fault: { kind: '500', rate: 0.5, path: '/api/daily_papers' } });
    const statuses = [];
    for (let at = 0; at < 4; at++) statuses.push((await get(server, '/api/daily_papers?limit=1')).status);
    expect(statuses).toEqual([200, 500, 200, 500]);
    expect((await get(server, '/api/papers?limit=1')).status).toBe(200);
    server.control.apply({ fault: null });
    expect((await get(server, '/api/daily_papers?limit=1')).status).toBe(200);
  });

  test('a cut-off body and an offline server break the connection; the control stays', async () => {
    const server = await started({ faults: [{ kind: 'cut-off', rate: 1 }] });
    await expect(
      fetch(`${server.url}/api/daily_papers`).then((response) => response.text()),
    ).rejects.toThrow();
    server.control.apply({ fault: { kind: 'offline', rate: 1 } });
    await expect(fetch(`${server.url}/api/daily_papers`)).rejects.toThrow();
    const report = await fetch(`${server.url}/_control`, { method: 'POST', body: '{"fault":null}' });
    expect(await report.json()).toMatchObject({
      faults: [],
      counters: { total: 2, byStatus: { 200: 1, none: 1 } },
    });
  });

  test('malformed JSON is JSON cut short; an empty feed is []', async () => {
    const server = await started({ faults: [{ kind: 'malformed-json', rate: 1 }] });
    const text = await (await fetch(`${server.url}/api/daily_papers?limit=2`)).text();
    expect(text.startsWith('[{')).toBe(true);
    expect(() => JSON.parse(text)).toThrow();
    server.control.apply({ fault: { kind: 'empty', rate: 1 } });
    const answer = await get(server, '/api/daily_papers?date=2026-06-10&limit=1');
    expect(answer).toMatchObject({ status: 200, body: [] });
    expect(answer.headers.get('link')).toBeNull();
  });

  test('one entry of a list is bad, in different ways, and the others are whole', async () => {
    const server = await started({ faults: [{ kind: 'bad-entry', rate: 1 }] });
    const broken = new Set<string>();
    for (let limit = 1; limit <= 14; limit++) {
      const list = await entries(server, `date=2026-06-10&limit=${limit}`);
      const bad = list.filter((entry) => {
        const paper = inner(entry, 'paper');
        const good =
          typeof paper.title === 'string' &&
          Array.isArray(paper.authors) &&
          /^\d{4}\.\d{5}$/.test(String(paper.id)) &&
          paper.publishedAt !== 'yesterday';
        return !(good && typeof paper.upvotes === 'number' && typeof paper.summary === 'string');
      });
      expect(bad).toHaveLength(1);
      broken.add(
        JSON.stringify([
          typeof bad[0]?.title,
          typeof inner(bad[0], 'paper').authors,
          typeof inner(bad[0], 'paper').id,
          typeof inner(bad[0], 'paper').upvotes,
        ]),
      );
    }
    expect(broken.size).toBeGreaterThan(3);
  });

  test('hostile text is everywhere a reader looks', async () => {
    const server = await started({ faults: [{ kind: 'hostile', rate: 1 }] });
    const list = await entries(server, 'date=2026-06-10');
    for (const entry of list) {
      expect(entry.title).toContain('<img src=x onerror=');
      expect(inner(entry, 'paper').summary).toContain('<script>');
    }
    expect(list.some((entry) => String(inner(entry, 'paper').projectPage).startsWith('javascript:'))).toBe(
      true,
    );
    expect(JSON.stringify(list)).toMatch(/"ai_keywords":\["<img/);
  });

  test('pictures: redirected to a private address, or web pages in disguise', async () => {
    const server = await started({ faults: [{ kind: 'redirect-picture', rate: 1 }] });
    const [{ thumbnail } = {}] = await entries(server, 'date=2026-06-10&limit=1');
    const path = String(thumbnail).slice(server.url.length);
    const redirect = await get(server, path);
    expect([redirect.status, redirect.headers.get('location')]).toEqual([
      302,
      'http://169.254.169.254/latest/meta-data/',
    ]);
    server.control.apply({ fault: { kind: 'wrong-type-picture', rate: 1 } });
    const disguised = await get(server, path);
    expect(disguised.headers.get('content-type')).toBe('image/png');
    expect(disguised.body).toContain('<script>');
  });

  test('a huge body is valid JSON and arrives whole; a slow one late', async () => {
    const server = await started({ faults: [{ kind: 'huge', rate: 1, bytes: 3_000_000 }] });
    const response = await fetch(`${server.url}/api/daily_papers?limit=1`);
    const text = await response.text();
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(3_000_000);
    expect(JSON.parse(text)).toHaveLength(1);
    server.control.apply({ fault: { kind: 'slow', rate: 1, delayMs: 60 } });
    const began = performance.now();
    await get(server, '/api/daily_papers?limit=1');
    expect(performance.now() - began).toBeGreaterThan(55);
  });

  test('spoilt lists keep the ids of their papers, and only the day that is named is spoilt', async () => {
    const server = await started();
    const plain = await entries(server, 'date=2026-06-10');
    const spoilt = async (kind: FaultKind): Promise<unknown[]> => {
      server.control.apply({ fault: { kind, rate: 1, date: '2026-06-10' } });
      expect(await entries(server, 'date=2026-06-09')).toHaveLength(untouched.length);
      const { body } = await get(server, '/api/daily_papers?date=2026-06-10');
      return Array.isArray(body) ? body : [];
    };
    const untouched = await entries(server, 'date=2026-06-09');
    const swapped = await spoilt('swapped-types');
    expect(swapped.slice(0, 2)).toEqual([null, 7]);
    expect(swapped).toHaveLength(plain.length + 7);
    expect(await spoilt('doubled')).toHaveLength(plain.length * 2);
    expect(JSON.stringify(await spoilt('huge-texts')).length).toBeGreaterThan(6_000_000);
    const torn = await spoilt('bad-utf8');
    expect(torn).toHaveLength(plain.length);
    expect(JSON.stringify(torn)).toContain('\ufffd');
  });

  test('an endless body announces no length and does not stop by itself', async () => {
    const server = await started({ faults: [{ kind: 'endless', rate: 1 }] });
    const response = await fetch(`${server.url}/api/daily_papers`);
    expect(response.headers.get('content-length')).toBeNull();
    let bytes = 0;
    for await (const piece of response.body ?? []) {
      bytes += piece.length;
      if (bytes > 30_000_000) break;
    }
    expect(bytes).toBeGreaterThan(30_000_000);
  });

  test('the command line spells them KIND or KIND:RATE', () => {
    expect(parseFault('503')).toEqual({ kind: '503', rate: 1 });
    expect(parseFault('slow:0.25')).toEqual({ kind: 'slow', rate: 0.25 });
    expect(() => parseFault('flood')).toThrow(/unknown fault/);
    expect(() => parseFault('slow:2')).toThrow(/rate/);
  });
});
