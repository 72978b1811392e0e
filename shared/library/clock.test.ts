import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampClock, clockTime, clockZero, formatClock, isClock, isFarAhead, nextClock } from './clock.ts';
import { type DeviceId, isDeviceId } from './ids.ts';

const now = Date.UTC(2026, 5, 12, 9);
const dayMs = 24 * 3_600_000;

function device(id: string): DeviceId {
  if (!isDeviceId(id)) throw new RangeError(id);
  return id;
}
const mine = device('aaaaaaaa');
const theirs = device('bbbbbbbb');

const instants = fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) });
const counters = fc.integer({ min: 0, max: 36 ** 4 - 1 });
const devices = fc.constantFrom(mine, theirs);
const clocks = fc
  .tuple(instants, counters, devices)
  .map(([ms, counter, from]) => formatClock(ms, counter, from));

describe('clocks', () => {
  it('sort as text like time, then counter, then device', () => {
    const parts = fc.tuple(instants, counters, devices);
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const byParts = a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0);
        const [left, right] = [formatClock(...a), formatClock(...b)];
        expect(left < right).toBe(byParts < 0);
        expect(left === right).toBe(byParts === 0);
      }),
    );
  });

  it('carry their time and have the one form', () => {
    fc.assert(
      fc.property(instants, counters, devices, (ms, counter, from) => {
        const clock = formatClock(ms, counter, from);
        expect(isClock(clock)).toBe(true);
        expect(clockTime(clock)).toBe(ms);
      }),
    );
  });

  it('are all later than the zero', () => {
    expect(isClock(clockZero)).toBe(true);
    fc.assert(fc.property(clocks, (clock) => clock > clockZero));
  });

  it.each([
    '',
    'now',
    '000000000-0000',
    `${clockZero} `,
    clockZero.toUpperCase().replace('0', 'A'),
    `x${clockZero}`,
  ])('are not taken from %j', (text) => expect(isClock(text)).toBe(false));

  it('move on when the counter is full', () => {
    const full = formatClock(now, 36 ** 4 - 1, mine);
    const next = nextClock(full, now, mine);
    expect(next).toBe(formatClock(now + 1, 0, mine));
    expect(next > full).toBe(true);
  });
});

describe('nextClock', () => {
  it('is later than what was seen, whatever the wall clock says', () => {
    fc.assert(fc.property(clocks, instants, (latest, wall) => nextClock(latest, wall, mine) > latest));
  });

  it('is not before the wall clock', () => {
    fc.assert(
      fc.property(clocks, instants, (latest, wall) => clockTime(nextClock(latest, wall, mine)) >= wall),
    );
  });

  it('rises without a gap of time while the wall clock stands still or runs back', () => {
    let latest = nextClock(clockZero, now, mine);
    const seen = [latest];
    for (const wall of [now, now, now - 5_000, now]) {
      latest = nextClock(latest, wall, mine);
      seen.push(latest);
    }
    expect(seen).toEqual([0, 1, 2, 3, 4].map((counter) => formatClock(now, counter, mine)));
    expect(nextClock(latest, now + 1, mine)).toBe(formatClock(now + 1, 0, mine));
  });

  it('follows what another device wrote later', () => {
    const other = formatClock(now + 60_000, 3, theirs);
    expect(nextClock(other, now, mine)).toBe(formatClock(now + 60_000, 4, mine));
  });
});

describe('clampClock', () => {
  it('leaves alone what lies up to a day ahead, and everything earlier', () => {
    for (const ms of [0, now, now + dayMs - 1, now + dayMs]) {
      const clock = formatClock(ms, 7, mine);
      expect(isFarAhead(clock, now)).toBe(false);
      expect(clampClock(clock, now)).toBe(clock);
    }
  });

  it('brings what lies further ahead back to now and keeps counter and device', () => {
    const clock = formatClock(now + dayMs + 1, 7, mine);
    expect(isFarAhead(clock, now)).toBe(true);
    expect(clampClock(clock, now)).toBe(formatClock(now, 7, mine));
  });

  it('never leaves a clock far ahead, and changes nothing the second time', () => {
    fc.assert(
      fc.property(clocks, instants, (clock, wall) => {
        const clamped = clampClock(clock, wall);
        expect(isFarAhead(clamped, wall)).toBe(false);
        expect(isClock(clamped)).toBe(true);
        expect(clampClock(clamped, wall)).toBe(clamped);
      }),
    );
  });
});
