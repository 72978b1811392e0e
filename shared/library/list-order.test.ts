import { expect, test } from 'vitest';
import { moveBefore, type Ordered } from './list-order.ts';

const members: readonly Ordered<string>[] = ['a', 'b', 'c', 'd'].map((key, index) => ({
  key,
  order: 40 - index * 10,
}));

function moved(from: readonly Ordered<string>[], keys: readonly string[], before: string | null): string {
  const changes = new Map(moveBefore(from, new Set(keys), before).map(({ key, order }) => [key, order]));
  return [...from]
    .map(({ key, order }) => ({ key, order: changes.get(key) ?? order }))
    .sort((one, other) => other.order - one.order)
    .map(({ key }) => key)
    .join('');
}

test('one member moves up, down, to the top and to the end', () => {
  expect(moved(members, ['c'], 'b')).toBe('acbd');
  expect(moved(members, ['b'], 'd')).toBe('acbd');
  expect(moved(members, ['d'], 'a')).toBe('dabc');
  expect(moved(members, ['a'], null)).toBe('bcda');
});

test('several move together and keep their order', () => {
  expect(moved(members, ['d', 'b'], 'a')).toBe('bdac');
  expect(moved(members, ['a', 'b'], 'b')).toBe('abcd');
});

test('only the moved ones change as long as there is room', () => {
  expect(moveBefore(members, new Set(['d']), 'b')).toEqual([{ key: 'd', order: 35 }]);
});

test('without room the list is numbered anew', () => {
  const tied = members.map(({ key }) => ({ key, order: 7 }));
  expect(moved(tied, ['d'], 'b')).toBe('adbc');
  let list = members;
  for (let turn = 0; turn < 200; turn += 1) {
    const changes = new Map(moveBefore(list, new Set(['d']), 'b').map(({ key, order }) => [key, order]));
    const orders = list.map(({ key, order }) => ({ key, order: changes.get(key) ?? order }));
    list = orders.sort((one, other) => other.order - one.order);
    expect(list[1]?.key).toBe('d');
    const back = new Map(moveBefore(list, new Set(['d']), null).map(({ key, order }) => [key, order]));
    list = list.map(({ key, order }) => ({ key, order: back.get(key) ?? order }));
    list = [...list].sort((one, other) => other.order - one.order);
  }
});
