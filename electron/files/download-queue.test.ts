import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BatchItem } from '../../shared/contract/port.ts';
import { FailureError, failure } from '../../shared/failure/failure.ts';
import { type PaperId, paperId } from '../../shared/library/ids.ts';
import type { KeptFile } from '../../shared/library/kept-file.ts';
import { Arxiv } from '../arxiv/arxiv.ts';
import { ArxivGate } from '../arxiv/arxiv-gate.ts';
import { paceFile } from '../arxiv/pace-file.ts';
import { monotonicClock } from '../feed/clock.ts';
import { readEndpoint } from '../feed/endpoint.ts';
import { createFeedClient } from '../feed/feed-client.ts';
import { nodeTransport } from '../feed/node-transport.test-support.ts';
import { FileDesk } from './file-desk.ts';
import { KeptFiles } from './kept-files.ts';
import { breakOff, madePdf, type PdfServer, serveFile, startPdfServer } from './pdf-server.test-support.ts';

const one = paperId('2606.10001');
const two = paperId('2606.10002');
const etag = '"one"';

let profile: string;
let server: PdfServer;
let desks: FileDesk[] = [];
beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'offprint-queue-'));
  server = await startPdfServer();
  desks = [];
});
afterEach(async () => {
  await Promise.all(desks.map((desk) => desk.queue.stop()));
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** The app's own desk on real HTTP, with a pace that a test can wait for. */
function open(paceMs = 0, at = server.url) {
  const stored: KeptFile[] = [];
  const library = { isOpen: true, takePaper: async (_paper: PaperId): Promise<void> => {} };
  const endpoint = readEndpoint(at);
  const memory = paceFile(path.join(profile, 'files', 'arxiv-last-asked'));
  const gate = new ArxivGate({ clock: monotonicClock, memory, paceMs });
  const desk = new FileDesk({
    profile,
    arxiv: new Arxiv({ pages: endpoint, api: endpoint, gate, transport: nodeTransport, userAgent: 'test' }),
    feed: createFeedClient({ endpoint: at, token: null, transport: nodeTransport, userAgent: 'test' }),
    files: new KeptFiles(profile),
    now: () => 1_000,
    store: async (items: readonly BatchItem[]) => {
      if (!library.isOpen) throw new FailureError(failure('worker', 'no library'));
      stored.push(...items.flatMap((item) => (item.kind === 'file' ? [item.file] : [])));
    },
    takePaper: ({ paper }) => library.takePaper(paper),
    tell: () => {},
  });
  desks.push(desk);
  const { queue } = desk;
  return {
    desk,
    queue,
    stored,
    library,
    want: (...papers: (typeof one)[]) =>
      queue.want(papers.map((paper) => ({ paper, part: 'pdf', by: 'hand' }))),
    states: () => queue.downloads.items.map(({ paper, state }) => `${paper} ${state.name}`),
  };
}

const settled = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 10 });
const everyFile = async (): Promise<string[]> =>
  (await readdir(path.join(profile, 'files'), { recursive: true })).filter((name) =>
    /[0-9a-f]{64}$|\.part/.test(name),
  );

describe('the download queue', () => {
  it('keeps a PDF by its hash and tells the library what it is', async () => {
    const file = madePdf();
    server.answer = (request, response) => serveFile(request, response, file, etag);
    const { queue, want, stored, states } = open();
    await queue.start();
    want(one);
    await settled(() => expect(states()).toEqual([`${one} done`]));
    const [kept] = stored;
    expect(kept).toMatchObject({
      paper: one,
      source: 'arxiv',
      version: 'v2',
      pages: 1,
      bytes: file.length,
      fetchedAt: 1_000,
    });
    expect(await readFile(new KeptFiles(profile).pathOf(kept?.sha256 ?? never()))).toEqual(file);
    expect(await everyFile()).toHaveLength(1);
    expect(server.asked.map((asked) => asked.path)).toEqual([`/pdf/${one}`]);
  });

  it('goes on where a break in the middle left off', async () => {
    const file = madePdf(undefined, 300_000);
    let times = 0;
    server.answer = (request, response) => {
      times += 1;
      if (times <= 2) breakOff(request, response, file, { etag, after: 100_000 });
      else serveFile(request, response, file, etag);
    };
    const { queue, want, stored } = open();
    await queue.start();
    want(one);
    await settled(() => expect(stored).toHaveLength(1));
    expect(server.asked.map(({ range, ifRange }) => [range, ifRange])).toEqual([
      [null, ''],
      ['bytes=100000-', etag],
      ['bytes=200000-', etag],
    ]);
    expect(stored[0]?.bytes).toBe(file.length);
  });

  it('goes on after a restart in the middle', async () => {
    const file = madePdf(undefined, 300_000);
    server.answer = (_request, response) => {
      response.writeHead(200, { etag, 'content-length': file.length });
      response.write(file.subarray(0, 120_000));
    };
    const first = open();
    await first.queue.start();
    first.want(one, two);
    await settled(() => expect(first.queue.downloads.items[0]?.state).toMatchObject({ received: 120_000 }));
    await first.queue.stop();
    await settled(() => expect(first.states()).toEqual([`${one} waiting`, `${two} waiting`]));

    server.answer = (request, response) => serveFile(request, response, file, etag);
    const second = open();
    await second.queue.start();
    await settled(() => expect(second.states()).toEqual([`${one} done`, `${two} done`]));
    expect(server.asked[1]).toMatchObject({ path: `/pdf/${one}`, range: 'bytes=120000-', ifRange: etag });
    expect(second.stored.map(({ paper }) => paper)).toEqual([one, two]);
  });

  it('keeps the wish for a paper over a restart until there is a network', async () => {
    const offline = async (): Promise<void> => {
      throw new FailureError(failure('offline', 'no network'));
    };
    const first = open();
    first.library.takePaper = offline;
    await first.queue.start();
    first.queue.want([{ paper: one, part: 'paper', by: 'hand' }]);
    await settled(() => expect(first.queue.downloads.awaited).toBe('network'));
    // The library lacks nothing that it knows of; the wish stays all the same.
    first.queue.remind([]);
    expect(first.states()).toEqual([`${one} waiting`]);
    await first.queue.stop();

    const second = open();
    const taken: PaperId[] = [];
    second.library.takePaper = offline;
    await second.queue.start();
    await settled(() => expect(second.queue.downloads.awaited).toBe('network'));
    second.library.takePaper = async (paper) => void taken.push(paper);
    second.queue.wake();
    await settled(() => expect(second.states()).toEqual([`${one} done`]));
    expect(taken).toEqual([one]);
  });

  it('begins anew when the file has changed meanwhile', async () => {
    const [old, changed] = [madePdf('old', 300_000), madePdf(undefined, 310_000)];
    server.answer = (request, response) => {
      if (server.asked.length === 1) breakOff(request, response, old, { etag, after: 100_000 });
      else serveFile(request, response, changed, '"two"');
    };
    const { queue, want, stored } = open();
    await queue.start();
    want(one);
    await settled(() => expect(stored).toHaveLength(1));
    expect(await readFile(new KeptFiles(profile).pathOf(stored[0]?.sha256 ?? never()))).toEqual(changed);
  });

  it.each([
    ['a web page under the name of a PDF', Buffer.from(`<!doctype html>${'<p>not found</p>'.repeat(40)}`)],
    ['a PDF that was cut short', madePdf(undefined, 5_000).subarray(0, 3_000)],
    [
      'a PDF whose references are damaged',
      Buffer.from(madePdf().toString('latin1').replace('xref\n0', 'x!ef\n0'), 'latin1'),
    ],
    ['nothing', Buffer.alloc(0)],
  ])('does not keep %s', async (_what, file) => {
    server.answer = (request, response) => serveFile(request, response, file, etag);
    const { queue, want, states, stored } = open();
    await queue.start();
    want(one);
    await settled(() => expect(states()).toEqual([`${one} failed`]));
    expect(queue.downloads.items[0]?.state).toEqual({ name: 'failed', failure: 'malformed' });
    expect(stored).toEqual([]);
    expect(await everyFile()).toEqual([]);
  });

  it('stops at a 403 and asks no more until the reader says so', async () => {
    server.answer = (_request, response) => void response.writeHead(403).end();
    const first = open();
    await first.queue.start();
    first.want(one, two);
    await settled(() => expect(first.queue.downloads.paused).toEqual(['refused']));
    first.queue.wake();
    expect(server.asked).toHaveLength(1);
    await first.queue.stop();
    const { queue, states } = open();
    await queue.start();
    expect(queue.downloads.paused).toEqual(['refused']);
    server.answer = (request, response) => serveFile(request, response, madePdf(), etag);
    queue.resume('refused');
    await settled(() => expect(states()).toEqual([`${one} done`, `${two} done`]));
  });

  it('waits without a network, and runs when it is back', async () => {
    const { queue, want, states } = open(0, 'http://127.0.0.1:9');
    await queue.start();
    want(one);
    await settled(() => expect(queue.downloads.awaited).toBe('network'));
    expect(states()).toEqual([`${one} waiting`]);
  });

  it('asks one after the other, at its pace, also right after a restart', async () => {
    server.answer = (request, response) =>
      setTimeout(() => serveFile(request, response, madePdf(), etag), 30);
    const { queue, want, states } = open(600);
    await queue.start();
    want(one, two);
    await settled(() => expect(states()).toEqual([`${one} done`, `${two} done`]));
    await queue.stop();
    const again = open(600);
    await again.queue.start();
    again.want(paperId('2606.10003'));
    await settled(() => expect(again.states()).toEqual(['2606.10003 done']));
    const gaps = server.asked.slice(1).map(({ at }, index) => at - (server.asked[index]?.at ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThan(300); // Half of it may be lost on the way here.
    expect(server.most()).toBe(1);
  });

  it('fetches nothing twice: what the disk holds is told to a library that lost it', async () => {
    server.answer = (request, response) => serveFile(request, response, madePdf(), etag);
    const first = open();
    first.library.isOpen = false;
    await first.queue.start();
    first.want(one);
    await settled(() => expect(first.states()).toEqual([`${one} waiting`]));
    await settled(() => expect(first.queue.downloads.awaited).not.toBeNull());
    first.library.isOpen = true;
    first.queue.wake();
    await settled(() => expect(first.stored).toHaveLength(1));
    expect(server.asked).toHaveLength(1);
  });

  it('keeps a changed version as a second file beside the first', async () => {
    server.answer = (request, response) => serveFile(request, response, madePdf(), etag);
    const { queue, want, stored, desk } = open();
    await queue.start();
    want(one);
    await settled(() => expect(stored).toHaveLength(1));
    server.answer = (request, response) =>
      serveFile(request, response, madePdf('arXiv:2606.10001v3  [cs.LG]'), '"three"');
    queue.want([{ paper: one, part: 'pdf', by: 'hand' }], true);
    await settled(() => expect(stored).toHaveLength(2));
    expect(stored.map(({ version }) => version)).toEqual(['v2', 'v3']);
    expect((await desk.catalogue.held()).map(({ version }) => version)).toEqual(['v2', 'v3']);
  });

  it('cancels what runs, pauses, and does what is asked for by hand first', async () => {
    const file = madePdf();
    server.answer = (request, response) => serveFile(request, response, file, etag);
    const { queue, want, states } = open();
    queue.pause('reader');
    await queue.start();
    const rule = paperId('2606.10009');
    queue.remind([{ paper: rule, part: 'pdf', by: 'rule' }]);
    want(one, two);
    queue.cancel([`pdf ${two}`]);
    expect(states()).toEqual([`${rule} waiting`, `${one} waiting`]);
    expect(server.asked).toEqual([]);
    queue.resume('reader');
    await settled(() => expect(states()).toEqual([`${rule} done`, `${one} done`]));
    expect(server.asked.map((asked) => asked.path)).toEqual([`/pdf/${one}`, `/pdf/${rule}`]);
    // A rule does not bring back what the reader took back.
    queue.remind([{ paper: two, part: 'pdf', by: 'rule' }]);
    expect(states()).toEqual([`${rule} done`, `${one} done`]);
  });

  it('brings again by the library what was removed and then asked for anew', async () => {
    const { queue, states } = open();
    queue.pause('reader');
    await queue.start();
    const wish = { paper: one, part: 'videos', by: 'hand' } as const;
    queue.refuse(wish);
    queue.remind([wish]);
    expect(states()).toEqual([]);
    queue.forgive([`videos ${one}`]);
    queue.remind([wish]);
    expect(states()).toEqual([`${one} waiting`]);
  });

  it('asks for the old ids too, whose stroke is no folder', async () => {
    const old = paperId('hep-th/9901001');
    const file = madePdf(undefined, 200_000);
    server.answer = (request, response) =>
      server.asked.length === 1
        ? breakOff(request, response, file, { etag, after: 100_000 })
        : serveFile(request, response, file, etag);
    const { queue, want, stored } = open();
    await queue.start();
    want(old);
    await settled(() => expect(stored).toHaveLength(1));
    expect(server.asked[1]).toMatchObject({ path: '/pdf/hep-th/9901001', range: 'bytes=100000-' });
    expect(await readdir(path.join(profile, 'files', 'parts'))).toEqual([]);
  });

  it('takes wishes that cannot be read for none', async () => {
    const { queue } = open();
    await mkdir(path.join(profile, 'files'));
    await writeFile(path.join(profile, 'files', 'wishes.json'), '{"wishes":[{"paper":"../etc"');
    await queue.start();
    expect(queue.downloads.items).toEqual([]);
  });
});

function never(): never {
  throw new Error('nothing was kept');
}
