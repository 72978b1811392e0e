import { expect, test } from 'vitest';
import { addDays, isWeekend } from '../../../shared/library/calendar.ts';
import { calendarDate } from '../../../shared/library/ids.ts';
import { weeksOf } from './calendar-plot.ts';

const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_each, index) => addDays(calendarDate(first), index))
    .filter((date) => !isWeekend(date))
    .map((date) => ({ date, papers: 4 }));

test('a young library ends at the right of a calendar that has room to grow', () => {
  const { shown, weeks } = weeksOf(daysFrom('2026-06-08', 5), 'last');
  expect(shown).toHaveLength(5);
  expect(weeks).toHaveLength(26);
  expect(weeks.at(-1)).toBe('2026-06-08');
});

test('the last twelve months of an old one are shown, or one year', () => {
  const days = daysFrom('2023-05-04', 1_200);
  const last = weeksOf(days, 'last');
  expect(last.weeks).toHaveLength(53);
  expect(last.shown.at(-1)).toBe(days.at(-1));
  const year = weeksOf(days, '2024');
  expect(year.weeks[0]).toBe('2024-01-01');
  expect(year.weeks.at(-1)).toBe('2024-12-30');
  expect(year.shown).toHaveLength(262);
});

test('a year without an edition has no weeks', () => {
  expect(weeksOf(daysFrom('2026-06-08', 5), '2025')).toEqual({ shown: [], weeks: [] });
});
