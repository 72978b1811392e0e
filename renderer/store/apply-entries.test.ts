import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClock } from '../../shared/library/clock.ts';
import { type DeviceId, isDeviceId, paperId, tagId } from '../../shared/library/ids.ts';
import { taggedKey } from '../../shared/library/marks.ts';
import type { Change, JournalEntry } from '../../shared/library/record.ts';
import { applyEntries } from './apply-entries.ts';
import { Library } from './database.ts';
import { metaText } from './meta.ts';
import { recordAct } from './record-act.ts';
import { recordTables } from './records.ts';

const now = Date.UTC(2026, 5, 12, 9);
const one = paperId('2606.10001');
const tag = tagId('7a7a7a7a-0000-4000-8000-000000000001');

function device(digit: string): DeviceId {
  const id = digit.repeat(8);
  if (!isDeviceId(id)) throw new RangeError(digit);
  return id;
}

function entryOf(seq: number, at: number, change: Change, from = device('a')): JournalEntry {
  return { id: `${from}-${seq}`, device: from, seq, clock: formatClock(at, 0, from), group: 'g', change };
}

const apply = (library: Library, entries: readonly JournalEntry[]) =>
  library.transaction('rw', recordTables(library), async () => applyEntries(library, entries));

/** All that a reader owns, with the clocks; the order inside a table does not count. */
async function owned(library: Library) {
  const { stars, readings, seen, notes, tags, tagged, tombstones } = library;
  const tables = [stars, readings, seen, notes, tags, tagged];
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  const held = new Set(rows.flatMap((list, at) => list.map((row) => `${at} ${row.key}`)));
  // A tombstone below a record that came back decides nothing any more.
  const kinds = ['star', 'reading', 'seen', 'note', 'tag', 'tagged'];
  const dead = (await tombstones.toArray()).filter(({ id }) => {
    const [kind = '', ...key] = id.split(' ');
    return !held.has(`${kinds.indexOf(kind)} ${key.join(' ')}`);
  });
  return { rows, dead };
}

const papers = fc.constantFrom<string>(one, '2606.10002', '2606.10003');
const time = fc.integer({ min: 0, max: 1_000_000 });
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('star'), key: papers, value: fc.option(fc.record({ at: time })) }),
  fc.record({ kind: fc.constant('seen'), key: papers, value: fc.option(fc.record({ at: time })) }),
  fc.record({
    kind: fc.constant('note'),
    key: papers,
    value: fc.option(fc.record({ at: time, text: fc.string({ maxLength: 5 }) })),
  }),
  fc.record({
    kind: fc.constant('reading'),
    key: papers,
    value: fc.option(fc.record({ at: time, state: fc.constantFrom('to-read', 'reading', 'read') })),
  }),
  fc.record({
    kind: fc.constant('tag'),
    key: fc.constant(tag),
    value: fc.option(
      fc.record({
        at: time,
        name: fc.constantFrom('agents', 'vision'),
        colour: fc.constantFrom('red', 'blue'),
      }),
    ),
  }),
);

/** What some devices wrote, each with an own sequence and rising clocks. */
const histories: fc.Arbitrary<JournalEntry[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof(fc.nat(50), fc.constant(80 * 365 * 86_400_000)),
      changes,
    ),
    { maxLength: 24 },
  )
  .map((list) => {
    const last = new Map<string, { seq: number; at: number }>();
    return list.map(([digit, wait, change]) => {
      const before = last.get(digit) ?? { seq: 0, at: now - 100_000 };
      const next = { seq: before.seq + 1, at: before.at + wait + 1 };
      last.set(digit, next);
      return entryOf(next.seq, next.at, change, device(digit));
    });
  });

describe('applyEntries', () => {
  it('ends in the same library in any order, in any parts, with any repetition', async () => {
    const deliveries = histories.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.array(fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2 }), {
          minLength: 1,
          maxLength: 2,
        }),
        fc.integer({ min: 1, max: 9 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(deliveries, async ([entries, orders, size]) => {
        const straight = new Library(crypto.randomUUID());
        await apply(straight, entries);
        const wanted = await owned(straight);
        for (const order of orders) {
          const library = new Library(crypto.randomUUID());
          for (let at = 0; at < order.length; at += size) await apply(library, order.slice(at, at + size));
          expect(await owned(library)).toEqual(wanted);
          expect(await metaText(library, 'clock')).toBe(await metaText(straight, 'clock'));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps a paper that arrives between many that are taken away at once', async () => {
    const library = new Library(crypto.randomUUID());
    const ids = Array.from({ length: 101 }, (_each, index) => paperId(`2606.${10_000 + index}`));
    const between = ids[50] ?? one;
    const many = ids.filter((id) => id !== between);
    const star = (key: string): Change => ({ kind: 'star', key, value: { at: now } });
    await apply(
      library,
      many.map((id, seq) => entryOf(seq, now, star(id))),
    );
    const later = many.map((key, seq) => entryOf(200 + seq, now + 1, { kind: 'star', key, value: null }));
    await apply(library, [...later, entryOf(400, now + 1, star(between))]);
    expect(await library.stars.toCollection().primaryKeys()).toEqual([between]);
  });

  it('brings two devices that edited apart to the same library on both sides', async () => {
    const edits = fc.array(changes, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(edits, edits, fc.nat(5_000), async (left, right, apart) => {
        const sides = [new Library(crypto.randomUUID()), new Library(crypto.randomUUID())] as const;
        const [first, second] = sides;
        for (const change of left) await recordAct(first, now, 'noted', () => [change]);
        for (const change of right) await recordAct(second, now + apart, 'noted', () => [change]);
        const sent = await Promise.all(
          sides.map(async (side) => (await side.outbox.toArray()).map((row) => row.entry)),
        );
        await apply(first, sent[1] ?? []);
        await apply(second, sent[0] ?? []);
        expect(await owned(first)).toEqual(await owned(second));
      }),
      { numRuns: 40 },
    );
  });

  it('counts what changed, and nothing the second time', async () => {
    const library = new Library(crypto.randomUUID());
    const entries = [
      entryOf(1, now, { kind: 'star', key: one, value: { at: now } }),
      entryOf(2, now + 1, { kind: 'note', key: one, value: { at: now, text: 'a' } }),
      entryOf(3, now + 2, { kind: 'note', key: one, value: { at: now, text: 'ab' } }),
    ];
    expect(await apply(library, entries)).toBe(2);
    expect(await apply(library, entries)).toBe(0);
    expect((await library.notes.get(one))?.text).toBe('ab');
  });

  it('brings nothing back that was removed later, whichever comes first', async () => {
    const put = entryOf(1, now, { kind: 'star', key: one, value: { at: now } });
    const removed = entryOf(1, now + 1, { kind: 'star', key: one, value: null }, device('b'));
    for (const order of [
      [put, removed],
      [removed, put],
      [removed, removed, put, put],
    ]) {
      const library = new Library(crypto.randomUUID());
      for (const entry of order) await apply(library, [entry]);
      expect(await library.stars.count()).toBe(0);
      expect(await library.tombstones.toArray()).toEqual([{ id: `star ${one}`, clock: removed.clock }]);
    }
  });

  it('brings back what was made again after its removal', async () => {
    const library = new Library(crypto.randomUUID());
    await apply(library, [entryOf(2, now + 1, { kind: 'star', key: one, value: null })]);
    await apply(library, [entryOf(3, now + 2, { kind: 'star', key: one, value: { at: 7 } })]);
    await apply(library, [entryOf(2, now + 1, { kind: 'star', key: one, value: null })]);
    expect((await library.stars.get(one))?.at).toBe(7);
  });

  it('keeps deleted what the reader deleted here, when an old change arrives', async () => {
    const library = new Library(crypto.randomUUID());
    const put: Change = { kind: 'tagged', key: taggedKey(tag, one), value: { at: now, tag, paper: one } };
    await recordAct(library, now, 'tagged', () => [put]);
    await recordAct(library, now + 10, 'untagged', () => [{ kind: 'tagged', key: put.key, value: null }]);
    expect(await apply(library, [entryOf(1, now + 5, put, device('b'))])).toBe(0);
    expect(await library.tagged.count()).toBe(0);
  });

  it('decides equal times by the device, the same on every side', async () => {
    const from = (digit: string, text: string) =>
      entryOf(1, now, { kind: 'note', key: one, value: { at: now, text } }, device(digit));
    const pair = [from('a', 'from a'), from('b', 'from b')];
    for (const order of [pair, [...pair].reverse()]) {
      const library = new Library(crypto.randomUUID());
      for (const entry of order) await apply(library, [entry]);
      expect((await library.notes.get(one))?.text).toBe('from b');
    }
  });

  it('takes a clock from a machine with a wrong date as it is, and lets later changes sort after it', async () => {
    const library = new Library(crypto.randomUUID());
    const wrong = Date.UTC(2100, 0, 1);
    const ahead = entryOf(1, wrong, { kind: 'star', key: one, value: { at: wrong } }, device('b'));
    await apply(library, [ahead]);
    expect((await library.stars.get(one))?.clock).toBe(ahead.clock);
    await recordAct(library, now + 1, 'unstarred', () => [{ kind: 'star', key: one, value: null }]);
    await apply(library, [ahead]);
    expect(await library.stars.get(one)).toBeUndefined();
  });

  it('lets every later change of this device sort after what was read', async () => {
    const library = new Library(crypto.randomUUID());
    const ahead = entryOf(1, now + 3_600_000, { kind: 'note', key: one, value: { at: now, text: 'theirs' } });
    await apply(library, [ahead]);
    await recordAct(library, now, 'noted', () => [
      { kind: 'note', key: one, value: { at: now, text: 'mine' } },
    ]);
    const [mine] = await library.outbox.toArray();
    expect((mine?.entry.clock ?? '') > ahead.clock).toBe(true);
    await apply(library, [ahead]);
    expect((await library.notes.get(one))?.text).toBe('mine');
  });
});
