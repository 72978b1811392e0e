import { describe, expect, it } from 'vitest';
import { startOfDay } from './calendar.ts';
import type { Edition } from './edition.ts';
import { calendarDate, paperId } from './ids.ts';
import { isGap, ledgerDay, ledgerMonths, spanGaps } from './ledger.ts';

const now = startOfDay(calendarDate('2023-06-14')) + 12 * 3_600_000;

function read(date: string, papers: number, checked: string): Edition {
  const at = startOfDay(calendarDate(checked));
  const ids = Array.from({ length: papers }, (_, index) => paperId(`2305.${10_000 + index}`));
  return {
    date: calendarDate(date),
    papers: ids,
    arrivedAt: ids.map((_, index) => at + index),
    timesChecked: 2,
    firstCheckedAt: at,
    lastCheckedAt: at,
    lastChangedAt: at,
    failure: null,
  };
}

describe('the gaps of a span', () => {
  it('are the weekdays before the present one that were not read', () => {
    const span = { from: calendarDate('2023-05-01'), to: calendarDate('2023-05-14') };
    const held = [read('2023-05-04', 3, '2023-06-01')];
    expect(spanGaps(span, held, calendarDate('2023-05-11'))).toEqual([
      '2023-05-05',
      '2023-05-08',
      '2023-05-09',
      '2023-05-10',
    ]);
  });
});

describe('the ledger by month', () => {
  const failed: Edition = {
    ...read('2023-05-09', 0, '2023-05-09'),
    lastCheckedAt: null,
    firstCheckedAt: null,
    failure: 'server',
  };
  const months = ledgerMonths([read('2023-05-04', 3, '2023-06-01'), failed], now);
  const may = months.find(({ month }) => month === '2023-05');
  const day = (date: string) => may?.days.find((one) => one.date === date);

  it('has every day from the first edition to today, the newest month first', () => {
    expect(months.map(({ month, days }) => [month, days.length])).toEqual([
      ['2023-06', 14],
      ['2023-05', 28],
    ]);
    expect(may?.days[0]?.date).toBe('2023-05-04');
  });

  it('says of each day what is known of it', () => {
    expect(day('2023-05-04')).toMatchObject({ state: 'complete', papers: 3, timesChecked: 2, late: 2 });
    expect(day('2023-05-05')).toMatchObject({ state: 'unknown', papers: 0 });
    expect(day('2023-05-09')).toMatchObject({ state: 'failed', failure: 'server' });
  });

  it('keeps the days that were read before the clock was set back', () => {
    const ahead = ledgerMonths([read('2023-06-15', 4, '2023-06-15')], now);
    expect(ahead[0]).toMatchObject({ month: '2023-06', papers: 4 });
    expect(ahead[0]?.days.at(-1)).toMatchObject({ date: '2023-06-15', state: 'filling' });
  });

  it('counts the entries that were left out of a day, which is no gap', () => {
    const left = ledgerMonths([{ ...read('2023-05-10', 3, '2023-06-01'), rejected: 2 }], now);
    const tenth = left.at(-1)?.days.find(({ date }) => date === '2023-05-10');
    expect(tenth).toMatchObject({ state: 'partial', rejected: 2 });
    expect(left.at(-1)?.days.filter(isGap)).not.toContainEqual(tenth);
  });

  it('takes a weekend that was never asked for, or could not be read, as no gap', () => {
    expect(day('2023-05-06')).toMatchObject({ state: 'weekend' });
    const saturday = calendarDate('2023-05-06');
    expect(isGap(ledgerDay(saturday, { ...failed, date: saturday }))).toBe(false);
    expect(may?.days.filter(isGap)).toHaveLength(28 - 8 - 1);
    expect(may).toMatchObject({ papers: 3, gaps: 19 });
  });
});
