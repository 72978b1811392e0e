import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sequences } from './sequences.ts';

const run = fc.tuple(
  fc.constantFrom('a', 'b'),
  fc.integer({ min: 1, max: 60 }),
  fc.integer({ min: 0, max: 9 }),
);

test('holds exactly what was added, in as few runs as there can be', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 40 }), (runs) => {
      const sequences = new Sequences();
      const model = new Set<string>();
      for (const [device, first, more] of runs) {
        if (more === 0) expect(sequences.add(device, first)).toBe(!model.has(`${device}${first}`));
        else sequences.addRun(device, first, first + more);
        for (let seq = first; seq <= first + more; seq += 1) model.add(`${device}${seq}`);
      }
      for (const device of ['a', 'b', 'c']) {
        for (let seq = 0; seq <= 75; seq += 1)
          expect(sequences.has(device, seq)).toBe(model.has(`${device}${seq}`));
      }
      for (const [, kept] of sequences.runs()) {
        for (const [at, [first, last]] of kept.entries()) {
          expect(first).toBeLessThanOrEqual(last);
          expect(first).toBeGreaterThan((kept[at - 1]?.[1] ?? -1) + 1);
        }
      }
    }),
  );
});

test('knows the highest number of a device', () => {
  const sequences = new Sequences();
  expect(sequences.last('a')).toBe(0);
  sequences.add('a', 9);
  sequences.add('a', 2);
  expect(sequences.last('a')).toBe(9);
});

test('takes over the runs of another set', () => {
  const one = new Sequences();
  one.addRun('a', 1, 5);
  one.addRun('b', 7, 7);
  const other = new Sequences();
  other.addRun('a', 6, 8);
  other.addRuns(one.runs());
  expect(other.runs()).toEqual([
    ['a', [[1, 8]]],
    ['b', [[7, 7]]],
  ]);
});
