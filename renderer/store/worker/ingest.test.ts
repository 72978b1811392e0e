import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BatchItem } from '../../../shared/contract/port.ts';
import { readPaper } from '../../../shared/feed/read-answer.ts';
import { calendarDate, isSha256, paperId, type Sha256 } from '../../../shared/library/ids.ts';
import type { FeedPaper } from '../../../shared/library/paper.ts';
import { Library } from '../database.ts';
import { metaNumber, metaText } from '../meta.ts';
import { readCursors } from './cursors.ts';
import { ingestBatch } from './ingest.ts';

const now = Date.UTC(2026, 5, 12, 9);
const endpoint = 'https://huggingface.co';
const day = calendarDate('2026-06-12');
const blank = readPaper({ id: '2606.10001', title: 'A paper' }, endpoint);
const paper = (number: number, more: Partial<FeedPaper> = {}): FeedPaper => ({
  ...blank,
  id: paperId(`2606.${10_000 + number}`),
  ...more,
});
const edition = (papers: FeedPaper[], date = day): BatchItem => ({ kind: 'edition', date, papers });

let library: Library;
beforeEach(async () => {
  library = new Library(crypto.randomUUID());
  await library.meta.put({ name: 'epoch', value: 7 });
});
const ingest = (items: readonly BatchItem[], at = now, epoch = 7) =>
  ingestBatch(library, epoch, endpoint, at, items);

async function everything() {
  return Promise.all(library.tables.map(async (table) => [table.name, await table.toArray()] as const));
}

function sha(digit: string): Sha256 {
  const text = digit.repeat(64);
  if (!isSha256(text)) throw new RangeError(digit);
  return text;
}

describe('ingestBatch', () => {
  it('stores papers, counts, ledger and cursor in one go', async () => {
    const stored = await ingest([
      edition([paper(1, { upvotes: 5, edition: day }), paper(2, { upvotes: 9 })]),
    ]);
    expect(stored).toEqual({ papers: 2, added: 2 });
    expect((await library.papers.toArray()).map((row) => row.id)).toEqual(['2606.10001', '2606.10002']);
    expect(await library.standings.orderBy('rank').primaryKeys()).toEqual(['2606.10002', '2606.10001']);
    expect(await library.editions.get(day)).toMatchObject({
      papers: ['2606.10001', '2606.10002'],
      timesChecked: 1,
    });
    expect(await metaText(library, 'endpoint')).toBe(endpoint);
    expect(await metaNumber(library, 'papers')).toBe(2);
  });

  it('counts a paper once, however often and in however many lists it comes', async () => {
    const other = calendarDate('2026-06-11');
    expect(await ingest([edition([paper(1), paper(2)]), edition([paper(2), paper(3)], other)])).toEqual({
      papers: 4,
      added: 3,
    });
    expect(await ingest([edition([paper(3), paper(4)])], now + 1)).toEqual({ papers: 2, added: 1 });
    expect(await metaNumber(library, 'papers')).toBe(4);
    expect(await library.papers.count()).toBe(4);
  });

  it('refuses a writer of an older epoch and writes nothing', async () => {
    const before = await everything();
    await expect(ingest([edition([paper(1)])], now, 6)).rejects.toMatchObject({
      failure: { kind: 'worker' },
    });
    await expect(ingest([edition([paper(1)])], now, -1)).rejects.toMatchObject({
      failure: { kind: 'worker' },
    });
    expect(await everything()).toEqual(before);
  });

  it('writes nothing of a batch of which one part fails', async () => {
    const before = await everything();
    const picture = {
      kind: 'picture-failed',
      url: 'https://x/y.png',
      paper: blank.id,
      failure: 'server',
    } as const;
    library.pictures.hook('creating', () => {
      throw new RangeError('no room');
    });
    await expect(ingest([edition([paper(1)]), picture])).rejects.toThrow('no room');
    expect(await everything()).toEqual(before);
  });

  it('does not write a row again that stayed the same', async () => {
    const batch = [edition([paper(1, { upvotes: 3 }), paper(2, { upvotes: 4 })])];
    await ingest(batch);
    const written: string[] = [];
    library.papers.hook('updating', (_change, key) => void written.push(`paper ${key}`));
    library.papers.hook('creating', (key) => void written.push(`paper ${key}`));
    library.standings.hook('updating', (_change, key) => void written.push(`standing ${key}`));
    await ingest(batch, now + 60_000);
    expect(written).toEqual([]);
    await ingest(
      [edition([paper(1, { upvotes: 8 }), paper(2, { upvotes: 4, title: 'Renamed' })])],
      now + 90_000,
    );
    expect(written.sort()).toEqual(['paper 2606.10002', 'standing 2606.10001']);
    expect(await library.editions.get(day)).toMatchObject({ timesChecked: 3 });
  });

  it('enters a day that failed and leaves the papers alone', async () => {
    await ingest([edition([paper(1)])]);
    await ingest([{ kind: 'edition-failed', date: day, failure: 'server' }]);
    expect(await library.editions.get(day)).toMatchObject({ papers: ['2606.10001'], failure: 'server' });
  });

  it('keeps rankings in their own order and replaces them', async () => {
    await ingest([{ kind: 'ranking', name: 'trending', papers: [paper(2), paper(1)] }]);
    await ingest([{ kind: 'ranking', name: 'trending', papers: [paper(3)] }], now + 1);
    expect(await library.rankings.toArray()).toEqual([
      { name: 'trending', papers: ['2606.10003'], checkedAt: now + 1 },
    ]);
    // What was seen once stays.
    expect(await library.papers.count()).toBe(3);
  });

  it('takes the starter edition in without a day of the ledger or an endpoint', async () => {
    await ingest([{ kind: 'starter', papers: [paper(1, { abstract: { kind: 'starter', text: 'Ours.' } })] }]);
    expect(await library.editions.count()).toBe(0);
    expect(await metaText(library, 'endpoint')).toBeNull();
    expect((await library.rankings.get('starter'))?.papers).toEqual(['2606.10001']);
  });

  it('keeps a picture that is there when a later attempt fails', async () => {
    const url = 'https://cdn.example.org/a.png';
    const failed: BatchItem = { kind: 'picture-failed', url, paper: blank.id, failure: 'server' };
    await ingest([failed]);
    expect(await library.pictures.get(url)).toMatchObject({ sha256: null, failedAt: now });
    const size = { bytes: 9, width: 2, height: 1, figure: false };
    const picture = { url, paper: blank.id, sha256: sha('a'), type: 'image/png', ...size };
    await ingest([{ kind: 'picture', picture }], now + 1);
    await ingest([failed], now + 2);
    expect(await library.pictures.get(url)).toEqual({ ...picture, failedAt: null });
  });

  it('keeps a thread with how many the feed counted, and what is linked, until newer ones come', async () => {
    const comment = {
      id: 'c1',
      parent: null,
      username: 'ada',
      fullName: null,
      at: now,
      edited: false,
      hidden: null,
      markdown: 'Why?',
      reactions: [],
    };
    const none = { total: 0, listed: [] };
    const models = { total: 37, listed: [{ id: 'lab/model', likes: 1, downloads: null }] };
    const linked = { paper: blank.id, models, datasets: none, spaces: none };
    const thread = { paper: blank.id, comments: [comment] };
    await ingest([edition([paper(1, { comments: 4 })])]);
    // The paper that comes with a thread does not count its comments; the edition's count stands.
    await ingest(
      [
        { kind: 'paper', paper: paper(1) },
        { kind: 'thread', thread },
        { kind: 'linked', linked },
      ],
      now + 1,
    );
    expect(await library.threads.toArray()).toMatchObject([{ ...thread, fetchedAt: now + 1, counted: 4 }]);
    expect(await library.linked.toArray()).toEqual([{ ...linked, fetchedAt: now + 1 }]);
    await ingest([edition([paper(1, { comments: 5 })])], now + 2);
    expect(await library.threads.get(blank.id)).toMatchObject({ fetchedAt: now + 1, counted: 4 });
    const answer = { ...comment, id: 'c2', parent: 'c1' };
    await ingest([{ kind: 'thread', thread: { ...thread, comments: [comment, answer] } }], now + 3);
    expect(await library.threads.toArray()).toMatchObject([
      { paper: blank.id, comments: [comment, answer], fetchedAt: now + 3, counted: 5 },
    ]);
  });

  it('notes a run that was complete, and only that', async () => {
    await ingest([{ kind: 'run-ended', complete: false }]);
    expect(await metaNumber(library, 'last-complete')).toBeNull();
    await ingest([{ kind: 'run-ended', complete: true }], now + 5);
    expect(await metaNumber(library, 'last-complete')).toBe(now + 5);
  });
});

describe('readCursors', () => {
  it('says that a new library holds nothing', async () => {
    expect(await readCursors(library)).toEqual({
      endpoint: null,
      starter: false,
      picturesTold: false,
      lastCompleteAt: null,
      editions: [],
      starterAbstracts: [],
    });
  });

  it('says which days are held and which abstracts are still missing', async () => {
    const ours = { abstract: { kind: 'starter', text: 'Ours.' } } as const;
    await ingest([{ kind: 'starter', papers: [paper(1, ours), paper(2, ours)] }]);
    await ingest([edition([paper(2, { abstract: { kind: 'abstract', text: 'Real.' } })])], now + 1);
    await ingest([{ kind: 'edition-failed', date: calendarDate('2026-06-11'), failure: 'server' }]);
    await ingest([{ kind: 'pictures-told' }, { kind: 'run-ended', complete: true }], now + 2);
    expect(await readCursors(library)).toEqual({
      endpoint,
      starter: true,
      picturesTold: true,
      lastCompleteAt: now + 2,
      editions: [
        { date: '2026-06-11', papers: 0, lastCheckedAt: null },
        { date: day, papers: 1, lastCheckedAt: now + 1 },
      ],
      starterAbstracts: ['2606.10001'],
    });
  });
});
