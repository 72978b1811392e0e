import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { device, entries, entry, replayed, sequencesIn } from './entries-for-tests.ts';
import { freshFolder, removeFolders } from './folder-for-tests.ts';
import { openJournal } from './journal.ts';

afterEach(removeFolders);

describe('a journal', () => {
  test('begins empty, and knows at the second start that it is not the first', async () => {
    const folder = path.join(await freshFolder(), 'deep', 'journal');
    const first = await openJournal(folder);
    expect(first).toMatchObject({ isNew: true, count: 0, problems: [], shouldCompact: false });
    expect(first.generation).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(await replayed(first)).toEqual([]);
    await first.close();
    const second = await openJournal(folder);
    expect(second).toMatchObject({ isNew: false, count: 0, problems: [], generation: first.generation });
    await second.close();
  });

  test('replays what was appended, byte for byte, also after a restart', async () => {
    const folder = await freshFolder();
    const text = 'Zeile\n"zwei" \\ \u2028 \u0000 🎓 \ud800';
    const note = entry(3, { change: { kind: 'note', key: '2606.13392', value: { text, at: 1 } } });
    const all = [...entries(1, 2), note, ...entries(4, 1_200)];
    const journal = await openJournal(folder);
    expect(await journal.append(all)).toEqual({ appended: 1_200, known: 0 });
    expect(await replayed(journal)).toEqual(all);
    await journal.close();
    const again = await openJournal(folder);
    expect(again).toMatchObject({ count: 1_200, problems: [] });
    expect(await replayed(again)).toEqual(all);
    await again.close();
  });

  test('replays in batches of the wanted size', async () => {
    const journal = await openJournal(await freshFolder());
    await journal.append(entries(1, 1_001));
    const sizes: number[] = [];
    for await (const batch of journal.replay()) sizes.push(batch.length);
    expect(sizes).toEqual([500, 500, 1]);
    expect(await replayed(journal, 1)).toHaveLength(1_001);
    await journal.close();
  });

  test('writes nothing twice, whatever order and gaps the sequences have', async () => {
    const folder = await freshFolder();
    const journal = await openJournal(folder);
    expect(await journal.append([entry(5), entry(2), entry(5)])).toEqual({ appended: 2, known: 1 });
    expect(await journal.append(entries(1, 6))).toEqual({ appended: 4, known: 2 });
    expect(await journal.append([entry(5, { from: device('b') })])).toEqual({ appended: 1, known: 0 });
    expect(await journal.append([])).toEqual({ appended: 0, known: 0 });
    await journal.close();
    const again = await openJournal(folder);
    expect(await again.append(entries(1, 7))).toEqual({ appended: 1, known: 6 });
    expect(again.count).toBe(8);
    expect(again.lastSequence(device('a'))).toBe(7);
    expect(again.lastSequence(device('c'))).toBe(0);
    await again.close();
  });

  test('keeps the order of concurrent appends and shares their writes', async () => {
    const folder = await freshFolder();
    const journal = await openJournal(folder);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) => journal.append([entry(at + 1), entry(at + 2)])),
    );
    expect(answers[0]).toEqual({ appended: 2, known: 0 });
    expect(answers.slice(1).every(({ appended, known }) => appended === 1 && known === 1)).toBe(true);
    expect((await replayed(journal)).map(({ seq }) => seq)).toEqual(entries(1, 201).map(({ seq }) => seq));
    expect(journal.stats.writes).toBeLessThan(10);
    expect(journal.stats.p95Ms).toBeGreaterThan(0);
    await journal.close();
  });

  test('a replay shows what was confirmed before it began, whatever is appended meanwhile', async () => {
    const journal = await openJournal(await freshFolder());
    await journal.append(entries(1, 10));
    const replay = journal.replay(3);
    await journal.append(entries(11, 20));
    const seen: number[] = [];
    for await (const batch of replay) seen.push(...batch.map(({ seq }) => seq));
    expect(seen).toEqual(entries(1, 10).map(({ seq }) => seq));
    await journal.close();
  });

  test('finishes what was begun before it closes, then refuses', async () => {
    const folder = await freshFolder();
    const journal = await openJournal(folder);
    const appended = journal.append(entries(1, 3));
    await journal.close();
    await journal.close();
    expect(await appended).toEqual({ appended: 3, known: 0 });
    await expect(journal.append([entry(4)])).rejects.toMatchObject({ failure: { kind: 'unexpected' } });
    expect(await readdir(folder)).toEqual(['generation.json', 'journal-0.jsonl']);
    const lines = (await readFile(path.join(folder, 'journal-0.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).entry)).toEqual(entries(1, 3));
  });

  test('refuses a folder that is none, with a classified failure', async () => {
    const folder = path.join(await freshFolder(), 'journal');
    const journal = await openJournal(folder);
    await journal.append(entries(1, 3));
    await journal.close();
    await expect(openJournal(path.join(folder, 'journal-0.jsonl'))).rejects.toMatchObject({
      name: 'FailureError',
    });
    const again = await openJournal(folder);
    expect(await sequencesIn(again)).toEqual([1, 2, 3]);
    await again.close();
  });
});
