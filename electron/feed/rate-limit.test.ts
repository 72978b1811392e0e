import { expect, test } from 'vitest';
import { askedWait, quotaOf, rateLimitOf } from './rate-limit.ts';

const headers = (all: Record<string, string>): ReadonlyMap<string, string> => new Map(Object.entries(all));

test.each([
  ['"api";r=499;t=120', { left: 499, resetMs: 120_000 }],
  ['"api"; r = 0 ; t = 7', { left: 0, resetMs: 7_000 }],
  ['r=3;t=4', { left: 3, resetMs: 4_000 }],
  ['"api";r=9;t=8, "pages";r=1;t=2', { left: 9, resetMs: 8_000 }],
  ['"api";r=499', null],
  ['"api";r=-1;t=3', null],
  ['"api";over=5;last=3', null],
  ['', null],
])('reads the budget from %s', (header, limit) => {
  expect(rateLimitOf(headers({ ratelimit: header }))).toEqual(limit);
});

test('reads the quota from the policy', () => {
  expect(quotaOf(headers({ 'ratelimit-policy': '"fixed window";"api";q=500;w=300' }))).toBe(500);
  expect(quotaOf(headers({}))).toBeNull();
});

test('waits for the end of an exhausted window and one second more', () => {
  expect(askedWait(headers({ ratelimit: '"api";r=0;t=42', 'retry-after': '3' }))).toBe(43_000);
});

test.each([
  ['17', undefined, 17_000],
  ['0', undefined, 0],
  ['Tue, 03 Mar 2026 10:00:30 GMT', 'Tue, 03 Mar 2026 10:00:00 GMT', 30_000],
  ['Tue, 03 Mar 2026 09:00:00 GMT', 'Tue, 03 Mar 2026 10:00:00 GMT', 0],
  ['Tue, 03 Mar 2026 10:00:30 GMT', undefined, null],
  ['soon', undefined, null],
])('reads Retry-After %s, answered at %s', (after, date, wait) => {
  const sent = { 'retry-after': after, ...(date === undefined ? {} : { date }) };
  expect(askedWait(headers({ ...sent, ratelimit: '"api";r=5;t=42' }))).toBe(wait);
});
