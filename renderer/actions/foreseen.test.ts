import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPaper } from '../../shared/feed/read-answer.ts';
import { paperId } from '../../shared/library/ids.ts';
import { recordAct } from '../store/record-act.ts';
import { mergePaper } from '../store/worker/paper-rows.ts';

const failures = vi.hoisted((): string[] => []);
vi.mock('../app/clock.ts', () => ({ now: () => 1_780_000_000_000 }));
vi.mock('../features/messages/messages.ts', () => ({
  say: () => {},
  presentFailure: (failure: { kind: string }) => void failures.push(failure.kind),
}));
const { library } = await import('../app/library.ts');
const { paperPages } = await import('../queries/paper.ts');
const { RowWindow } = await import('../queries/row-window.ts');
const { shownRows } = await import('../queries/shown-rows.ts');
const { countedTags } = await import('../queries/sidebar.ts');
const { setReadingState } = await import('./reading.ts');
const { addTag, removeTag } = await import('./tags.ts');
const { toggleListed, toggleSeen, toggleStar } = await import('./toggle.ts');
const { setVerdict } = await import('./triage.ts');

const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000 });
const id = paperId('2606.10001');
const blank = readPaper({ id, title: 'A paper' }, 'https://huggingface.co');
let rows: InstanceType<typeof RowWindow>;
let stops: (() => void)[] = [];

/** What the list and the open paper say of it; they may not differ for a moment. */
function shown() {
  const row = rows.row(id);
  const page = shownRows([id])?.[0];
  expect(page).toEqual(row);
  return row;
}

beforeEach(async () => {
  failures.length = 0;
  await library.open();
  await Promise.all(library.tables.filter((table) => table.name !== 'meta').map((table) => table.clear()));
  await library.papers.put(mergePaper(undefined, blank, 0));
  rows = new RowWindow([id]);
  stops = [
    rows.subscribe(() => {}),
    paperPages.of(id).subscribe(() => {}),
    countedTags.of('').subscribe(() => {}),
  ];
  rows.show(0, 0);
  await soon(() => expect(shown()).toMatchObject({ starred: false, tags: [] }));
});
afterEach(() => {
  rows.close();
  for (const stop of stops) stop();
});

describe('what an act will have changed', () => {
  it('is shown in the very moment of the key, and stays', async () => {
    const seen: (boolean | undefined)[] = [];
    stops.push(rows.subscribe(() => seen.push(shown()?.starred)));
    const written = toggleStar([id]);
    expect(shown()?.starred).toBe(true);
    // Names and pressed buttons wait: what they say outlives the app.
    expect(rows.written(id)?.starred).toBe(false);
    await written;
    expect(rows.written(id)?.starred).toBe(true);
    expect(await library.stars.count()).toBe(1);
    await soon(() => expect(seen.length).toBeGreaterThan(2));
    expect(seen).not.toContain(false);
  });

  it('is what the next key turns over, however quickly it follows', async () => {
    const all = [toggleStar([id]), toggleStar([id]), toggleStar([id])];
    expect(shown()?.starred).toBe(true);
    await Promise.all(all);
    expect(await library.stars.count()).toBe(1);
    expect(await library.outbox.count()).toBe(3);
    expect(shown()?.starred).toBe(true);
  });

  it('is shown of every mark, and of what is read while it is written', async () => {
    const written = Promise.all([toggleSeen([id]), toggleListed([id]), setVerdict([id], 'kept')]);
    expect(shown()).toMatchObject({ seen: true, reading: 'to-read', verdict: 'kept' });
    await library.papers.update(id, { title: 'Another title' });
    await soon(() => expect(shown()?.paper.title).toBe('Another title'));
    expect(shown()).toMatchObject({ seen: true, reading: 'to-read', verdict: 'kept' });
    await written;
    expect(shown()).toMatchObject({ seen: true, reading: 'to-read', verdict: 'kept' });
    const read = setReadingState(id, 'read');
    expect(shown()?.reading).toBe('read');
    await read;
    expect(shown()?.reading).toBe('read');
  });

  it('holds for tags that exist', async () => {
    const names = () => shown()?.tags.map(({ name }) => name);
    await addTag([id], 'agents');
    await soon(() => expect(names()).toEqual(['agents']));
    const [tag] = await library.tags.toArray();
    if (tag === undefined) throw new Error('no tag');
    const off = removeTag([id], tag.key);
    expect(names()).toEqual([]);
    await off;
    await soon(() => expect(countedTags.of('').followed).toMatchObject({ value: [{ papers: 0 }] }));
    const on = addTag([id], 'Agents');
    expect(names()).toEqual(['agents']);
    await on;
    expect(names()).toEqual(['agents']);
  });

  it('is taken back where it cannot be written, with the failure', async () => {
    const refuse = vi.spyOn(library, 'transaction').mockImplementation(() => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    const written = toggleStar([id]);
    expect(shown()?.starred).toBe(true);
    await written;
    refuse.mockRestore();
    expect(shown()?.starred).toBe(false);
    expect(failures).toEqual(['disk-full']);
    expect(await library.stars.count()).toBe(0);
  });

  it('gives way to what another window wrote after it', async () => {
    const written = toggleStar([id]);
    const other = recordAct(library, 2, 'unstarred', () => [{ kind: 'star', key: id, value: null }]);
    expect(shown()?.starred).toBe(true);
    await Promise.all([written, other]);
    await soon(() => expect(shown()?.starred).toBe(false));
  });
});
