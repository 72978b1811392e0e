import { afterEach, describe, expect, it, vi } from 'vitest';
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

describe('where the clocks change', () => {
  const berlin = (): void => void vi.stubEnv('TZ', 'Europe/Berlin');
  afterEach(() => vi.unstubAllEnvs());

  it('keeps its hour, in summer and in winter', () => {
    berlin();
    const slots = ['2026-03-27T12:00:00Z', '2026-03-30T12:00:00Z'].map((now) =>
      new Date(lastSlot(daily, Date.parse(now))).toISOString(),
    );
    expect(slots).toEqual(['2026-03-27T07:30:00.000Z', '2026-03-30T06:30:00.000Z']);
  });

  it.each([
    ['an hour that is left out comes an hour later', '2026-03-29T01:30:00Z', '2026-03-29T01:30:00.000Z'],
    ['before it, the week before', '2026-03-29T01:29:00Z', '2026-03-22T01:30:00.000Z'],
    ['an hour that comes twice counts once', '2026-10-25T00:30:00Z', '2026-10-25T00:30:00.000Z'],
    ['also the second time', '2026-10-25T01:30:00Z', '2026-10-25T00:30:00.000Z'],
  ])('%s', (_what, now, slot) => {
    berlin();
    const weekly = { ...daily, time: '02:30', rhythm: 'weekly', weekday: 7 } as const;
    expect(new Date(lastSlot(weekly, Date.parse(now))).toISOString()).toBe(slot);
  });
});
