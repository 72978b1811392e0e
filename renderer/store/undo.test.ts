import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { paperId } from '../../shared/library/ids.ts';
import type { Change } from '../../shared/library/record.ts';
import { Library } from './database.ts';
import { recordAct } from './record-act.ts';
import { redoAct, undoAct } from './undo.ts';

const now = Date.UTC(2026, 5, 12, 9);
const one = paperId('2606.10001');
const two = paperId('2606.10002');
const star = (key: string): Change => ({ kind: 'star', key, value: { at: now } });
const note = (text: string): Change => ({ kind: 'note', key: one, value: { at: now, text } });
const save = (text: string, group: string) =>
  recordAct(library, now, 'noted', () => [note(text)], { undoable: true, group });

let library: Library;
beforeEach(() => {
  library = new Library(crypto.randomUUID());
});

async function starred(): Promise<string[]> {
  return (await library.stars.toArray()).map((row) => row.key);
}

describe('undo and redo', () => {
  it('take back and do again, as new entries of the journal', async () => {
    await recordAct(library, now, 'starred', () => [star(one), star(two)]);
    expect(await undoAct(library, now)).toMatchObject({ label: 'starred', count: 2 });
    expect(await starred()).toEqual([]);
    expect(await redoAct(library, now)).toMatchObject({ label: 'starred' });
    expect(await starred()).toEqual([one, two]);
    const entries = (await library.outbox.orderBy('seq').toArray()).map((row) => row.entry);
    expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(entries.map((entry) => entry.change.value === null)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
    const clocks = entries.map((entry) => entry.clock);
    expect(clocks).toEqual([...new Set(clocks)].sort());
  });

  it('answer null when there is nothing, and write nothing', async () => {
    expect(await undoAct(library, now)).toBeNull();
    expect(await redoAct(library, now)).toBeNull();
    expect(await undoAct(library, now, 'no such act')).toBeNull();
    expect(await library.outbox.count()).toBe(0);
  });

  it('go back step by step and forward again in the same order', async () => {
    for (const text of ['a', 'ab', 'abc']) await save(text, text);
    const texts: (string | null)[] = [];
    const look = async () => texts.push((await library.notes.get(one))?.text ?? null);
    for (let step = 0; step < 3; step += 1) {
      await undoAct(library, now);
      await look();
    }
    expect(await undoAct(library, now)).toBeNull();
    for (let step = 0; step < 3; step += 1) {
      await redoAct(library, now);
      await look();
    }
    expect(texts).toEqual(['ab', 'a', null, 'a', 'ab', 'abc']);
    expect(await redoAct(library, now)).toBeNull();
  });

  it('bring a whole sitting back at once', async () => {
    await save('before', 'yesterday');
    for (const text of ['b', 'bc', 'bcd']) await save(text, 'today');
    await undoAct(library, now);
    expect((await library.notes.get(one))?.text).toBe('before');
    await redoAct(library, now);
    expect((await library.notes.get(one))?.text).toBe('bcd');
  });

  it('keep what was changed again meanwhile, record by record', async () => {
    const listed = (state: 'to-read' | 'reading'): Change => {
      return { kind: 'reading', key: one, value: { at: now, state } };
    };
    await recordAct(library, now, 'listed', () => [listed('to-read'), star(two)]);
    // From another window, whose act has a step of its own that is not the one taken back.
    await recordAct(library, now, 'reading-state', () => [listed('reading')], { undoable: false });
    await undoAct(library, now);
    expect((await library.readings.get(one))?.state).toBe('reading');
    expect(await starred()).toEqual([]);
  });

  it('take back the act of a message although others came after it', async () => {
    const first = await recordAct(library, now, 'starred', () => [star(one)]);
    await recordAct(library, now, 'starred', () => [star(two)]);
    expect(await undoAct(library, now, first ?? '')).toMatchObject({ group: first });
    expect(await starred()).toEqual([two]);
    expect(await undoAct(library, now, first ?? '')).toBeNull();
    expect(await starred()).toEqual([two]);
    await undoAct(library, now);
    expect(await starred()).toEqual([]);
  });

  it('forget what could be done again once something new was done', async () => {
    await recordAct(library, now, 'starred', () => [star(one)]);
    await undoAct(library, now);
    await recordAct(library, now, 'starred', () => [star(two)]);
    expect(await redoAct(library, now)).toBeNull();
    expect(await starred()).toEqual([two]);
  });

  it('leave the later change of a removal alone', async () => {
    await recordAct(library, now, 'starred', () => [star(one)]);
    await recordAct(library, now, 'unstarred', () => [{ kind: 'star', key: one, value: null }]);
    await recordAct(library, now + 9, 'starred', () => [star(one)], { undoable: false });
    // The removal is undone, but the star is there again already: nothing to write.
    const before = await library.outbox.count();
    await undoAct(library, now);
    expect(await library.outbox.count()).toBe(before);
    expect(await starred()).toEqual([one]);
  });
});

describe('redo', () => {
  it('does again what was undone last, not what was done last', async () => {
    const first = await recordAct(library, now, 'starred', () => [star(one)]);
    await recordAct(library, now, 'starred', () => [star(two)]);
    await undoAct(library, now, first ?? '');
    await undoAct(library, now);
    expect(await starred()).toEqual([]);
    await redoAct(library, now);
    expect(await starred()).toEqual([two]);
    await redoAct(library, now);
    expect(await starred()).toEqual([one, two]);
  });
});
