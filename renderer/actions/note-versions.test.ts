import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paperId } from '../../shared/library/ids.ts';

const start = Date.UTC(2026, 5, 12, 9);
const clock = { now: start };
vi.mock('../app/clock.ts', () => ({ now: () => clock.now }));
const { library } = await import('../app/library.ts');
const { undoAct } = await import('../store/undo.ts');
const { saveNote } = await import('./note.ts');
const { bringBackVersion } = await import('./note-versions.ts');

const paper = paperId('2606.10001');
const long = 'A long and careful thought about sparse attention, written yesterday.';

/** Saves a text as an editor does that began from what is there. */
async function write(text: string, minutesLater: number, sitting: string = crypto.randomUUID()) {
  clock.now += minutesLater * 60_000;
  const held = await library.notes.get(paper);
  const base = { text: held?.text ?? '', clock: held?.clock ?? null };
  await saveNote({ paper, text, base, sitting });
}

const versions = async () => (await library.noteVersions.toCollection().sortBy('at')).map(({ text }) => text);
const note = async () => (await library.notes.get(paper))?.text ?? null;

beforeEach(async () => {
  clock.now = start;
  await library.open();
  const tables = ['notes', 'noteVersions', 'outbox', 'acts', 'tombstones'];
  await Promise.all(tables.map((name) => library.table(name).clear()));
});

describe('the history of a note', () => {
  it('keeps a text that stood for a while, not every moment of typing', async () => {
    await write('A', 0, 's');
    await write('A thought', 0.1, 's');
    await write('A thought.', 0.1, 's');
    expect(await versions()).toEqual([]);
    await write('A thought. And another.', 30);
    expect(await versions()).toEqual(['A thought.']);
  });

  it('keeps a text that is lost at once, also within a minute', async () => {
    await write(long, 0);
    await write('x', 0.1);
    expect(await versions()).toEqual([long]);
  });

  it('keeps the text of a note that was emptied', async () => {
    await write(long, 0);
    await write('', 60);
    expect(await note()).toBeNull();
    expect(await versions()).toEqual([long]);
  });

  it('brings a text back, keeps the present one, and undoes that as one step', async () => {
    await write(long, 0);
    await write('Another text.', 60);
    const [version] = await library.noteVersions.toArray();
    clock.now += 60_000;
    await bringBackVersion(paper, version?.key ?? '');
    expect(await note()).toBe(long);
    expect(await versions()).toEqual([long, 'Another text.']);
    await undoAct(library, clock.now);
    expect(await note()).toBe('Another text.');
    expect(await versions()).toEqual([long]);
  });

  it('keeps one text once, and the last thirty', async () => {
    for (let hour = 0; hour < 40; hour += 1) await write(`Text ${hour}`, 60);
    const held = await versions();
    expect(held).toHaveLength(30);
    expect(held.at(-1)).toBe('Text 38');
    await write('Text 38', 60);
    await write('Text 41', 60);
    expect((await versions()).filter((text) => text === 'Text 38')).toHaveLength(1);
  });

  it('is journalled like everything of the reader', async () => {
    await write(long, 0);
    await write('x', 60);
    const kinds = (await library.outbox.toArray()).map(({ entry }) => entry.change.kind);
    expect(kinds).toEqual(['note', 'note', 'note-version']);
  });
});
