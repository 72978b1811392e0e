import { describe, expect, it } from 'vitest';
import { besideOf, inTree, isWithin, type ListStep, stepOf } from './list-tree.ts';

const list = (key: string, parent: string | null = null, order = 0) => ({ key, name: key, parent, order });
const shape = (rows: Parameters<typeof inTree>[0]): string[] =>
  inTree(rows).map(({ key, depth }) => `${depth}${key}`);

describe('inTree', () => {
  it('puts lists below their parents, by name where nothing else was said', () => {
    expect(shape([list('c'), list('b', 'a'), list('a'), list('d', 'b')])).toEqual(['0a', '1b', '2d', '0c']);
  });

  it('keeps the order that the reader gave them', () => {
    const rows = [list('b', null, 1), list('a', null, -1), list('y', 'b', 2), list('x', 'b', 3)];
    expect(shape(rows)).toEqual(['0b', '1x', '1y', '0a']);
  });

  it('shows a list whose parent is gone, or that stands in a circle', () => {
    expect(shape([list('a', 'gone')])).toEqual(['0a']);
    expect(shape([list('a', 'b'), list('b', 'a'), list('c', 'b')])).toEqual(['0a', '0b', '0c']);
  });
});

const lists = inTree([list('a'), list('a1', 'a'), list('a2', 'a'), list('b'), list('c')]);

describe('stepOf', () => {
  it.each<[string, ListStep, ReturnType<typeof stepOf>]>([
    ['a', 'up', null],
    ['a', 'in', null],
    ['a', 'out', null],
    ['a', 'down', { parent: null, before: 'c' }],
    ['b', 'up', { parent: null, before: 'a' }],
    ['b', 'down', { parent: null, before: null }],
    ['b', 'in', { parent: 'a', before: null }],
    ['c', 'down', null],
    ['a1', 'out', { parent: null, before: 'b' }],
    ['a1', 'down', { parent: 'a', before: null }],
    ['a2', 'in', { parent: 'a1', before: null }],
    ['gone', 'up', null],
  ])('of %s going %s', (key, step, place) => {
    expect(stepOf(lists, key, step)).toEqual(place);
  });
});

describe('the place of a list', () => {
  it('is within itself and what it stands under', () => {
    expect(isWithin(lists, 'a1', 'a')).toBe(true);
    expect(isWithin(lists, 'a', 'a')).toBe(true);
    expect(isWithin(lists, 'a', 'a1')).toBe(false);
    expect(isWithin(lists, null, 'a')).toBe(false);
  });

  it('is right after another one', () => {
    expect(besideOf(lists, 'a1')).toEqual({ parent: 'a', before: 'a2' });
    expect(besideOf(lists, 'c')).toEqual({ parent: null, before: null });
  });
});
