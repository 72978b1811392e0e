import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paperId } from '../../shared/library/ids.ts';

const start = Date.UTC(2026, 5, 12, 9);
vi.mock('../app/clock.ts', () => ({ now: () => Date.UTC(2026, 5, 12, 9) }));
const { library } = await import('../app/library.ts');
const { undoAct } = await import('../store/undo.ts');
const { saveNote } = await import('./note.ts');
const { flushNotes, NoteSaver } = await import('./note-saver.ts');

const paper = paperId('2606.10001');
const none = { text: '', clock: null };
const textOf = async () => (await library.notes.get(paper))?.text ?? null;

/** Lets the database answer, which waits for no timer. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A field in which the reader types; it notes what it was told. */
function field(base: { text: string; clock: string | null } = none) {
  const told: (string | null)[] = [];
  const failures: unknown[] = [];
  const saver = new NoteSaver(paper, base, {
    saved: (text) => void told.push(text),
    failed: (thrown) => void failures.push(thrown),
  });
  return { saver, told, failures };
}

beforeEach(async () => {
  await library.open();
  await Promise.all([
    library.notes.clear(),
    library.outbox.clear(),
    library.acts.clear(),
    library.tombstones.clear(),
  ]);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saveNote', () => {
  it('saves, and gives what the next save begins from', async () => {
    const first = await saveNote({ paper, text: 'a', base: none, sitting: 's' });
    expect(first).toMatchObject({ base: { text: 'a' }, joined: null });
    await saveNote({ paper, text: 'ab', base: first.base, sitting: 's' });
    expect(await textOf()).toBe('ab');
  });

  it('journals nothing for a text that is there already', async () => {
    const { base } = await saveNote({ paper, text: 'a', base: none, sitting: 's' });
    expect(await saveNote({ paper, text: 'a', base, sitting: 't' })).toEqual({ base, joined: null });
    expect(await library.outbox.count()).toBe(1);
  });

  it('removes the note that was emptied, and undo brings it back', async () => {
    const { base } = await saveNote({ paper, text: 'dear', base: none, sitting: 'yesterday' });
    await saveNote({ paper, text: '', base, sitting: 'today' });
    expect(await library.notes.count()).toBe(0);
    await undoAct(library, start);
    expect(await textOf()).toBe('dear');
    await undoAct(library, start);
    expect(await textOf()).toBeNull();
  });

  it('keeps both texts when another window wrote meanwhile', async () => {
    const { base } = await saveNote({ paper, text: 'common', base: none, sitting: 'a' });
    await saveNote({ paper, text: 'common, theirs', base, sitting: 'b' });
    const mine = await saveNote({ paper, text: 'common, mine', base, sitting: 'c' });
    const kept = await textOf();
    expect(kept).toMatch(
      /^common, mine\n\n---\n\n\*Also written in another window, .*:\*\n\ncommon, theirs$/,
    );
    expect(mine.base.text).toBe(kept);
    expect(mine.joined).toContain('common, theirs');
  });

  it('keeps theirs when mine was emptied meanwhile', async () => {
    const { base } = await saveNote({ paper, text: 'common', base: none, sitting: 'a' });
    await saveNote({ paper, text: 'theirs', base, sitting: 'b' });
    await saveNote({ paper, text: '', base, sitting: 'c' });
    expect(await textOf()).toContain('theirs');
  });

  it('sees no conflict where both wrote the same', async () => {
    const { base } = await saveNote({ paper, text: 'common', base: none, sitting: 'a' });
    await saveNote({ paper, text: 'same', base, sitting: 'b' });
    expect(await saveNote({ paper, text: 'same', base, sitting: 'c' })).toMatchObject({ joined: null });
    expect(await textOf()).toBe('same');
  });

  it('keeps what is typed when the other window deleted the note', async () => {
    const { base } = await saveNote({ paper, text: 'common', base: none, sitting: 'a' });
    await saveNote({ paper, text: '', base, sitting: 'b' });
    await saveNote({ paper, text: 'common, mine', base, sitting: 'c' });
    expect(await textOf()).toBe('common, mine');
  });
});

describe('NoteSaver', () => {
  it('saves 400 ms after the last key', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { saver, told } = field();
    saver.typed('a');
    vi.advanceTimersByTime(399);
    saver.typed('ab');
    vi.advanceTimersByTime(399);
    await settled();
    expect(await textOf()).toBeNull();
    expect(saver.isDirty).toBe(true);
    vi.advanceTimersByTime(1);
    await settled();
    expect(await textOf()).toBe('ab');
    expect(told).toEqual([null]);
    expect(saver.isDirty).toBe(false);
  });

  it('saves at least every two seconds while typing goes on', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { saver } = field();
    const kept: (string | null)[] = [];
    for (let key = 1; key <= 22; key += 1) {
      saver.typed('x'.repeat(key));
      vi.advanceTimersByTime(200);
      await settled();
      kept.push(await textOf());
    }
    const first = kept.findIndex((text) => text !== null);
    expect((first + 1) * 200).toBeLessThanOrEqual(2_000);
    const second = kept.findIndex((text) => text !== null && text !== kept[first]);
    expect((second - first) * 200).toBeLessThanOrEqual(2_200);
    expect(second).toBeGreaterThan(first);
    await saver.flush();
  });

  it('makes one undo step of a sitting', async () => {
    const { saver } = field();
    for (const text of ['a', 'ab', 'abc']) {
      saver.typed(text);
      await saver.flush();
    }
    expect(await library.acts.count()).toBe(1);
    await undoAct(library, start);
    expect(await textOf()).toBeNull();
  });

  it('flushes every unsaved note of the window, and nothing twice', async () => {
    const { saver, told } = field();
    saver.typed('unsaved');
    expect(await flushNotes()).toBe(true);
    expect(await textOf()).toBe('unsaved');
    await flushNotes();
    await saver.flush();
    expect(told).toHaveLength(1);
    expect(await library.outbox.count()).toBe(1);
  });

  it('says that not all is saved when the database refuses, keeps it and tries again by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { saver, failures, told } = field();
    saver.typed('dear');
    const refuse = vi.spyOn(library, 'transaction').mockImplementation(() => {
      throw new Error('no room');
    });
    expect(await flushNotes()).toBe(false);
    expect(failures).toHaveLength(1);
    expect(saver.isDirty).toBe(true);
    refuse.mockRestore();
    vi.advanceTimersByTime(2_000);
    await settled();
    expect(await textOf()).toBe('dear');
    expect(told).toEqual([null]);
  });

  it('saves in the order of typing, the last text last', async () => {
    const { saver } = field();
    saver.typed('first');
    const one = saver.flush();
    saver.typed('second');
    await Promise.all([one, saver.flush()]);
    expect(await textOf()).toBe('second');
    const entries = (await library.outbox.orderBy('seq').toArray()).map((row) => row.entry.change.value);
    expect(entries.at(-1)).toMatchObject({ text: 'second' });
  });

  it('shows both texts after a conflict', async () => {
    const { saver, told } = field();
    await saveNote({ paper, text: 'theirs', base: none, sitting: 'other' });
    saver.typed('mine');
    await saver.flush();
    expect(told).toEqual([await textOf()]);
    expect(told[0]).toMatch(/^mine\n[\s\S]*\ntheirs$/);
  });

  it('keeps both texts also when typing goes on while the conflict is saved', async () => {
    const { saver, told } = field();
    await saveNote({ paper, text: 'theirs', base: none, sitting: 'other' });
    saver.typed('mine');
    const saving = saver.flush();
    await new Promise((resolve) => setImmediate(resolve));
    saver.typed('mine, and more');
    await saving;
    await saver.flush();
    const kept = (await textOf()) ?? '';
    expect(kept).toMatch(/^mine, and more\n/);
    expect(kept.match(/theirs/g)).toHaveLength(1);
    expect(told.filter((text) => text !== null).at(-1)).toBe(kept);
  });

  it('follows the note of another window while nothing is unsaved, and not otherwise', async () => {
    const { saver } = field();
    const theirs = await saveNote({ paper, text: 'theirs', base: none, sitting: 'other' });
    saver.rebase(theirs.base);
    saver.typed('theirs, continued');
    saver.rebase({ text: 'ignored', clock: null });
    await saver.flush();
    expect(await textOf()).toBe('theirs, continued');
  });
});
