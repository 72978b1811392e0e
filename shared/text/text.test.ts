import { afterEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../failure/failure.ts';
import { calendarDate } from '../library/ids.ts';
import { text } from './text.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('dates', () => {
  it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])(
    'of editions are not shifted in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const day = calendarDate('2026-06-12');
      expect(text.longDate(day)).toBe('Friday, June 12, 2026');
      expect(text.mediumDate(day)).toBe('Jun 12, 2026');
    },
  );
});

describe('ago', () => {
  const minute = 60_000;
  it.each([
    [-5 * minute, 'just now'],
    [0, 'just now'],
    [minute - 1, 'just now'],
    [minute, '1 minute ago'],
    [59 * minute, '59 minutes ago'],
    [60 * minute, '1 hour ago'],
    [3 * 60 * minute, '3 hours ago'],
    [47 * 60 * minute, '47 hours ago'],
    [48 * 60 * minute, '2 days ago'],
    [400 * 24 * 60 * minute, '400 days ago'],
  ])('%i ms is %s', (ms, words) => {
    expect(text.ago(ms)).toBe(words);
  });
});

describe('counts', () => {
  it('have their noun and separators', () => {
    expect([0, 1, 2, 50_000].map((papers) => text.count(papers, 'paper'))).toEqual([
      '0 papers',
      '1 paper',
      '2 papers',
      '50,000 papers',
    ]);
    expect(text.count(2, 'entry', 'entries')).toBe('2 entries');
    expect(text.library.sinceLastVisit(43, 2)).toBe('Since your last visit: 43 new papers in 2 editions');
    expect(text.library.sinceLastVisit(1, 1)).toBe('Since your last visit: 1 new paper in 1 edition');
  });

  it('say what an act did to one paper or to many', () => {
    expect([text.act.starred(1), text.act.starred(3)]).toEqual(['Starred', 'Starred 3 papers']);
    expect([text.act['marked-read'](1), text.act['marked-read'](30)]).toEqual([
      'Marked as read',
      '30 papers marked as read',
    ]);
  });

  it('say how often an edition was checked', () => {
    expect([text.checked(3, 0), text.checked(3, 2)]).toEqual(['checked 3×', 'checked 3× · 2 late']);
  });
});

describe('the state of the sync', () => {
  it('is said in the words of the contract', () => {
    expect(text.syncState({ state: 'never' })).toBe('Never synced');
    expect(text.syncState({ state: 'syncing', done: 3, total: 30, papers: 90 })).toBe('Syncing 3 of 30 days');
    expect(text.syncState({ state: 'up-to-date', at: 1 })).toBe('Up to date');
    expect(text.syncState({ state: 'offline', at: null })).toBe('Offline');
    expect(text.syncState({ state: 'cancelled', at: 1 })).toBe('Cancelled');
    const failed = { state: 'failed', at: 1, failure: failure('timeout', 'technical') } as const;
    expect(text.syncState(failed)).toMatch(/^Failed: .*in time\.$/);
  });
});
