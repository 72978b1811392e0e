import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { editionState, lateArrivals } from '../../../shared/library/edition.ts';
import { calendarDate, paperId } from '../../../shared/library/ids.ts';
import { Library } from '../database.ts';
import { checkedEdition, failEdition } from './edition-rows.ts';

const day = calendarDate('2026-06-12');
const [a, b, c] = [paperId('2606.10001'), paperId('2606.10002'), paperId('2606.10003')];

describe('checkedEdition', () => {
  it('enters a first answer', () => {
    expect(checkedEdition(undefined, 100, day, [a, b])).toEqual({
      date: day,
      papers: [a, b],
      arrivedAt: [100, 100],
      timesChecked: 1,
      firstCheckedAt: 100,
      lastCheckedAt: 100,
      lastChangedAt: 100,
      failure: null,
    });
  });

  it('says how many entries were left out, until an answer has none', () => {
    const first = checkedEdition(undefined, 100, day, [a], 2);
    expect(first.rejected).toBe(2);
    expect(checkedEdition(first, 200, day, [a, b])).not.toHaveProperty('rejected');
  });

  it('takes the new order, keeps the arrivals and counts who came late', () => {
    const first = checkedEdition(undefined, 100, day, [a, b]);
    const second = checkedEdition(first, 200, day, [c, b, a]);
    expect(second).toMatchObject({
      papers: [c, b, a],
      arrivedAt: [200, 100, 100],
      timesChecked: 2,
      firstCheckedAt: 100,
      lastCheckedAt: 200,
      lastChangedAt: 200,
    });
    expect(lateArrivals(second)).toBe(1);
  });

  it('stays true when the clock jumps by a day in either direction', () => {
    const noon = Date.UTC(2026, 5, 18, 12);
    const dayMs = 86_400_000;
    // Read by a clock that is a day ahead, the day looks settled; the next true reading takes that back.
    const ahead = checkedEdition(undefined, noon + dayMs, day, [a, b]);
    expect(editionState(ahead)).toBe('complete');
    const back = checkedEdition(ahead, noon, day, [c, a, b]);
    expect(editionState(back)).toBe('filling');
    expect(back).toMatchObject({ timesChecked: 2, lastCheckedAt: noon, papers: [c, a, b] });
    expect(lateArrivals(back)).toBe(1);
    const settled = checkedEdition(back, noon + 2 * dayMs, day, [c, a, b]);
    expect(editionState(settled)).toBe('complete');
    expect(settled).toMatchObject({ lastChangedAt: noon, firstCheckedAt: noon + dayMs });
  });

  it('keeps a paper that the feed no longer lists, at the end', () => {
    const first = checkedEdition(undefined, 100, day, [a, b, c]);
    const second = checkedEdition(first, 200, day, [c]);
    expect(second.papers).toEqual([c, a, b]);
    expect(second.arrivedAt).toEqual([100, 100, 100]);
    expect(second.lastChangedAt).toBe(100);
    expect(checkedEdition(second, 300, day, []).papers).toEqual([c, a, b]);
  });

  it('does not take a new order for a change', () => {
    const first = checkedEdition(undefined, 100, day, [a, b]);
    expect(checkedEdition(first, 200, day, [b, a])).toMatchObject({ lastChangedAt: 100, lastCheckedAt: 200 });
  });

  it('has never changed while it was empty', () => {
    const empty = checkedEdition(undefined, 100, day, []);
    expect(empty).toMatchObject({ papers: [], lastChangedAt: null, timesChecked: 1 });
    expect(checkedEdition(empty, 200, day, [a])).toMatchObject({ lastChangedAt: 200, arrivedAt: [200] });
  });

  it('forgets an earlier failure', () => {
    const failed = { ...checkedEdition(undefined, 100, day, [a]), failure: 'server' as const };
    expect(checkedEdition(failed, 200, day, [a]).failure).toBeNull();
  });
});

describe('failEdition', () => {
  it('keeps what was known of the day', async () => {
    const library = new Library(crypto.randomUUID());
    const known = checkedEdition(undefined, 100, day, [a, b]);
    await library.editions.put(known);
    await failEdition(library, day, 'server');
    expect(await library.editions.get(day)).toEqual({ ...known, failure: 'server' });
    await failEdition(library, day, 'server');
    expect(await library.editions.get(day)).toEqual({ ...known, failure: 'server' });
  });

  it('enters a day that was never read, as never checked', async () => {
    const library = new Library(crypto.randomUUID());
    await failEdition(library, day, 'timeout');
    expect(await library.editions.get(day)).toMatchObject({
      papers: [],
      timesChecked: 0,
      lastCheckedAt: null,
      failure: 'timeout',
    });
  });
});
