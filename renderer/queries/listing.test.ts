import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPaper } from '../../shared/feed/read-answer.ts';
import { calendarDate, newTagId, type PaperId, paperId } from '../../shared/library/ids.ts';
import { taggedKey } from '../../shared/library/marks.ts';
import type { FeedPaper } from '../../shared/library/paper.ts';
import type { Place } from '../app/place.ts';
import type { Sort } from '../app/preferences.ts';
import { recordAct } from '../store/record-act.ts';
import { ingestBatch } from '../store/worker/ingest.ts';

const now = Date.UTC(2026, 5, 12, 9);
const visit = now - 3_600_000;
const found = vi.hoisted(() => ({ ids: [] as string[], sorts: [] as string[] }));
vi.mock('../app/clock.ts', () => ({ now: () => Date.UTC(2026, 5, 12, 9) }));
vi.mock('../search/search.ts', () => ({
  askSearch: async (_kind: string, { sort }: { sort: string }) => {
    found.sorts.push(sort);
    const { ids } = found;
    return { ids, places: ids.map(() => 1), total: ids.length, faults: [], corrected: false };
  },
}));
vi.stubGlobal('localStorage', { getItem: () => String(visit), setItem: () => {} });
const { library } = await import('../app/library.ts');
const { listPlace } = await import('./listing.ts');
const { neighbourDay, newestEdition } = await import('./editions.ts');
const { papersSince } = await import('./new-papers.ts');
const { nextUnread } = await import('./paper.ts');
const { readRows } = await import('./paper-rows.ts');

const blank = readPaper({ id: '2606.10001', title: 'A paper' }, 'https://huggingface.co');
const id = (number: number): PaperId => paperId(`2606.${10_000 + number}`);
const day = calendarDate;
const paper = (number: number, upvotes: number, edition: string | null): FeedPaper => ({
  ...blank,
  id: id(number),
  upvotes,
  edition: edition === null ? null : day(edition),
});
const list = (place: Place, sort: Sort = 'own-order', unreadSince: number | null = null) =>
  listPlace({ place, sort, firstOnly: false, unreadSince });
const numbers = (ids: readonly PaperId[]): number[] => ids.map((held) => Number(held.slice(5)) - 10_000);

async function clear(): Promise<void> {
  await library.open();
  await Promise.all(library.tables.map((table) => (table.name === 'meta' ? null : table.clear())));
}

/** Three editions over a month's end; the feed lists the most upvoted first. */
async function fill(): Promise<void> {
  await clear();
  await library.meta.put({ name: 'epoch', value: 1 });
  const ingest = (date: string, papers: FeedPaper[], at: number) =>
    ingestBatch(library, 1, 'https://huggingface.co', at, [{ kind: 'edition', date: day(date), papers }]);
  await ingest('2026-05-29', [paper(1, 50, '2026-05-29')], visit - 9_000);
  await ingest('2026-06-10', [paper(2, 30, '2026-06-10'), paper(3, 10, '2026-06-10')], visit - 5_000);
  await ingest('2026-06-11', [paper(4, 90, '2026-06-11')], visit - 4_000);
  await ingest('2026-06-11', [paper(4, 90, '2026-06-11'), paper(5, 20, '2026-06-11')], visit + 4_000);
  await ingest('2026-06-12', [], visit + 5_000);
}

describe('listPlace', () => {
  beforeAll(fill);

  it('opens the newest edition that holds papers as Today', async () => {
    const listing = await list({ name: 'today' });
    expect(numbers(listing.ids)).toEqual([4, 5]);
    expect(listing).toMatchObject({ starter: false, whole: 2, edition: { date: '2026-06-11' } });
  });

  it('lists one day, also one that is empty or was never asked for', async () => {
    expect(numbers((await list({ name: 'day', date: day('2026-06-10') })).ids)).toEqual([2, 3]);
    expect(await list({ name: 'day', date: day('2026-06-12') })).toMatchObject({
      ids: [],
      edition: { papers: [] },
    });
    expect(await list({ name: 'day', date: day('2026-06-01') })).toMatchObject({ ids: [], edition: null });
  });

  it('lists the newest week and month with papers, the most upvoted first', async () => {
    const week = await list({ name: 'week' });
    expect(numbers(week.ids)).toEqual([4, 2, 5, 3]);
    expect(week.span).toEqual({
      from: '2026-06-08',
      to: '2026-06-14',
      newest: '2026-06-11',
      gaps: ['2026-06-08', '2026-06-09'],
    });
    const month = await list({ name: 'month' });
    expect(numbers(month.ids)).toEqual([4, 2, 5, 3]);
    expect(month.span).toMatchObject({ from: '2026-06-01', to: '2026-06-30' });
  });

  it('lists the week or month that holds a day', async () => {
    const week = await list({ name: 'week', date: day('2026-06-10') });
    expect(numbers(week.ids)).toEqual([4, 2, 5, 3]);
    const earlier = await list({ name: 'month', date: day('2026-05-20') });
    expect(numbers(earlier.ids)).toEqual([1]);
    expect(earlier.span).toMatchObject({ from: '2026-05-01', to: '2026-05-31' });
    expect(earlier.span?.gaps).toHaveLength(20);
  });

  it.each<[Sort, number[]]>([
    ['own-order', [4, 5, 2, 3, 1]],
    ['newest', [4, 5, 2, 3, 1]],
    ['oldest', [1, 3, 2, 5, 4]],
    ['upvotes', [4, 1, 2, 5, 3]],
  ])('lists all papers, sorted %s', async (sort, wanted) => {
    expect(numbers((await list({ name: 'all' }, sort)).ids)).toEqual(wanted);
  });

  it('lists what came since the last visit', async () => {
    expect(numbers((await list({ name: 'new' })).ids)).toEqual([5]);
    expect(numbers(await papersSince(visit - 4_500))).toEqual([4, 5]);
    expect(await papersSince(null)).toEqual([]);
  });

  it('lists what the search found, in its order', async () => {
    found.ids = [id(3), id(1)];
    expect(numbers((await list({ name: 'search', query: 'x' })).ids)).toEqual([3, 1]);
    expect(numbers((await list({ name: 'search', query: 'x' }, 'upvotes')).ids)).toEqual([3, 1]);
    expect(found.sorts).toEqual(['relevance', 'upvotes']);
  });

  it('has nothing to list for settings, or a ranking that has not come', async () => {
    expect((await list({ name: 'settings' })).ids).toEqual([]);
    expect((await list({ name: 'trending' })).ids).toEqual([]);
  });
});

describe('the lists of the reader', () => {
  const tag = newTagId();
  beforeAll(async () => {
    await fill();
    const act = (at: number, change: Parameters<typeof recordAct>[3]) =>
      recordAct(library, at, 'starred', change);
    await act(1, () => [1, 2, 3].map((n) => ({ kind: 'star', key: id(n), value: { at: n * 10 } })));
    await act(2, () =>
      [2, 1].map((n) => ({ kind: 'reading', key: id(n), value: { at: n, state: 'to-read' } })),
    );
    await act(3, () => [
      { kind: 'note', key: id(4), value: { at: 5, text: 'real' } },
      { kind: 'note', key: id(5), value: { at: 6, text: ' \n' } },
      { kind: 'tag', key: tag, value: { at: 7, name: 'agents', colour: 'red' } },
      { kind: 'tagged', key: taggedKey(tag, id(3)), value: { at: 8, tag, paper: id(3) } },
      { kind: 'tagged', key: taggedKey(tag, id(4)), value: { at: 9, tag, paper: id(4) } },
    ]);
    await act(4, () => [
      { kind: 'seen', key: id(4), value: { at: 100 } },
      { kind: 'seen', key: id(5), value: { at: 300 } },
    ]);
  });

  it('have the latest first', async () => {
    expect(numbers((await list({ name: 'starred' })).ids)).toEqual([3, 2, 1]);
    expect(numbers((await list({ name: 'reading-list' })).ids)).toEqual([2, 1]);
    expect(numbers((await list({ name: 'tag', tag })).ids)).toEqual([4, 3]);
    expect((await list({ name: 'tag', tag: newTagId() })).ids).toEqual([]);
  });

  it('leave out notes in which nothing is written', async () => {
    expect(numbers((await list({ name: 'notes' })).ids)).toEqual([4]);
  });

  it('leave out what was read before the place was opened, and say how many there are in all', async () => {
    const listing = await list({ name: 'today' }, 'own-order', 200);
    expect(numbers(listing.ids)).toEqual([5]);
    expect(listing.whole).toBe(2);
  });

  it('find the next unread paper, from here to the end and then from the start', async () => {
    const ids = [1, 4, 5, 2].map(id);
    expect(await nextUnread(ids, id(1))).toBe(id(2));
    expect(await nextUnread(ids, id(2))).toBe(id(1));
    expect(await nextUnread(ids, null)).toBe(id(1));
    expect(await nextUnread([4, 5].map(id), id(4))).toBeNull();
    expect(await nextUnread([1, 4].map(id), id(1))).toBeNull();
    expect(await nextUnread([], null)).toBeNull();
  });

  it('show in a row all that is known of a paper, and null for one that is not there', async () => {
    const [three, four, none] = await readRows([id(3), id(4), id(99)]);
    expect(three).toMatchObject({
      starred: true,
      seen: false,
      noted: false,
      reading: null,
      verdict: null,
      standing: { upvotes: 10 },
    });
    expect(three?.tags.map((held) => held.name)).toEqual(['agents']);
    expect(four).toMatchObject({ starred: false, seen: true, noted: true });
    expect(none).toBeNull();
  });
});

describe('without an edition', () => {
  beforeEach(clear);

  it('the starter edition stands in for Today', async () => {
    await library.meta.put({ name: 'epoch', value: 1 });
    const papers = [paper(2, 1, null), paper(1, 5, null)];
    await ingestBatch(library, 1, 'https://huggingface.co', now, [{ kind: 'starter', papers }]);
    const listing = await list({ name: 'today' });
    expect(numbers(listing.ids)).toEqual([2, 1]);
    expect(listing).toMatchObject({ starter: true, edition: null });
    expect((await list({ name: 'week' })).ids).toEqual([]);
  });

  it('there is no newest edition', async () => {
    expect(await newestEdition()).toBeNull();
  });
});

describe('neighbourDay', () => {
  beforeAll(fill);
  const today = day('2026-06-12');

  it('passes over weekends and days known to be empty, not over gaps', async () => {
    expect(await neighbourDay(day('2026-06-11'), 'later', today)).toBeNull();
    expect(await neighbourDay(day('2026-06-11'), 'earlier', today)).toBe('2026-06-10');
    // Nothing is known of the 9th, a Tuesday: that gap must be seen.
    expect(await neighbourDay(day('2026-06-10'), 'earlier', today)).toBe('2026-06-09');
    expect(await neighbourDay(day('2026-06-08'), 'earlier', today)).toBe('2026-06-05');
  });

  it('ends at the first edition and at the present day', async () => {
    expect(await neighbourDay(day('2023-05-04'), 'earlier', today)).toBeNull();
    expect(await neighbourDay(today, 'later', today)).toBeNull();
  });
});
