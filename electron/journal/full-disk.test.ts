import { appendFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { entries, entry, replayed, sequencesIn } from './entries-for-tests.ts';
import { removeFolders } from './folder-for-tests.ts';
import { smallDisk } from './full-disk-for-tests.ts';
import { openJournal } from './journal.ts';

const disk = await smallDisk();
const why = disk === null ? ' (skipped: mounting a disk is not allowed here)' : '';

afterAll(async () => {
  await disk?.unmount();
  await removeFolders();
});

describe.skipIf(disk === null)(`on a disk that is really full${why}`, () => {
  if (disk === null) return;

  test('appending fails until there is room, and nothing that was confirmed is missing', async () => {
    const folder = path.join(disk.folder, 'appending');
    const journal = await openJournal(folder);
    await disk.fill(20_000);
    let confirmed = 0;
    const appending = async (): Promise<void> => {
      for (;;) {
        await journal.append(entries(confirmed + 1, confirmed + 9));
        confirmed += 9;
      }
    };
    await expect(appending()).rejects.toMatchObject({ failure: { kind: 'disk-full' } });
    expect(confirmed).toBeGreaterThan(9);
    expect(await replayed(journal)).toEqual(entries(1, confirmed));
    await disk.free();
    await journal.append(entries(confirmed + 1, confirmed + 9));
    await journal.close();
    const again = await openJournal(folder);
    expect(again.problems).toEqual([]);
    expect(await replayed(again)).toEqual(entries(1, confirmed + 9));
    await again.close();
  });

  test('a compaction fails and leaves nothing behind; the journal goes on', async () => {
    const folder = path.join(disk.folder, 'compacting');
    const journal = await openJournal(folder);
    await journal.append(entries(1, 1_000, { papers: 900 }));
    await disk.fill(20_000);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await expect(journal.compact()).rejects.toMatchObject({ failure: { kind: 'disk-full' } });
    }
    expect(await readdir(folder)).toEqual(['generation.json', 'journal-0.jsonl', 'journal-1.jsonl']);
    await journal.append(entries(1_001, 1_005, { papers: 900 }));
    await disk.free();
    expect(await journal.compact()).toMatchObject({ entriesBefore: 1_005, entriesAfter: 900 });
    await journal.close();
    const again = await openJournal(folder);
    expect(again).toMatchObject({ problems: [], count: 900 });
    await again.close();
  });

  test('a journal with a torn end opens; what cannot be copied stays where it is', async () => {
    const folder = path.join(disk.folder, 'opening');
    const journal = await openJournal(folder);
    await journal.append(entries(1, 3));
    await journal.close();
    await appendFile(path.join(folder, 'journal-0.jsonl'), '{"sum":"0000');
    await disk.fill(0);
    const full = await openJournal(folder);
    expect(full.problems).toMatchObject([{ kind: 'torn-line', setAside: 'failed' }]);
    expect(await sequencesIn(full)).toEqual([1, 2, 3]);
    await disk.free();
    await full.append([entry(4)]);
    await full.close();
    const again = await openJournal(folder);
    expect(again.problems).toMatchObject([{ kind: 'damaged-line', line: 4, bytes: 12, setAside: 'now' }]);
    expect(await sequencesIn(again)).toEqual([1, 2, 3, 4]);
    await again.close();
  });
});
