import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paperId } from '../../shared/library/ids.ts';
import type { Message } from '../features/messages/messages.ts';

const clock = vi.hoisted(() => ({ now: 1_780_000_000_000 }));
const said = vi.hoisted(() => ({
  texts: [] as string[],
  undo: [] as (string | null)[],
  failures: [] as string[],
}));
vi.mock('../app/clock.ts', () => ({ now: () => clock.now }));
vi.mock('../features/messages/messages.ts', () => ({
  say: (message: Extract<Message, { kind: 'said' }>) => {
    said.texts.push(message.text);
    said.undo.push(typeof message.undo === 'function' ? null : message.undo);
  },
  presentFailure: (failure: { kind: string }) => void said.failures.push(failure.kind),
}));
const { library } = await import('../app/library.ts');
const { setListed, setReadingState } = await import('./reading.ts');
const { noteSeen, setSeen } = await import('./seen.ts');
const { setStar } = await import('./star.ts');
const { addTag, changeTag, deleteTag, mergeTags, removeTag } = await import('./tags.ts');
const { redo, undo } = await import('./undo.ts');

const [one, two, three] = ['2606.10001', '2606.10002', '2606.10003'].map(paperId);
const first = paperId('2606.10001');
const all = [one, two, three].flatMap((id) => id ?? []);

beforeEach(async () => {
  await library.open();
  await Promise.all(library.tables.filter((table) => table.name !== 'meta').map((table) => table.clear()));
  said.texts.length = 0;
  said.undo.length = 0;
  said.failures.length = 0;
});

const keys = async (table: 'stars' | 'seen' | 'readings') =>
  library.table(table).toCollection().primaryKeys();
const tags = async () => (await library.tags.toArray()).map((tag) => tag.name).sort();

describe('stars, reading list and read papers', () => {
  it('star many papers in one act that one undo takes back', async () => {
    expect(await setStar(all, true)).toBe(true);
    expect(await keys('stars')).toEqual(all);
    expect(said.texts).toEqual(['Starred 3 papers']);
    await undo(said.undo[0] ?? '');
    expect(await keys('stars')).toEqual([]);
    expect(said.texts.at(-1)).toBe('Undone: Starred 3 papers');
    await redo();
    expect(await keys('stars')).toEqual(all);
  });

  it('say nothing where nothing changed', async () => {
    await setStar([first], true);
    await setStar([first], true);
    expect(said.texts).toEqual(['Starred']);
    await undo();
    await undo();
    expect(said.texts.at(-1)).toBe('There is nothing to undo.');
    await setStar(all, true);
    await redo();
    expect(said.texts.at(-1)).toBe('There is nothing to do again.');
  });

  it('keep the place in the reading list when its state changes', async () => {
    await setListed([first], true);
    clock.now += 5_000;
    await setReadingState(first, 'read');
    expect(await library.readings.get(first)).toMatchObject({ state: 'read', at: clock.now - 5_000 });
    await undo();
    expect(await library.readings.get(first)).toMatchObject({ state: 'to-read' });
    await undo();
    expect(await keys('readings')).toEqual([]);
  });

  it('set no state of a paper that is not on the list', async () => {
    await setReadingState(first, 'read');
    expect(await library.readings.count()).toBe(0);
    expect(await library.outbox.count()).toBe(0);
  });

  it('mark all as read, leaving alone what was read, and undo only those', async () => {
    await noteSeen(first);
    const seenAt = clock.now;
    clock.now += 5_000;
    await setSeen(all, true);
    expect(await library.seen.count()).toBe(3);
    expect((await library.seen.get(first))?.at).toBe(seenAt);
    await undo();
    expect(await keys('seen')).toEqual([first]);
  });

  it('make no undo step of a paper that was merely open', async () => {
    await noteSeen(first);
    expect(said.texts).toEqual([]);
    await undo();
    expect(await keys('seen')).toEqual([first]);
  });

  it('present a failure instead of throwing it', async () => {
    const refuse = vi.spyOn(library, 'transaction').mockImplementation(() => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    expect(await setStar([first], true)).toBe(false);
    await undo();
    refuse.mockRestore();
    expect(said.failures).toEqual(['disk-full', 'disk-full']);
  });
});

describe('tags', () => {
  it('are made by their name and put on, in one act', async () => {
    await addTag(all, '  machine   learning ');
    expect(await tags()).toEqual(['machine learning']);
    expect(await library.tagged.count()).toBe(3);
    await undo();
    expect(await tags()).toEqual([]);
    expect(await library.tagged.count()).toBe(0);
  });

  it('are found again in any case, and need a name', async () => {
    await addTag([first], 'Agents');
    await addTag(all, 'aGENTS');
    expect(await tags()).toEqual(['Agents']);
    expect(await library.tagged.count()).toBe(3);
    expect(await addTag([first], '   ')).toBe(false);
    expect(await tags()).toEqual(['Agents']);
  });

  it('change nothing on a paper that has them already', async () => {
    await addTag([first], 'agents');
    const before = await library.outbox.count();
    await addTag([first], 'agents');
    expect(await library.outbox.count()).toBe(before);
    expect(said.texts).toHaveLength(1);
  });

  it('get different colours one after another, never grey by themselves', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await addTag([first], name);
    const colours = (await library.tags.toArray()).map((tag) => tag.colour);
    expect(new Set(colours).size).toBe(7);
    expect(colours).not.toContain('grey');
  });

  const keyOf = async (name: string) => {
    const tag = (await library.tags.toArray()).find((each) => each.name === name);
    if (tag === undefined) throw new Error(`no tag ${name}`);
    return tag.key;
  };
  const papersOf = async (name: string) =>
    (
      await library.tagged
        .where('tag')
        .equals(await keyOf(name))
        .toArray()
    )
      .map(({ paper }) => paper)
      .sort();

  it('become one when one is renamed to the other, with those that stand under them', async () => {
    await addTag([first], 'kernels');
    await addTag([first], 'kernels/attention');
    await addTag(all.slice(1), 'GPU');
    await addTag(all.slice(2), 'GPU/attention');
    await changeTag(await keyOf('kernels'), { name: 'gpu' });
    expect(await tags()).toEqual(['GPU', 'GPU/attention']);
    expect(await papersOf('GPU')).toEqual(all);
    expect(await papersOf('GPU/attention')).toEqual([first, ...all.slice(2)]);
    await undo();
    expect(await tags()).toEqual(['GPU', 'GPU/attention', 'kernels', 'kernels/attention']);
    expect(await papersOf('GPU')).toEqual(all.slice(1));
  });

  it('take what stands under them along when they are merged, and go into one of their own', async () => {
    await addTag([first], 'kernels');
    await addTag([first], 'kernels/attention');
    await addTag(all.slice(1), 'gpu');
    await mergeTags(await keyOf('kernels'), await keyOf('gpu'));
    expect(await tags()).toEqual(['gpu', 'gpu/attention']);
    await mergeTags(await keyOf('gpu'), await keyOf('gpu/attention'));
    expect(await tags()).toEqual(['gpu/attention']);
    expect(await papersOf('gpu/attention')).toEqual(all);
  });

  it('are taken off one paper and stay as tags', async () => {
    await addTag(all, 'agents');
    const [tag] = await library.tags.toArray();
    if (tag === undefined) throw new Error('no tag');
    await removeTag([first], tag.key);
    expect(await library.tagged.where('paper').equals(first).count()).toBe(0);
    expect(await library.tagged.count()).toBe(2);
    await undo();
    expect(await library.tagged.count()).toBe(3);
  });

  it('take another name and colour, and back', async () => {
    await addTag([first], 'agents');
    const [tag] = await library.tags.toArray();
    if (tag === undefined) throw new Error('no tag');
    await changeTag(tag.key, { name: ' robots ', colour: 'red' });
    expect(await library.tags.get(tag.key)).toMatchObject({ name: 'robots', colour: 'red', at: tag.at });
    await changeTag(tag.key, { name: '  ' });
    expect(await library.tags.get(tag.key)).toMatchObject({ name: 'robots' });
    await undo();
    expect(await library.tags.get(tag.key)).toMatchObject({ name: 'agents', colour: tag.colour });
  });

  it('go with all their papers, and come back with them', async () => {
    await addTag(all, 'agents');
    await addTag([first], 'other');
    const tag = (await library.tags.toArray()).find((held) => held.name === 'agents');
    if (tag === undefined) throw new Error('no tag');
    await deleteTag(tag.key);
    expect(await tags()).toEqual(['other']);
    expect(await library.tagged.count()).toBe(1);
    await undo();
    expect(await tags()).toEqual(['agents', 'other']);
    expect(await library.tagged.where('tag').equals(tag.key).count()).toBe(3);
  });
});
