import { expect, test } from 'vitest';
import { openRows } from './open-rows.ts';

const rows = [
  { key: 'a', depth: 0 },
  { key: 'b', depth: 1 },
  { key: 'c', depth: 2 },
  { key: 'd', depth: 1 },
  { key: 'e', depth: 0 },
];
const shown = (...closed: readonly string[]): string[] =>
  openRows(rows, new Set(closed)).map(
    ({ key, isOpen }) => `${key}${isOpen === null ? '' : isOpen ? '+' : '-'}`,
  );

test('what stands under a closed row is hidden, and only that', () => {
  expect(shown()).toEqual(['a+', 'b+', 'c', 'd', 'e']);
  expect(shown('b')).toEqual(['a+', 'b-', 'd', 'e']);
  expect(shown('a')).toEqual(['a-', 'e']);
  expect(shown('a', 'b')).toEqual(['a-', 'e']);
});

test('a row with nothing under it cannot be closed', () => {
  expect(shown('e', 'd')).toEqual(['a+', 'b+', 'c', 'd', 'e']);
});
