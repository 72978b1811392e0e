import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatClock } from '../../../shared/library/clock.ts';
import { type DeviceId, isDeviceId, paperId, tagId } from '../../../shared/library/ids.ts';
import { taggedKey } from '../../../shared/library/marks.ts';
import type { Change, JournalEntry } from '../../../shared/library/record.ts';
import { Library } from '../database.ts';
import { metaNumber, metaText } from '../meta.ts';
import { recordAct } from '../record-act.ts';
import { agreeOnGeneration } from './rebuild.ts';

const now = Date.UTC(2026, 5, 12, 9);
const one = paperId('2606.10001');
const two = paperId('2606.10002');
const tag = tagId('7a7a7a7a-0000-4000-8000-000000000001');
const old: DeviceId = deviceOf('0ddba115');

function deviceOf(id: string): DeviceId {
  if (!isDeviceId(id)) throw new RangeError(id);
  return id;
}

const lived: readonly Change[] = [
  { kind: 'star', key: one, value: { at: 1 } },
  { kind: 'seen', key: one, value: { at: 2 } },
  { kind: 'reading', key: two, value: { at: 3, state: 'reading' } },
  { kind: 'note', key: one, value: { at: 4, text: 'first' } },
  { kind: 'tag', key: tag, value: { at: 5, name: 'agents', colour: 'teal' } },
  { kind: 'tagged', key: taggedKey(tag, two), value: { at: 6, tag, paper: two } },
  { kind: 'note', key: one, value: { at: 7, text: 'second' } },
  { kind: 'star', key: two, value: { at: 8 } },
  { kind: 'star', key: two, value: null },
];
const journal: readonly JournalEntry[] = lived.map((change, at) => ({
  id: `${old}-${at + 1}`,
  device: old,
  seq: at + 1,
  clock: formatClock(now - 10_000 + at, 0, old),
  group: 'g',
  change,
}));

let library: Library;
let asked: number;
let told: number[];
beforeEach(() => {
  library = new Library(crypto.randomUUID());
  asked = 0;
  told = [];
});

function agree(generation: string, parts: readonly (readonly JournalEntry[])[]): Promise<void> {
  async function* replay() {
    asked += 1;
    yield* parts;
  }
  return agreeOnGeneration({
    library,
    generation,
    now: () => now,
    replay,
    rebuilt: (entries) => told.push(entries),
  });
}

async function queued(): Promise<Change[]> {
  return (await library.outbox.orderBy('seq').toArray()).map((row) => row.entry.change);
}

describe('agreeOnGeneration', () => {
  it('refills an emptied database from the journal, in parts of any order', async () => {
    await agree('gen-1', [journal.slice(5), journal.slice(0, 5)]);
    expect(await library.stars.toArray()).toMatchObject([{ key: one, at: 1 }]);
    expect(await library.seen.toArray()).toMatchObject([{ key: one, at: 2 }]);
    expect(await library.readings.toArray()).toMatchObject([{ key: two, state: 'reading' }]);
    expect(await library.notes.toArray()).toMatchObject([{ key: one, text: 'second' }]);
    expect(await library.tags.toArray()).toMatchObject([{ key: tag, name: 'agents', colour: 'teal' }]);
    expect(await library.tagged.toArray()).toMatchObject([{ tag, paper: two }]);
    expect((await library.tombstones.toArray()).map((row) => row.id)).toEqual([`star ${two}`]);
    expect(told).toEqual([journal.length]);
    expect(await metaText(library, 'generation')).toBe('gen-1');
  });

  it('journals nothing anew of what came from the journal', async () => {
    await agree('gen-1', [journal]);
    expect(await queued()).toEqual([]);
    expect(await metaNumber(library, 'seq')).toBe(0);
  });

  it('lets what the reader does afterwards sort after all that was refilled', async () => {
    await agree('gen-1', [journal]);
    await recordAct(library, 0, 'noted', () => [{ kind: 'note', key: one, value: { at: 0, text: 'third' } }]);
    const [entry] = await library.outbox.toArray();
    const newest =
      journal
        .map((known) => known.clock)
        .sort()
        .at(-1) ?? '';
    expect((entry?.entry.clock ?? '') > newest).toBe(true);
    // A new database is a new device, so that its sequence cannot meet an old one.
    expect(entry?.entry.device).not.toBe(old);
  });

  it('does nothing when both carry the same generation', async () => {
    await agree('gen-1', [journal]);
    await recordAct(library, now, 'unstarred', () => [{ kind: 'star', key: one, value: null }]);
    await agree('gen-1', [journal]);
    expect(asked).toBe(1);
    expect(told).toEqual([journal.length]);
    expect(await library.stars.count()).toBe(0);
  });

  it('says nothing of a rebuild on a first start', async () => {
    await agree('gen-1', []);
    expect(told).toEqual([]);
    expect(await metaText(library, 'generation')).toBe('gen-1');
  });

  it('journals its own records anew for a journal that has never seen them', async () => {
    await agree('gen-1', [journal]);
    await library.outbox.clear();
    await agree('gen-2', []);
    const wanted = [
      { kind: 'star', key: one },
      { kind: 'star', key: two },
      { kind: 'reading', key: two },
      { kind: 'seen', key: one },
      { kind: 'note', key: one },
      { kind: 'tag', key: tag },
      { kind: 'tagged', key: taggedKey(tag, two) },
    ];
    expect((await queued()).map(({ kind, key }) => ({ kind, key }))).toEqual(wanted);
    expect(await library.notes.toArray()).toMatchObject([{ text: 'second' }]);
    expect(await metaText(library, 'generation')).toBe('gen-2');
    // A database refilled from that new journal holds the same.
    const entries = (await library.outbox.toArray()).map((row) => row.entry);
    const before = await library.tagged.toArray();
    library = new Library(crypto.randomUUID());
    await agree('gen-2', [entries]);
    expect(await library.tagged.toArray()).toMatchObject(before.map(({ key, at }) => ({ key, at })));
    expect(await library.stars.count()).toBe(1);
  });

  it('journals what was removed anew, so that an older journal cannot bring it back', async () => {
    await agree('gen-1', [journal]);
    await recordAct(library, now, 'unstarred', () => [{ kind: 'star', key: one, value: null }]);
    await library.outbox.clear();
    await agree('gen-2', []);
    const entries = (await library.outbox.toArray()).map((row) => row.entry);
    const removed = entries.filter((entry) => entry.change.value === null);
    expect(removed.map((entry) => entry.change.key).sort()).toEqual([one, two]);
    library = new Library(crypto.randomUUID());
    await agree('gen-3', [journal, entries]);
    expect(await library.stars.count()).toBe(0);
    expect((await library.notes.get(one))?.text).toBe('second');
  });

  it('mixes what both have when they are of different generations, the later change first', async () => {
    await recordAct(library, now, 'noted', () => [
      { kind: 'note', key: one, value: { at: 9, text: 'newest' } },
    ]);
    await recordAct(library, now - 99_999, 'starred', () => [{ kind: 'star', key: two, value: { at: 9 } }]);
    await agree('gen-1', [journal]);
    expect((await library.notes.get(one))?.text).toBe('newest');
    expect(await library.stars.get(one)).toBeDefined();
    expect((await queued()).filter((change) => change.kind === 'note').at(-1)?.value).toMatchObject({
      text: 'newest',
    });
  });

  it('begins again when it was cut off in the middle', async () => {
    async function* cutOff() {
      yield journal.slice(0, 3);
      throw new Error('the line closed');
    }
    const broken = agreeOnGeneration({
      library,
      generation: 'gen-1',
      now: () => now,
      replay: cutOff,
      rebuilt: (entries) => told.push(entries),
    });
    await expect(broken).rejects.toThrow('the line closed');
    expect(await metaText(library, 'generation')).toBeNull();
    await agree('gen-1', [journal]);
    expect((await library.notes.get(one))?.text).toBe('second');
    expect(await library.tagged.count()).toBe(1);
    expect(await metaText(library, 'generation')).toBe('gen-1');
  });
});
