import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  addDays,
  daysBetween,
  firstEdition,
  firstOfMonth,
  isWeekend,
  mondayOf,
  startOfDay,
  utcDay,
} from './calendar.ts';
import { calendarDate, isCalendarDate } from './ids.ts';

const days = fc.integer({ min: 0, max: 60_000 }).map((day) => utcDay(day * 86_400_000));

describe('calendar', () => {
  it('begins with the first day of the feed', () => {
    expect(firstEdition).toBe('2023-05-04');
  });

  it.each([
    ['2026-06-12T00:00:00Z', '2026-06-12'],
    ['2026-06-12T23:59:59.999Z', '2026-06-12'],
    ['2026-06-13T00:30:00+02:00', '2026-06-12'],
  ])('finds the UTC day of %s', (instant, day) => {
    expect(utcDay(Date.parse(instant))).toBe(day);
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])('is not shifted in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    const day = calendarDate('2026-03-29');
    expect(utcDay(startOfDay(day))).toBe(day);
    expect(addDays(day, 1)).toBe('2026-03-30');
    expect(isWeekend(day)).toBe(true);
    vi.unstubAllEnvs();
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-06-12', 0, '2026-06-12'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(calendarDate(from), count)).toBe(to);
    expect(daysBetween(calendarDate(from), calendarDate(to))).toBe(count);
  });

  it('adds and subtracts the same', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => {
        if (startOfDay(day) + count * 86_400_000 < 0) return;
        const other = addDays(day, count);
        expect(isCalendarDate(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(count);
        expect(addDays(other, -count)).toBe(day);
        expect(other > day).toBe(count > 0);
      }),
    );
  });

  it.each([
    ['2026-06-12', false],
    ['2026-06-13', true],
    ['2026-06-14', true],
    ['2026-06-15', false],
  ])('knows whether %s is a weekend', (day, weekend) => {
    expect(isWeekend(calendarDate(day))).toBe(weekend);
  });

  it.each([
    ['2026-06-12', '2026-06-08'],
    ['2026-06-08', '2026-06-08'],
    ['2026-06-14', '2026-06-08'],
    ['2026-01-01', '2025-12-29'],
    ['2024-03-03', '2024-02-26'],
  ])('%s lies in the week of Monday %s', (day, monday) => {
    expect(mondayOf(calendarDate(day))).toBe(monday);
  });

  it.each([
    ['2024-02-29', '2024-02-01'],
    ['2026-12-31', '2026-12-01'],
    ['2026-06-01', '2026-06-01'],
  ])('%s lies in the month of %s', (day, first) => {
    expect(firstOfMonth(calendarDate(day))).toBe(first);
  });
});
