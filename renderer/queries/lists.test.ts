import { expect, test } from 'vitest';
import { clockZero } from '../../shared/library/clock.ts';
import type { ListRow } from '../store/rows.ts';
import { inTree } from './lists.ts';

const list = (key: string, parent: string | null = null): ListRow => ({
  key,
  name: key,
  parent,
  query: null,
  order: 0,
  at: 0,
  clock: clockZero,
});
const shape = (rows: readonly ListRow[]): string[] => inTree(rows).map(({ key, depth }) => `${depth}${key}`);

test('lists stand below their parents, by name', () => {
  expect(shape([list('c'), list('b', 'a'), list('a'), list('d', 'b')])).toEqual(['0a', '1b', '2d', '0c']);
});

test('a list whose parent is gone, or that stands in a circle, is still shown', () => {
  expect(shape([list('a', 'gone')])).toEqual(['0a']);
  expect(shape([list('a', 'b'), list('b', 'a')])).toEqual(['0a', '0b']);
});
