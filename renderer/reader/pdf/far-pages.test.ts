import { describe, expect, it } from 'vitest';
import { farPages, type KeptPage } from './far-pages.ts';

const pages = (count: number, seen: readonly number[]): KeptPage[] =>
  Array.from({ length: count }, (_page, index) => ({ index, pixels: 10, isInSight: seen.includes(index) }));
const indexes = (far: readonly KeptPage[]): number[] => far.map(({ index }) => index).sort((a, b) => a - b);

describe('far pages', () => {
  it('are given back from the farthest on until the others fit', () => {
    expect(indexes(farPages(pages(10, [8, 9]), 50, 1))).toEqual([0, 1, 2, 3, 4]);
    expect(farPages(pages(10, [4]), 100, 1)).toEqual([]);
  });

  it('are never those in sight, nor those beside them that are wanted', () => {
    expect(indexes(farPages(pages(6, [2, 3]), 0, 1))).toEqual([0, 5]);
    expect(indexes(farPages(pages(6, [2, 3]), 0, 0))).toEqual([0, 1, 4, 5]);
  });

  it('are unknown while nothing is in sight', () => {
    expect(farPages(pages(6, []), 0, 0)).toEqual([]);
  });
});
