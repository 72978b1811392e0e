import { describe, expect, it } from 'vitest';
import { type Edition, editionState, lateArrivals } from './edition.ts';
import { calendarDate, paperId } from './ids.ts';

const day = calendarDate('2026-06-12');
const at = (days: number, hours = 12): number => Date.UTC(2026, 5, 12 + days, hours);
const papers = ['2606.10001', '2606.10002', '2606.10003'].map(paperId);

function edition(more: Partial<Edition>): Edition {
  return {
    date: day,
    papers: [],
    arrivedAt: [],
    timesChecked: 1,
    firstCheckedAt: at(0),
    lastCheckedAt: at(0),
    lastChangedAt: null,
    failure: null,
    ...more,
  };
}

describe('editionState', () => {
  const full = { papers, arrivedAt: papers.map(() => at(0)) };
  const never = { lastCheckedAt: null, firstCheckedAt: null, timesChecked: 0 };
  it.each<[string, Edition | undefined, string]>([
    ['never asked for', undefined, 'unknown'],
    ['entered, never read', edition(never), 'unknown'],
    ['never read, failed', edition({ ...never, failure: 'server' }), 'failed'],
    ['papers, read on the day', edition(full), 'filling'],
    ['papers, read six days later', edition({ ...full, lastCheckedAt: at(6, 23) }), 'filling'],
    ['papers, read seven days later', edition({ ...full, lastCheckedAt: at(7, 0) }), 'complete'],
    ['papers, a later attempt failed', edition({ ...full, failure: 'timeout' }), 'filling'],
    [
      'papers, settled, a later attempt failed',
      edition({ ...full, lastCheckedAt: at(8), failure: 'server' }),
      'complete',
    ],
    ['papers, read by a clock that was a day behind', edition({ ...full, lastCheckedAt: at(-1) }), 'filling'],
    ['papers, settled, entries left out', edition({ ...full, lastCheckedAt: at(8), rejected: 2 }), 'partial'],
    ['nothing but entries left out', edition({ lastCheckedAt: at(8), rejected: 1 }), 'partial'],
    ['empty on the day itself', edition({}), 'filling'],
    ['empty on the next day', edition({ lastCheckedAt: at(1) }), 'filling'],
    ['empty two days later', edition({ lastCheckedAt: at(2, 0) }), 'empty'],
    ['empty on a Saturday', edition({ date: calendarDate('2026-06-13'), lastCheckedAt: at(1) }), 'empty'],
  ])('%s', (_what, held, state) => {
    expect(editionState(held)).toBe(state);
  });
});

describe('lateArrivals', () => {
  it('counts what came after the first reading', () => {
    expect(lateArrivals(edition({ papers, arrivedAt: [at(0), at(1), at(2)] }))).toBe(2);
    expect(lateArrivals(edition({ papers, arrivedAt: [at(0), at(0), at(0)] }))).toBe(0);
    // The clock was set back by a day after the first reading.
    expect(lateArrivals(edition({ papers, arrivedAt: [at(0), at(-1), at(0)] }))).toBe(1);
    expect(lateArrivals(edition({ firstCheckedAt: null, arrivedAt: [at(1)] }))).toBe(0);
  });
});
