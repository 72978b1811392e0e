import { describe, expect, it } from 'vitest';
import { firstDigestChoices } from '../../shared/contract/digest.ts';
import { lastSlot } from './slots.ts';

// Local times, so that the test says the same in every time zone.
const at = (day: number, hours: number, minutes = 0): number =>
  new Date(2026, 5, day, hours, minutes).getTime();
const daily = { ...firstDigestChoices, time: '08:30' };

describe('the last time a digest was to be made', () => {
  it.each([
    ['on the minute', at(12, 8, 30), at(12, 8, 30)],
    ['later that day', at(12, 23), at(12, 8, 30)],
    ['before it, the weekday before', at(12, 8, 29), at(11, 8, 30)],
    ['on a Sunday, Friday', at(14, 12), at(12, 8, 30)],
    ['early on a Monday, Friday', at(15, 7), at(12, 8, 30)],
  ])('%s', (_when, now, slot) => {
    expect(lastSlot(daily, now)).toBe(slot);
  });

  it.each([
    [7, at(12, 12), at(7, 8, 30)],
    [5, at(12, 8), at(5, 8, 30)],
    [5, at(12, 9), at(12, 8, 30)],
  ])('once a week, on day %i', (weekday, now, slot) => {
    expect(lastSlot({ ...daily, rhythm: 'weekly', weekday }, now)).toBe(slot);
  });
});
