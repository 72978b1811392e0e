import { describe, expect, test } from 'vitest';
import { entries, get, inner, type Loose, started } from '../test-client.ts';
import { isRecord } from '../unknown.ts';

describe('GET /api/papers/{id}', () => {
  test('is the inner paper with the lists of what links to it', async () => {
    const server = await started();
    for (const entry of await entries(server, 'date=2026-06-08&limit=20')) {
      const paper = inner(entry, 'paper');
      const { status, body } = await get(server, `/api/papers/${paper.id}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        ...paper,
        numTotalModels: expect.any(Number),
        linkedDatasets: expect.any(Array),
        numTotalSpaces: expect.any(Number),
      });
      expect(body).not.toHaveProperty('numComments');
      expect(body).not.toHaveProperty('comments');
    }
  });

  test.each(['2606.99999', '9999.00001', '2606.13392v2', 'hep-th%2F9901001', 'x', '%E0%A4%A'])(
    '%s is unknown',
    async (id) => {
      const server = await started();
      expect(await get(server, `/api/papers/${id}`)).toMatchObject({
        status: 404,
        body: { error: 'Paper not found' },
      });
    },
  );

  test('field=comments adds the thread, as many as the entry counts', async () => {
    const server = await started({ papers: 40 });
    const thread: Loose[] = [];
    for (const entry of await entries(server, 'week=2026-W21&limit=100')) {
      const { body } = await get(
        server,
        `/api/papers/${inner(entry, 'paper').id}?field=comments&field=submissionDeadline`,
      );
      const comments = isRecord(body) && Array.isArray(body.comments) ? body.comments.filter(isRecord) : [];
      expect(comments).toHaveLength(Number(entry.numComments));
      expect(body).toHaveProperty('submissionDeadline');
      thread.push(...comments);
      const ids = comments.map(({ id }) => id);
      for (const { data } of comments)
        if (isRecord(data) && data.parentCommentId !== undefined) expect(ids).toContain(data.parentCommentId);
    }
    const data = thread.map((comment) => inner(comment, 'data'));
    expect(data.some(({ parentCommentId }) => parentCommentId !== undefined)).toBe(true);
    expect(data.some(({ hidden }) => hidden === true)).toBe(true);
    expect(data.some(({ reactions }) => Array.isArray(reactions) && reactions.length > 0)).toBe(true);
    expect(data.some((each) => String(inner(each, 'latest').html).includes('<a rel="nofollow"'))).toBe(true);
    expect(data.every((each) => !String(inner(each, 'latest').html).includes('<b>'))).toBe(true);
    expect(thread.every(({ author, type }) => isRecord(author) && type === 'comment')).toBe(true);
  });

  test('an unknown field is refused', async () => {
    const server = await started();
    expect((await get(server, '/api/papers/x?field=likes')).status).toBe(404);
    const [entry] = await entries(server, 'date=2026-06-08&limit=1');
    expect((await get(server, `/api/papers/${inner(entry, 'paper').id}?field=likes`)).status).toBe(400);
  });
});

describe('other lists', () => {
  test('/api/papers is flat and goes on with a cursor', async () => {
    const server = await started();
    const seen = new Set<unknown>();
    let path = '/api/papers?limit=100';
    for (let page = 0; page < 3; page++) {
      const { body, headers } = await get(server, path);
      if (!Array.isArray(body)) throw new Error('no list');
      for (const row of body.filter(isRecord)) {
        seen.add(row.id);
        expect(row).toMatchObject({
          title: expect.any(String),
          upvotes: expect.any(Number),
          thumbnailUrl: expect.stringContaining(String(row.id)),
        });
      }
      path = /<http:\/\/[^/]+(.+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? '';
    }
    expect(seen.size).toBe(300);
  });

  test('/api/papers/search finds titles and answers in the shape of the daily list', async () => {
    const server = await started();
    const { body } = await get(server, '/api/papers/search?q=speculative%20decoding&limit=5');
    expect(body).toHaveLength(5);
    expect(JSON.stringify(Object(body)[0].paper.title)).toMatch(/speculative decoding/i);
    expect(Object(body)[0]).toHaveProperty('thumbnail');
    expect((await get(server, `/api/papers/search?q=${'x'.repeat(251)}`)).status).toBe(400);
    expect((await get(server, '/api/papers/search?q=x&limit=121')).status).toBe(400);
    expect((await get(server, '/api/papers/search?q=')).body).toEqual([]);
  });

  test('/api/arxiv/{id}/repos has three lists', async () => {
    const server = await started();
    const list = await entries(server, 'date=2026-06-08&limit=100');
    const repos = await Promise.all(
      list.map(async (entry) => (await get(server, `/api/arxiv/${inner(entry, 'paper').id}/repos`)).body),
    );
    expect(repos.some((each) => Object(each).models.length > 0)).toBe(true);
    expect((await get(server, '/api/arxiv/2101.00001/repos')).body).toEqual({
      models: [],
      datasets: [],
      spaces: [],
    });
  });

  test('an address that does not exist is a 404 with the error of the Hub', async () => {
    const server = await started();
    expect(await get(server, '/api/papers/trending/now')).toMatchObject({
      status: 404,
      body: { error: "Sorry, we can't find the page you are looking for." },
    });
    expect((await fetch(`${server.url}/api/daily_papers`, { method: 'DELETE' })).status).toBe(405);
  });

  test('CORS reflects the origin on the API only', async () => {
    const server = await started();
    const origin = { origin: 'https://example.org' };
    expect(
      (await get(server, '/api/daily_papers?limit=1', origin)).headers.get('access-control-allow-origin'),
    ).toBe('https://example.org');
    expect(
      (await get(server, '/papers/none.md', origin)).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });
});
