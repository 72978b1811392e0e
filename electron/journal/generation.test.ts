import { mkdir, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entries, sequencesIn } from './entries-for-tests.ts';
import { freshFolder, removeFolders } from './folder-for-tests.ts';
import { openJournal } from './journal.ts';

let folder = '';
let file = '';
let generation = '';

beforeEach(async () => {
  folder = await freshFolder();
  file = path.join(folder, 'generation.json');
  const journal = await openJournal(folder);
  generation = journal.generation;
  await journal.append(entries(1, 3));
  await journal.close();
});
afterEach(removeFolders);

describe('a generation', () => {
  test('that is missing or damaged is replaced and reported; every entry is there', async () => {
    const ways = [
      () => rm(file),
      () => writeFile(file, ''),
      () => writeFile(file, '{"format":1,"generation":"not a uuid"}'),
      () => writeFile(file, Buffer.from([0xff, 0, 0xff])),
      () => writeFile(file, JSON.stringify({ format: 9, generation })),
    ];
    const seen = new Set([generation]);
    for (const damage of ways) {
      await damage();
      const journal = await openJournal(folder);
      expect(seen.has(journal.generation)).toBe(false);
      seen.add(journal.generation);
      expect(journal).toMatchObject({
        isNew: false,
        problems: [{ kind: 'lost-generation', file: 'generation.json' }],
      });
      expect(await sequencesIn(journal)).toEqual([1, 2, 3]);
      await journal.close();
      const again = await openJournal(folder);
      expect(again).toMatchObject({ problems: [], generation: journal.generation });
      await again.close();
    }
  });

  test('that cannot be opened proves nothing: no new one is made', async () => {
    await rm(file);
    await mkdir(file);
    await expect(openJournal(folder)).rejects.toMatchObject({ name: 'FailureError' });
    expect(await readdir(folder)).toContain('generation.json');
  });

  test('stays when the journal itself is gone, and that is reported', async () => {
    await rm(path.join(folder, 'journal-0.jsonl'));
    const journal = await openJournal(folder);
    expect(journal).toMatchObject({
      isNew: false,
      generation,
      count: 0,
      problems: [{ kind: 'missing-file', file: 'journal-0.jsonl' }],
    });
    await journal.close();
  });

  test('a first start that crashed before it had one is still a first start', async () => {
    await rm(file);
    await truncate(path.join(folder, 'journal-0.jsonl'), 0);
    const journal = await openJournal(folder);
    expect(journal).toMatchObject({ isNew: true, problems: [], count: 0 });
    await journal.close();
  });
});
