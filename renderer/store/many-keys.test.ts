import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Library } from './database.ts';
import { deleteKeys, rowsOfKeys, runsAmong } from './many-keys.ts';

let library: Library;
const clock = '000000001-0000-00000000';
const keyOf = (number: number): string => `key ${String(number).padStart(4, '0')}`;
const numbers = (count: number): number[] => Array.from({ length: count }, (_each, index) => index);

beforeEach(async () => {
  library = new Library('many-keys');
  const rows = numbers(1_000).map((number) => ({ key: keyOf(number), clock, value: number, at: 1 }));
  await library.settings.bulkPut(rows);
});

afterEach(() => library.delete());

const left = async (): Promise<string[]> => library.settings.toCollection().primaryKeys();

it.each([
  ['all of them', (): boolean => true],
  ['a block', (number: number): boolean => number >= 200 && number < 900],
  ['two blocks', (number: number): boolean => number < 100 || number > 800],
  ['every second one', (number: number): boolean => number % 2 === 0],
  ['a few', (number: number): boolean => number % 100 === 0],
])('deletes %s and no other', async (_name, isGoing) => {
  // Those that are not there are no trouble, nor is any order.
  const going = [...numbers(1_000).filter(isGoing), 5_000].map(keyOf).reverse();
  await library.transaction('rw', library.settings, async () => {
    await deleteKeys(library.settings, going);
  });
  expect(await left()).toEqual(
    numbers(1_000)
      .filter((number) => !isGoing(number))
      .map(keyOf),
  );
});

it.each([
  ['side by side', (number: number): string => keyOf(number)],
  ['far apart', (number: number): string => keyOf(number * 9)],
  ['partly there', (number: number): string => keyOf(900 + number)],
])('reads the rows of many keys, %s, in their order', async (_name, keyAt) => {
  const keys = numbers(120).map(keyAt).reverse();
  const rows = await rowsOfKeys(library.settings, keys);
  expect(rows.map((row) => row?.key)).toEqual(keys.map((key) => (key < keyOf(1_000) ? key : undefined)));
});

it('leaves all where none of the keys is there', async () => {
  await deleteKeys(
    library.settings,
    numbers(100).map((number) => `other ${number}`),
  );
  expect(await left()).toHaveLength(1_000);
});

it('ends a run where another row stands between', () => {
  expect(runsAmong(['a', 'b', 'c', 'd', 'e'], new Set(['a', 'b', 'd', 'e', 'x']))).toEqual([
    { first: 'a', last: 'b' },
    { first: 'd', last: 'e' },
  ]);
});
