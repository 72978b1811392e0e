import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, firstEdition } from './calendar.ts';
import { calendarDate } from './ids.ts';
import { isoWeek, neighbourSpan, spanAround } from './span.ts';

const day = calendarDate;
const someDay = fc.integer({ min: 0, max: 5_000 }).map((days) => addDays(firstEdition, days));

describe('spanAround', () => {
  it.each([
    ['2026-06-12', '2026-06-08', '2026-06-14'],
    ['2026-01-01', '2025-12-29', '2026-01-04'],
    ['2027-01-03', '2026-12-28', '2027-01-03'],
    ['2026-06-08', '2026-06-08', '2026-06-14'],
  ])('takes the week of %s from Monday to Sunday, over the turn of a year too', (date, from, to) => {
    expect(spanAround('week', day(date))).toEqual({ from, to });
  });

  it.each([
    ['2024-02-29', '2024-02-01', '2024-02-29'],
    ['2026-02-01', '2026-02-01', '2026-02-28'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
    ['2026-06-12', '2026-06-01', '2026-06-30'],
  ])('takes the month of %s from its first day to its last', (date, from, to) => {
    expect(spanAround('month', day(date))).toEqual({ from, to });
  });
});

describe('neighbourSpan', () => {
  const newest = day('2027-01-05');

  it.each([
    ['week', '2027-01-04', 'earlier', '2026-12-28'],
    ['week', '2026-12-28', 'earlier', '2026-12-21'],
    ['week', '2026-12-21', 'later', '2026-12-28'],
    ['week', '2026-12-28', 'later', '2027-01-04'],
    ['week', '2027-01-04', 'later', null],
    ['week', '2023-05-08', 'earlier', '2023-05-01'],
    ['week', '2023-05-01', 'earlier', null],
    ['month', '2027-01-01', 'earlier', '2026-12-01'],
    ['month', '2026-12-01', 'later', '2027-01-01'],
    ['month', '2027-01-01', 'later', null],
    ['month', '2024-03-01', 'earlier', '2024-02-01'],
    ['month', '2023-05-01', 'earlier', null],
  ] as const)('goes from the %s of %s %s to %s', (kind, from, direction, to) => {
    expect(neighbourSpan(kind, day(from), direction, newest)).toBe(to);
  });

  it('comes back to where it was', () => {
    fc.assert(
      fc.property(fc.constantFrom('week' as const, 'month' as const), someDay, (kind, date) => {
        const { from } = spanAround(kind, date);
        const later = neighbourSpan(kind, from, 'later', addDays(firstEdition, 6_000));
        expect(later === null ? null : neighbourSpan(kind, later, 'earlier', date)).toBe(from);
      }),
    );
  });
});

describe('isoWeek', () => {
  it.each([
    ['2026-12-28', 53, 2026],
    ['2027-01-03', 53, 2026],
    ['2027-01-04', 1, 2027],
    ['2025-12-29', 1, 2026],
    ['2024-12-30', 1, 2025],
    ['2023-05-04', 18, 2023],
    ['2020-12-31', 53, 2020],
    ['2021-01-01', 53, 2020],
  ])('counts %s to week %i of %i', (date, week, year) => {
    expect(isoWeek(day(date))).toEqual({ week, year });
  });

  it('is the same on all days of a week, and another in the next', () => {
    fc.assert(
      fc.property(someDay, (date) => {
        const { from, to } = spanAround('week', date);
        expect(isoWeek(from)).toEqual(isoWeek(to));
        expect(isoWeek(addDays(to, 1))).not.toEqual(isoWeek(to));
      }),
    );
  });
});
