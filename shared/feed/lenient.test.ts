import { expect, test } from 'vitest';
import { z } from '../schema.ts';
import { count, flag, items, text } from './lenient.ts';

test.each([
  [7, 7],
  [0, 0],
  [2.9, 2],
  [-3, 0],
  ['12', 12],
  [' 12.5 ', 12],
  [1e300, Number.MAX_SAFE_INTEGER],
  [Number.POSITIVE_INFINITY, null],
  [Number.NaN, null],
  ['', null],
  ['many', null],
  ['0x10', null],
  [true, null],
  [[3], null],
  [null, null],
  [undefined, null],
])('count of %j', (sent, read) => {
  expect(count.parse(sent)).toBe(read);
});

test('what is missing, null or of another type is null', () => {
  const schema = z.object({ text, flag, count, items: items(z.string(), 2) });
  const nothing = { text: null, flag: false, count: null, items: null };
  expect(schema.parse({})).toEqual(nothing);
  expect(schema.parse({ text: null, flag: null, count: null, items: null })).toEqual(nothing);
  expect(schema.parse({ text: 1, flag: 'yes', count: {}, items: 'x', more: 1 })).toEqual(nothing);
});

test('wrong items are dropped, and those beyond the limit only counted', () => {
  expect(items(z.string(), 3).parse(['a', 1, 'b', 'c', 'd'])).toEqual({ kept: ['a', 'b'], total: 4 });
});
