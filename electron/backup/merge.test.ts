import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatClock, isFarAhead, nextClock } from '../../shared/library/clock.ts';
import type { DeviceId } from '../../shared/library/ids.ts';
import type { Change, JournalEntry } from '../../shared/library/record.ts';
import { device } from '../journal/entries-for-tests.ts';
import { latestByRecord, recordOf } from '../journal/latest-by-record.ts';
import { change, entryAt, noon } from './library-for-tests.ts';
import { type Held, type Merged, mergeEntries } from './merge.ts';
import { holdsText } from './note-texts.ts';

const options = { now: noon + 3_600_000, backupDay: 'June 12, 2026', today: 'June 13, 2026' };
const [a, b] = [device('a'), device('b')];
const note = (text: string, key = '2606.10001'): Change => ({ kind: 'note', key, value: { text, at: noon } });
const held = (...entries: JournalEntry[]): Held => latestByRecord(entries);

/** The library after a merge: the notes are stamped by the device, later than all that was taken. */
function taken(before: Held, { adopt, notes }: Merged, by: DeviceId): Held {
  let clock = '';
  for (const entry of [...before.values(), ...adopt]) if (entry.clock > clock) clock = entry.clock;
  const stamped = notes.map((what, at): JournalEntry => {
    clock = nextClock(clock, options.now, by);
    const seq = 100_000 + before.size * 1_000 + at + Math.floor(Number.parseInt(clock.slice(9, 13), 36) || 0);
    return { ...entryAt(seq, 0, what, by), id: `${clock}`, clock };
  });
  // Taking is by clock, as the library does it.
  return latestByRecord([...before.values(), ...adopt, ...stamped]);
}

const values = (library: Held): unknown[] =>
  [...library]
    .map(
      ([
        record,
        {
          change: { value },
        },
      ]) => [record, value],
    )
    .sort();

/** Changes of one device on few records; texts are short, and often part of another. */
const library = (from: DeviceId, latestMs = 3_000_000): fc.Arbitrary<JournalEntry[]> =>
  fc
    .array(
      fc.record({
        step: fc.nat(41),
        number: fc.nat(3),
        ms: fc.nat(latestMs),
        text: fc.constantFrom('one', 'two', 'one\ntwo', 'three', '', ' one\n', 'two\n\nthree'),
      }),
      { maxLength: 40 },
    )
    .map((list) =>
      list.map(({ step, number, ms, text }, at) => {
        const what = change(step, number);
        const worded = what.kind === 'note' && what.value !== null ? note(text, what.key) : what;
        return { ...entryAt(at + 1, 0, worded, from), clock: formatClock(noon + ms, at, from) };
      }),
    );

describe('a merge, whatever the changes', () => {
  test('done again changes nothing more, also later and with far-ahead clocks', () => {
    fc.assert(
      fc.property(library(a), library(b, 9e9), fc.nat(9e8), (mine, theirs, later) => {
        const once = taken(held(...mine), mergeEntries(held(...mine), theirs, options), a);
        const again = mergeEntries(once, theirs, { ...options, now: options.now + later });
        expect(values(taken(once, again, a))).toEqual(values(once));
        expect(again.notes).toEqual([]);
      }),
    );
  });

  test('does not depend on order or repetition', () => {
    const mixed = library(b, 9e9).chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
    );
    fc.assert(
      fc.property(library(a), mixed, (mine, [list, shuffled]) => {
        const one = mergeEntries(held(...mine), list, options);
        expect(mergeEntries(held(...mine), shuffled, options)).toEqual(one);
        expect(mergeEntries(held(...mine), shuffled, options).preview).toEqual(one.preview);
      }),
    );
  });

  test('brings two devices that take each other’s backup to the same library', () => {
    fc.assert(
      fc.property(library(a), library(b), (first, second) => {
        const [one, two] = [held(...first), held(...second)];
        const [toOne, toTwo] = [
          mergeEntries(one, two.values(), options),
          mergeEntries(two, one.values(), options),
        ];
        const [newOne, newTwo] = [taken(one, toOne, a), taken(two, toTwo, b)];
        expect([...newOne.keys()].sort()).toEqual([...newTwo.keys()].sort());
        for (const [record, entry] of newOne) {
          const other = newTwo.get(record);
          const texts = [one.get(record), two.get(record)].map(textOf);
          if (texts.some((text) => text === '')) expect(entry.change).toEqual(other?.change);
          else
            for (const text of texts)
              for (const end of [entry, other]) expect(holdsText(textOf(end), text)).toBe(true);
        }
        // A second exchange ends every difference.
        const lastOne = taken(newOne, mergeEntries(newOne, newTwo.values(), options), a);
        const lastTwo = taken(newTwo, mergeEntries(newTwo, newOne.values(), options), b);
        expect(values(lastOne)).toEqual(values(lastTwo));
      }),
    );
  });
});

const textOf = (entry: JournalEntry | undefined): string => {
  const what = entry?.change;
  return what?.kind === 'note' && what.value !== null && what.value.text.trim() !== '' ? what.value.text : '';
};

describe('notes that differ', () => {
  const mine = entryAt(1, noon, note('Mine'), a);

  test('keep both texts, the newer first', () => {
    const older = entryAt(1, noon - 1, note('Theirs'), b);
    const merged = mergeEntries(held(mine), [older], options);
    expect(merged.adopt).toEqual([]);
    const text = 'Mine\n\n---\n\n*From the backup of June 12, 2026:*\n\nTheirs';
    expect(merged.notes).toEqual([{ kind: 'note', key: '2606.10001', value: { text, at: options.now } }]);
    const newer = entryAt(1, noon + 1, note('Theirs'), b);
    expect(mergeEntries(held(mine), [newer], options)).toMatchObject({
      adopt: [newer],
      notes: [{ value: { text: 'Theirs\n\n---\n\n*From this library, before June 13, 2026:*\n\nMine' } }],
      preview: { counts: { note: { conflict: 1, change: 0 } } },
    });
  });

  test('but not what the newer text holds already', () => {
    const longer = entryAt(1, noon + 1, note('Before\nMine\nAfter'), b);
    expect(mergeEntries(held(mine), [longer], options)).toMatchObject({ adopt: [longer], notes: [] });
  });

  test('half a line is not held', () => {
    const longer = entryAt(1, noon + 1, note('Mineral'), b);
    expect(mergeEntries(held(mine), [longer], options).notes).toHaveLength(1);
  });
});

describe('a preview', () => {
  const star = (seq: number, ms: number, key: string, at: number | null, from = a): JournalEntry =>
    entryAt(seq, ms, { kind: 'star', key, value: at === null ? null : { at } }, from);

  test('counts what would be added, changed, removed and kept', () => {
    const library = held(
      star(1, noon, '1', 1),
      star(2, noon, '2', 1),
      star(3, noon, '3', 1),
      star(4, noon, '4', null),
    );
    const backup = [
      star(1, noon + 1, '1', 2, b),
      star(2, noon + 1, '2', null, b),
      star(3, noon - 1, '3', 7, b),
      star(4, noon + 1, '4', 5, b),
      star(5, noon + 1, '5', 5, b),
      star(6, noon + 1, '6', null, b),
    ];
    const { counts, farAhead } = mergeEntries(library, backup, options).preview;
    expect(counts.star).toEqual({ add: 2, change: 1, remove: 1, keep: 2, conflict: 0 });
    expect(farAhead).toBe(0);
  });
});

test('far-ahead clocks come back in their order, and are told', () => {
  const year = 365 * 24 * 3_600_000;
  const far = [3, 1, 2].map((at) => entryAt(at, noon + year + at, change(0, at), a));
  const { adopt, preview } = mergeEntries(held(), far, options);
  expect(preview.farAhead).toBe(3);
  expect(adopt.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(adopt.map(({ clock }) => clock)).toEqual([...new Set(adopt.map(({ clock }) => clock))].sort());
  expect(adopt.some(({ clock }) => isFarAhead(clock, options.now))).toBe(false);
  expect(new Set(adopt.map(recordOf)).size).toBe(3);
});
