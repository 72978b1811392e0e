import type { DeviceId } from './ids.ts';

/**
 * A hybrid logical clock (Kulkarni et al. 2014) as text that sorts in time order:
 * nine base-36 digits of milliseconds, four of a counter, then the device, joined by `-`.
 */
export type Clock = string;

const farAheadMs = 24 * 3_600_000;
const counterLimit = 36 ** 4;

/** The clock that is older than all others. */
export const clockZero: Clock = '000000000-0000-00000000';

/** Builds a clock; a counter that is full moves on to the next millisecond. */
export function formatClock(ms: number, counter: number, device: DeviceId): Clock {
  const over = Math.floor(counter / counterLimit);
  const time = (ms + over).toString(36).padStart(9, '0');
  return `${time}-${(counter % counterLimit).toString(36).padStart(4, '0')}-${device}`;
}

/** The wall time (milliseconds) inside a clock. */
export function clockTime(clock: Clock): number {
  return Number.parseInt(clock.slice(0, 9), 36);
}

function clockCounter(clock: Clock): number {
  return Number.parseInt(clock.slice(10, 14), 36);
}

export function isClock(text: string): boolean {
  return /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-f]{8}$/.test(text);
}

/** The next clock of this device: later than `latest`, and not before the wall clock. */
export function nextClock(latest: Clock, nowMs: number, device: DeviceId): Clock {
  const seen = clockTime(latest);
  if (nowMs > seen) return formatClock(nowMs, 0, device);
  return formatClock(seen, clockCounter(latest) + 1, device);
}

/** Whether a clock lies more than 24 h ahead of the wall clock, as from a machine with a wrong date. */
export function isFarAhead(clock: Clock, nowMs: number): boolean {
  return clockTime(clock) > nowMs + farAheadMs;
}

/** The same clock, brought back to the wall clock when it lies more than 24 h ahead. */
export function clampClock(clock: Clock, nowMs: number): Clock {
  if (!isFarAhead(clock, nowMs)) return clock;
  return `${nowMs.toString(36).padStart(9, '0')}${clock.slice(9)}`;
}
