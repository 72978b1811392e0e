import { expect, test } from 'vitest';
import { isUnder, lastPart, placeTags } from './tag-tree.ts';

test('tags stand below the ones they belong to', () => {
  const placed = placeTags(['b', 'a/y/z', 'a', 'a b', 'a/x', 'c/d'].map((name) => ({ name })));
  expect(placed.map(({ depth, short }) => `${depth} ${short}`)).toEqual([
    '0 a',
    '1 x',
    '1 y/z',
    '0 a b',
    '0 b',
    '0 c/d',
  ]);
});

test('a tag is under another by its whole parts', () => {
  expect(isUnder('a/b', 'a')).toBe(true);
  expect(isUnder('a', 'a')).toBe(true);
  expect(isUnder('ab', 'a')).toBe(false);
});

test('the last part of a name is what stands after its last slash, or the whole', () => {
  expect(['kernels/attention', 'kernels', 'kernels/'].map(lastPart)).toEqual([
    'attention',
    'kernels',
    'kernels/',
  ]);
});
