import { describe, expect, it } from 'vitest';
import { readRange } from './byte-range.ts';

describe('readRange', () => {
  it.each([
    ['bytes=0-0', { from: 0, to: 0 }],
    ['bytes=2-4', { from: 2, to: 4 }],
    ['bytes=7-', { from: 7, to: 9 }],
    ['bytes=-3', { from: 7, to: 9 }],
    ['bytes=-30', { from: 0, to: 9 }],
    ['bytes=5-500', { from: 5, to: 9 }],
    ['Bytes = 1 - 2', { from: 1, to: 2 }],
  ])('%s', (header, range) => {
    expect(readRange(header, 10)).toEqual(range);
  });

  it.each([null, '', 'bytes', 'bytes=', 'bytes=-', 'bytes=4-2', 'bytes=0-1,4-5', 'items=0-1', 'bytes=x-1'])(
    '%s is answered whole',
    (header) => expect(readRange(header, 10)).toBeNull(),
  );

  it.each([
    ['bytes=10-', 10],
    ['bytes=10-11', 10],
    ['bytes=-0', 10],
    ['bytes=0-', 0],
    ['bytes=-1', 0],
  ])('%s of %i bytes cannot be given', (header, size) => {
    expect(readRange(header, size)).toBe('unsatisfiable');
  });
});
