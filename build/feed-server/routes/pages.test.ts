import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { entries, get, idsOf, inner, started } from '../test-client.ts';

const bytesOf = async (
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; type: string | null; data: Buffer }> => {
  const response = await fetch(url, { headers });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    data: Buffer.from(await response.arrayBuffer()),
  };
};

const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), 'feed-server-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
};

describe('pictures', () => {
  test('thumbnails are PNG files of 1200 × 648 that can be decoded; a few are missing', async () => {
    const server = await started();
    const list = await entries(server, 'week=2026-W23&limit=100');
    const pictures = await Promise.all(list.map(({ thumbnail }) => bytesOf(String(thumbnail))));
    const found = pictures.filter(({ status }) => status === 200);
    expect(found.length).toBeGreaterThan(85);
    expect(found.length).toBeLessThan(100);
    for (const { data, type } of found.slice(0, 5)) {
      expect(type).toBe('image/png');
      expect([data.readUInt32BE(16), data.readUInt32BE(20)]).toEqual([1200, 648]);
      const start = data.indexOf('IDAT');
      expect(inflateSync(data.subarray(start + 4, start + 4 + data.readUInt32BE(start - 4)))).toHaveLength(
        1201 * 648,
      );
    }
  });

  test('media, avatars and badges are served by the server itself', async () => {
    const server = await started();
    const list = await entries(server, 'month=2026-05&limit=100');
    const media = list.flatMap(({ mediaUrls }) => (Array.isArray(mediaUrls) ? mediaUrls : []));
    expect(await bytesOf(String(media[0]))).toMatchObject({ status: 200, type: 'image/png' });
    for (const entry of list.slice(0, 6)) {
      const url = new URL(String(inner(entry, 'submittedBy').avatarUrl), server.url);
      expect((await bytesOf(url.href)).status).toBe(200);
    }
  });
});

describe('/papers/{id}.md', () => {
  test('is Markdown for most papers and the shell of a page for the rest', async () => {
    const server = await started();
    const ids = idsOf(await entries(server, 'month=2026-05&limit=60'));
    const pages = await Promise.all(ids.map((id) => get(server, `/papers/${id}.md`)));
    expect(
      pages.every(
        ({ status, headers }) =>
          status === 200 && headers.get('content-type') === 'text/markdown; charset=utf-8',
      ),
    ).toBe(true);
    const texts = pages.map(({ body }) => String(body));
    const markdown = texts.filter((text) => text.startsWith('# '));
    expect(markdown.length).toBeGreaterThan(30);
    expect(markdown[0]).toContain('## References');
    const shells = texts.filter((text) => text.startsWith('<!doctype html>'));
    expect(markdown.length + shells.length).toBe(60);
    expect(shells.some((text) => text.length === 223)).toBe(true);
    expect(shells.some((text) => text.length > 51_000)).toBe(true);
    expect((await get(server, '/papers/2101.00001.md')).status).toBe(404);
    expect((await get(server, `/papers/${ids[0]}`, { accept: 'text/markdown' })).body).toBe(texts[0]);
  });
});

describe('arXiv', () => {
  test('a PDF has pages, a sound cross-reference table, and answers ranges', async () => {
    const server = await started();
    const [id] = idsOf(await entries(server, 'date=2026-06-10&limit=1'));
    const whole = await bytesOf(`${server.url}/pdf/${id}`);
    const text = whole.data.toString('latin1');
    expect(whole.type).toBe('application/pdf');
    expect(text.startsWith('%PDF-1.5')).toBe(true);
    expect(Number(/\/Type \/Pages \/Count (\d+)/.exec(text)?.[1])).toBeGreaterThan(2);
    const xref = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    const offsets = [...text.slice(xref).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) =>
      Number(offset),
    );
    for (const [at, offset] of offsets.entries())
      expect(text.slice(offset, offset + 12)).toContain(`${at + 1} 0 obj`);
    expect((await bytesOf(`${server.url}/pdf/${id}v1.pdf`)).status).toBe(200);
    const part = await bytesOf(`${server.url}/pdf/${id}`, { range: 'bytes=100-199' });
    expect(part.status).toBe(206);
    expect(part.data.equals(whole.data.subarray(100, 200))).toBe(true);
    expect((await bytesOf(`${server.url}/pdf/2101.00001`)).status).toBe(404);
    expect((await bytesOf(`${server.url}/pdf/${id}v9`)).status).toBe(404);
  });

  test('abs and html are pages; html is missing for some papers', async () => {
    const server = await started();
    const ids = idsOf(await entries(server, 'date=2026-06-10&limit=30'));
    expect((await get(server, `/abs/${ids[0]}`)).body).toContain('class="abstract mathjax"');
    const pages = await Promise.all(ids.map((id) => get(server, `/html/${id}`)));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200, 404]));
    const page = pages.find(({ status }) => status === 200);
    expect(page?.body).toContain('class="ltx_abstract"');
    const figure = /src="(x\d+\.png)"/.exec(String(page?.body))?.[1];
    const id = ids[pages.findIndex(({ status }) => status === 200)];
    expect((await bytesOf(`${server.url}/html/${id}/${figure}`)).type).toBe('image/png');
  });

  test('the query API answers Atom for a list of ids, ten unless asked otherwise, and errors as an entry', async () => {
    const server = await started();
    const ids = idsOf(await entries(server, 'date=2026-06-10&limit=15'));
    const count = (body: unknown): number => String(body).split('<entry>').length - 1;
    const ten = await get(server, `/api/query?id_list=${ids.join(',')},2101.00001`);
    expect([ten.status, count(ten.body)]).toEqual([200, 10]);
    expect(ten.body).toContain(`<opensearch:totalResults>${ids.length}</opensearch:totalResults>`);
    const all = await get(server, `/api/query?id_list=${ids.join(',')}&max_results=100`);
    expect(count(all.body)).toBe(ids.length);
    expect(all.body).toMatch(/<id>http:\/\/arxiv\.org\/abs\/\d{4}\.\d{5}v[12]<\/id>/);
    expect(all.body).toMatch(/<arxiv:primary_category term="[a-z-]+\.[A-Za-z-]+"\/>/);
    const wrong = await get(server, '/api/query?id_list=nonsense');
    expect(wrong.status).toBe(400);
    expect(wrong.body).toContain('<title>Error</title>');
    server.control.apply({ limits: { arxivSpacingSeconds: 3 } });
    expect(await get(server, `/api/query?id_list=${ids[0]}`)).toMatchObject({ status: 200, body: '' });
  });
});

describe('starter papers', () => {
  test('answer with a synthetic abstract although no edition has them', async () => {
    const starterFile = join(await folder(), 'starter.json');
    await writeFile(
      starterFile,
      JSON.stringify([
        { arxivId: '2503.03434', title: 'A Real Title', authors: ['Ann Author'], publishedAt: '2025-03-05' },
        { title: 'no id' },
      ]),
    );
    const server = await started({ starterFile });
    expect((await get(server, '/api/papers/2503.03434')).body).toMatchObject({
      id: '2503.03434',
      title: 'A Real Title',
      authors: [{ name: 'Ann Author' }],
      summary: expect.stringMatching(/^A synthetic abstract for testing/),
    });
    expect((await bytesOf(`${server.url}/pdf/2503.03434`)).type).toBe('application/pdf');
    expect(idsOf(await entries(server, 'date=2025-03-06'))).not.toContain('2503.03434');
  });
});

describe('recorded answers', () => {
  test('are found by path and query, whatever joins them; the rest is 404', async () => {
    const dir = await folder();
    await mkdir(join(dir, 'api'));
    await writeFile(join(dir, 'api', 'daily_papers?date=2024-10-25.json'), '[{"recorded":1}]');
    await writeFile(join(dir, 'api_daily_papers_date=2024-10-24_p=1.json'), '[{"recorded":2}]');
    await writeFile(join(dir, 'api_papers_2410.18441'), '{"recorded":3}');
    await writeFile(join(dir, 'papers_2410.18441.md'), '# recorded');
    const server = await started({ dir });
    expect((await get(server, '/api/daily_papers?date=2024-10-25&limit=100')).body).toEqual([
      { recorded: 1 },
    ]);
    expect((await get(server, '/api/daily_papers?p=0&date=2024-10-25')).body).toEqual([{ recorded: 1 }]);
    expect((await get(server, '/api/daily_papers?date=2024-10-25&p=1')).body).toEqual([]);
    expect((await get(server, '/api/daily_papers?date=2024-10-24&p=1')).body).toEqual([{ recorded: 2 }]);
    expect((await get(server, '/api/daily_papers?date=2024-10-23')).status).toBe(404);
    expect((await get(server, '/api/papers/2410.18441')).body).toEqual({ recorded: 3 });
    expect((await get(server, '/papers/2410.18441.md')).headers.get('content-type')).toContain(
      'text/markdown',
    );
    expect((await get(server, '/api/papers/2410.18441/../../etc')).status).toBe(404);
  });
});
