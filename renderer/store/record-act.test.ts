import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { paperId, tagId } from '../../shared/library/ids.ts';
import { taggedKey } from '../../shared/library/marks.ts';
import type { Change } from '../../shared/library/record.ts';
import { Library } from './database.ts';
import { metaNumber, metaText } from './meta.ts';
import { recordAct } from './record-act.ts';

const now = Date.UTC(2026, 5, 12, 9);
const one = paperId('2606.10001');
const two = paperId('2606.10002');
const star = (key: string, at = now): Change => ({ kind: 'star', key, value: { at } });
const unstar = (key: string): Change => ({ kind: 'star', key, value: null });
const note = (key: string, text: string, at = now): Change => ({ kind: 'note', key, value: { at, text } });

let library: Library;
beforeEach(() => {
  library = new Library(crypto.randomUUID());
});

async function everything() {
  return Promise.all(library.tables.map(async (table) => [table.name, await table.toArray()] as const));
}

describe('recordAct', () => {
  it('writes row, outbox entry and the way back together', async () => {
    const group = await recordAct(library, now, 'starred', () => [star(one)]);
    const device = await metaText(library, 'device');
    const [row] = await library.stars.toArray();
    const [queued] = await library.outbox.toArray();
    const [act] = await library.acts.toArray();
    expect(row).toMatchObject({ key: one, at: now });
    expect(queued?.entry).toEqual({
      id: `${device}-1`,
      device,
      seq: 1,
      clock: row?.clock,
      group,
      change: star(one),
    });
    expect(act).toMatchObject({ group, label: 'starred', count: 1, at: now, undone: 0 });
    expect(act?.steps).toEqual([{ after: star(one), before: unstar(one) }]);
    expect(await metaNumber(library, 'seq')).toBe(1);
    expect(await metaText(library, 'clock')).toBe(row?.clock);
  });

  it('numbers the entries without a gap and lets every clock be later than the one before', async () => {
    await recordAct(library, now, 'starred', () => [star(one), star(two)]);
    // The wall clock goes back: the order of the changes must not.
    await recordAct(library, now - 60_000, 'unstarred', () => [unstar(one)]);
    await recordAct(library, now, 'noted', () => [note(one, 'a'), note(two, 'b')]);
    const rows = await library.outbox.orderBy('seq').toArray();
    expect(rows.map((row) => row.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(rows.map((row) => row.entry.seq)).toEqual([1, 2, 3, 4, 5]);
    const clocks = rows.map((row) => row.entry.clock);
    expect(clocks).toEqual([...new Set(clocks)].sort());
  });

  it('gives no sequence twice to acts that begin at the same time', async () => {
    const keys = Array.from({ length: 20 }, (_, at) => `2606.${10_000 + at}`);
    await Promise.all(keys.map((key) => recordAct(library, now, 'starred', () => [star(key)])));
    const rows = await library.outbox.toArray();
    expect(rows.map((row) => row.seq)).toEqual(keys.map((_, at) => at + 1));
    expect(new Set(rows.map((row) => row.entry.clock)).size).toBe(keys.length);
    expect(await library.stars.count()).toBe(keys.length);
  });

  it('leaves a tombstone where something was removed, and takes no tombstone for a record', async () => {
    await recordAct(library, now, 'starred', () => [star(one)]);
    await recordAct(library, now, 'unstarred', () => [unstar(one)]);
    expect(await library.stars.toArray()).toEqual([]);
    const last = await library.outbox.orderBy('seq').last();
    expect(await library.tombstones.toArray()).toEqual([{ id: `star ${one}`, clock: last?.entry.clock }]);
    await recordAct(library, now, 'starred', () => [star(one)]);
    expect(await library.stars.get(one)).toMatchObject({ key: one });
  });

  it('writes nothing for what is so already, whatever the time', async () => {
    await recordAct(library, now, 'starred', () => [star(one)]);
    const before = await everything();
    expect(await recordAct(library, now + 5, 'starred', () => [star(one, now + 5)])).toBeNull();
    expect(await recordAct(library, now + 5, 'unlisted', () => [unstar(two)])).toBeNull();
    expect(await everything()).toEqual(before);
  });

  it('drops the idle part of an act only, and counts what is left', async () => {
    await recordAct(library, now, 'starred', () => [star(one)]);
    await recordAct(library, now, 'starred', () => [star(one), star(two)]);
    const rows = await library.outbox.toArray();
    expect(rows.map((row) => row.entry.change.key)).toEqual([one, two]);
    expect((await library.acts.toArray()).map((act) => act.count)).toEqual([1, 1]);
  });

  it('decides inside the transaction, on the newest state', async () => {
    const toggle = () =>
      recordAct(library, now, 'starred', async (inside) => {
        const isStarred = (await inside.stars.get(one)) !== undefined;
        return [isStarred ? unstar(one) : star(one)];
      });
    await Promise.all([toggle(), toggle(), toggle()]);
    expect(await library.stars.count()).toBe(1);
    expect(await library.outbox.count()).toBe(3);
  });

  it('leaves nothing behind when deciding throws', async () => {
    const before = await everything();
    await expect(
      recordAct(library, now, 'starred', async (inside) => {
        await inside.stars.toArray();
        throw new RangeError('no');
      }),
    ).rejects.toThrow('no');
    expect(await everything()).toEqual(before);
  });

  it('leaves nothing behind when a change cannot be written', async () => {
    const before = await everything();
    const notAnId = [star(one), { kind: 'seen', key: 'no paper', value: { at: now } } as const];
    await expect(recordAct(library, now, 'starred', () => notAnId)).rejects.toThrow('Not a paper id');
    expect(await everything()).toEqual(before);
  });

  it('keeps no way back for what is not worth an undo, but journals it', async () => {
    await recordAct(library, now, 'marked-read', () => [{ kind: 'seen', key: one, value: { at: now } }], {
      undoable: false,
    });
    expect(await library.seen.count()).toBe(1);
    expect(await library.outbox.count()).toBe(1);
    expect(await library.acts.count()).toBe(0);
  });

  it('makes one undo step of the saves of one sitting', async () => {
    const save = (text: string, sitting: string) =>
      recordAct(library, now, 'noted', () => [note(one, text)], { undoable: true, group: sitting });
    await save('a', 'first');
    await save('ab', 'first');
    await save('abc', 'second');
    const acts = await library.acts.toArray();
    expect(acts.map((act) => act.steps)).toEqual([
      [{ after: note(one, 'ab'), before: { kind: 'note', key: one, value: null } }],
      [{ after: note(one, 'abc'), before: note(one, 'ab') }],
    ]);
    expect(await library.outbox.count()).toBe(3);
  });

  it('begins a new step when something else was done in between', async () => {
    const save = (text: string) =>
      recordAct(library, now, 'noted', () => [note(one, text)], { undoable: true, group: 'sitting' });
    await save('a');
    await recordAct(library, now, 'starred', () => [star(two)]);
    await save('ab');
    expect((await library.acts.toArray()).map((act) => act.label)).toEqual(['noted', 'starred', 'noted']);
  });

  it('counts papers, not records', async () => {
    const tag = tagId('7a7a7a7a-0000-4000-8000-000000000001');
    const put = [one, two].map((paper): Change => {
      return { kind: 'tagged', key: taggedKey(tag, paper), value: { at: now, tag, paper } };
    });
    await recordAct(library, now, 'tagged', () => put);
    expect((await library.acts.toArray()).map((act) => act.count)).toEqual([2]);
    expect((await library.tagged.where('tag').equals(tag).toArray()).map((row) => row.paper)).toEqual([
      one,
      two,
    ]);
  });

  it('keeps the last 200 acts, give or take the twenty that come between two trims', async () => {
    for (let at = 0; at < 221; at += 1) {
      await recordAct(library, now, 'starred', () => [at % 2 === 0 ? star(one) : unstar(one)]);
    }
    const acts = await library.acts.toArray();
    expect(acts).toHaveLength(201);
    expect(acts.at(-1)?.steps[0]?.after).toEqual(star(one));
  });
});
