import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FeedServer, startFeedServer } from '../../build/feed-server/server.ts';
import { type BatchItem, batchItemSchema } from '../../shared/contract/port.ts';
import { isPaperId, type PaperId, paperId } from '../../shared/library/ids.ts';
import { type PageText, textOfBlock } from '../../shared/library/page-text.ts';
import { Arxiv } from '../arxiv/arxiv.ts';
import { ArxivGate } from '../arxiv/arxiv-gate.ts';
import { monotonicClock } from '../feed/clock.ts';
import { readEndpoint } from '../feed/endpoint.ts';
import { createFeedClient } from '../feed/feed-client.ts';
import { nodeTransport } from '../feed/node-transport.test-support.ts';
import { KeptFiles } from '../files/kept-files.ts';
import { fetchText } from './fetch-text.ts';

let server: FeedServer;
let profile: string;
/** A paper that has a text, and one that has none. */
let withText: PaperId;
let without: PaperId;
beforeAll(async () => {
  server = await startFeedServer({ seed: 11, days: 6, papers: 8, now: '2026-06-12T12:00:00Z' });
  profile = await mkdtemp(path.join(tmpdir(), 'offprint-text-'));
  const listed: { paper: { id: string } }[] = await (
    await fetch(`${server.url}/api/daily_papers?limit=40`)
  ).json();
  const papers = listed.map(({ paper }) => paper.id).filter(isPaperId);
  const heads = await Promise.all(
    papers.map(async (id) => (await fetch(`${server.url}/papers/${id}.md`)).text()),
  );
  withText = papers[heads.findIndex((head) => head.startsWith('#'))] ?? never();
  without = papers[heads.findIndex((head) => head.startsWith('<'))] ?? never();
});
afterAll(async () => {
  await server.close();
  await rm(profile, { recursive: true, force: true });
});
beforeEach(() => void server.control.apply({ fault: null, reset: true, limits: {} }));

async function fetchOf(paper: PaperId, stored: BatchItem[] = []): Promise<readonly BatchItem[]> {
  const endpoint = readEndpoint(server.url);
  const memory = { sinceLast: async () => null, note: async () => {} };
  const gate = new ArxivGate({ clock: monotonicClock, memory, paceMs: 0 });
  const fetched = fetchText({
    arxiv: new Arxiv({ pages: endpoint, api: endpoint, gate, transport: nodeTransport, userAgent: 'test' }),
    feed: createFeedClient({
      endpoint: server.url,
      token: null,
      transport: nodeTransport,
      userAgent: 'test',
      random: () => 0,
    }),
    files: new KeptFiles(profile),
    now: () => 7,
    store: async (items) => void stored.push(...items.map((item) => batchItemSchema.parse(item))),
  });
  await fetched({ paper, again: false, urls: [], signal: new AbortController().signal, progress: () => {} });
  return stored;
}

function textIn(items: readonly BatchItem[]): PageText {
  const found = items.find((item) => item.kind === 'page-text');
  if (found?.kind !== 'page-text') throw new Error('no text');
  return found.text;
}

function never(): never {
  throw new Error('one of the two kinds is missing');
}

describe('fetchText', () => {
  it('reads the feed’s Markdown and keeps the figures', async () => {
    const paper = withText;
    const items = await fetchOf(paper);
    const text = textIn(items);
    expect(text).toMatchObject({ paper, source: 'feed-markdown', fetchedAt: 7 });
    const kinds = new Set(text.blocks.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['figure', 'formula', 'heading', 'list', 'paragraph', 'table']);
    const [url] = text.blocks.flatMap((block) =>
      block.kind === 'figure' ? block.images.map((image) => image.url) : [],
    );
    expect(items.filter((item) => item.kind === 'picture')).toMatchObject([
      { picture: { url, paper, type: 'image/png', width: 800 } },
    ]);
  });

  it('reads the same from arXiv where the feed has none', async () => {
    const paper = withText;
    const fromFeed = textIn(await fetchOf(paper));
    server.control.apply({ fault: { kind: '500', rate: 1, path: '/papers/' } });
    const fromArxiv = textIn(await fetchOf(paper));
    expect(fromArxiv.source).toBe('arxiv-html');
    const words = (text: PageText) =>
      text.blocks
        .filter(({ kind }) => kind === 'paragraph')
        .map(textOfBlock)
        .slice(1, -1);
    expect(words(fromArxiv).filter((line) => words(fromFeed).includes(line)).length).toBeGreaterThan(10);
  });

  it('refuses the shell of a page, and says that there is no text', async () => {
    const paper = without;
    await expect(fetchOf(paper)).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    expect(server.control.report().counters.byPath).toMatchObject({ [`/html/${paper}`]: 1 });
  });

  it('stores nothing of a text that breaks off, from either place, and the whole of it the next time', async () => {
    const whole = textIn(await fetchOf(withText));
    const stored: BatchItem[] = [];
    server.control.apply({ fault: { kind: 'cut-off', rate: 1, path: '/papers/' } });
    await expect(fetchOf(withText, stored)).rejects.toMatchObject({ failure: { kind: 'offline' } });
    server.control.apply({
      fault: [
        { kind: '500', rate: 1, path: '/papers/' },
        { kind: 'cut-off', rate: 1, path: '/html/' },
      ],
    });
    await expect(fetchOf(withText, stored)).rejects.toMatchObject({ failure: { kind: 'offline' } });
    expect(stored).toEqual([]);
    server.control.apply({ fault: null });
    expect(textIn(await fetchOf(withText)).blocks).toEqual(whole.blocks);
  });

  it('leaves a figure out that cannot be had', async () => {
    const paper = withText;
    server.control.apply({ fault: { kind: 'huge', rate: 1, path: '/html/', bytes: 9_000_000 } });
    expect((await fetchOf(paper)).map(({ kind }) => kind)).toEqual(['page-text']);
  });

  it('asks nobody about a paper of the reader’s own', async () => {
    await expect(fetchOf(paperId('own-0123456789abcdef'))).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
    expect(server.control.report().counters.total).toBe(0);
  });
});
