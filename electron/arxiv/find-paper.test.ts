import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeedServer, startFeedServer } from '../../build/feed-server/server.ts';
import { FailureError, failure } from '../../shared/failure/failure.ts';
import { isPaperId, type PaperId, paperId } from '../../shared/library/ids.ts';
import { monotonicClock } from '../feed/clock.ts';
import { readEndpoint } from '../feed/endpoint.ts';
import { createFeedClient } from '../feed/feed-client.ts';
import { nodeTransport } from '../feed/node-transport.test-support.ts';
import { Arxiv } from './arxiv.ts';
import { ArxivGate } from './arxiv-gate.ts';
import { findPaper } from './find-paper.ts';

describe('findPaper', () => {
  let server: FeedServer;
  let known: PaperId;
  beforeAll(async () => {
    server = await startFeedServer({ seed: 11, days: 4, papers: 3, now: '2026-06-12T12:00:00Z' });
    const listed: { paper: { id: string } }[] = await (
      await fetch(`${server.url}/api/daily_papers?limit=5`)
    ).json();
    known = paperId(listed.map(({ paper }) => paper.id).find(isPaperId) ?? '');
  });
  afterAll(() => server.close());

  const find = (id: PaperId, inFeed = true) => {
    const endpoint = readEndpoint(server.url);
    const gate = new ArxivGate({
      clock: monotonicClock,
      memory: { sinceLast: async () => null, note: async () => {} },
      paceMs: 0,
    });
    const arxiv = new Arxiv({
      pages: endpoint,
      api: endpoint,
      gate,
      transport: nodeTransport,
      userAgent: 'test',
    });
    const client = createFeedClient({
      endpoint: server.url,
      token: null,
      transport: nodeTransport,
      userAgent: 'test',
    });
    const noFeed = { paper: async () => Promise.reject(new FailureError(failure('not-found', 'x'))) };
    return findPaper({ feed: inFeed ? client : noFeed, arxiv }, id, new AbortController().signal);
  };

  it('asks the feed first, then arXiv, and both say the same', async () => {
    const fromFeed = await find(known);
    const fromArxiv = await find(known, false);
    expect(fromArxiv).toMatchObject({
      id: known,
      title: fromFeed.title,
      authors: fromFeed.authors.map(({ name }) => ({ name })),
    });
    expect(fromFeed.upvotes).not.toBeNull();
    expect(fromArxiv.upvotes).toBeNull();
  });

  it('says when nobody knows it, and asks nobody about one’s own', async () => {
    await expect(find(paperId('2001.00001'))).rejects.toMatchObject({ failure: { kind: 'not-found' } });
    server.control.apply({ reset: true });
    await expect(find(paperId('own-0123456789abcdef'))).rejects.toMatchObject({
      failure: { kind: 'not-found' },
    });
    expect(server.control.report().counters.total).toBe(0);
  });
});
