import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockTime } from '../../shared/library/clock.ts';
import { device, entry } from './entries-for-tests.ts';
import { isLater, latestByRecord } from './latest-by-record.ts';

/** Entries of two devices whose clocks often meet, on few records. */
const someEntries = fc
  .uniqueArray(
    fc.record({
      seq: fc.integer({ min: 1, max: 200 }),
      clockOf: fc.integer({ min: 1, max: 12 }),
      on: fc.constantFrom('a', 'b'),
    }),
    { selector: ({ seq, on }) => `${on}${seq}`, maxLength: 60 },
  )
  .map((list) =>
    list.map(({ seq, clockOf, on }) => {
      const made = entry(seq, { from: device(on), papers: 4 });
      // Clocks of the same device on purpose: then only the id decides.
      return { ...made, clock: entry(clockOf, { from: device('c') }).clock };
    }),
  );

const shuffledTwice = someEntries.chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray(list, { minLength: list.length }),
    fc.array(list.length === 0 ? fc.constant(entry(1)) : fc.constantFrom(...list), {
      maxLength: list.length,
    }),
  ),
);

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

test('any order and any duplication ends in the same records', () => {
  fc.assert(
    fc.property(shuffledTwice, ([list, shuffled, again]) => {
      const repeated = list.length === 0 ? [] : again;
      expect(sorted(latestByRecord([...shuffled, ...repeated]))).toEqual(sorted(latestByRecord(list)));
    }),
  );
});

test('taking it in parts makes no difference, as when two devices exchange what they hold', () => {
  fc.assert(
    fc.property(someEntries, fc.nat(), (list, cut) => {
      const at = list.length === 0 ? 0 : cut % list.length;
      const one = [...latestByRecord(list.slice(0, at)).values()];
      const other = [...latestByRecord(list.slice(at)).values()];
      const whole = sorted(latestByRecord(list));
      expect(sorted(latestByRecord([...one, ...other]))).toEqual(whole);
      expect(sorted(latestByRecord([...other, ...one]))).toEqual(whole);
    }),
  );
});

test('each record has the entry that none is later than', () => {
  fc.assert(
    fc.property(someEntries, (list) => {
      for (const [record, winner] of latestByRecord(list)) {
        const rivals = list.filter(({ change }) => `${change.kind} ${change.key}` === record);
        expect(rivals.some((rival) => isLater(rival, winner))).toBe(false);
        expect(rivals.every((rival) => clockTime(rival.clock) <= clockTime(winner.clock))).toBe(true);
      }
    }),
  );
});

test('a removal decides like any other change, and stays', () => {
  const made = entry(1);
  const removed = { ...entry(8), change: { ...entry(8).change, value: null } };
  expect([...latestByRecord([removed, made]).values()]).toEqual([removed]);
});
