import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entries, replayed } from './entries-for-tests.ts';
import { copyOf, freshFolder, removeFolders } from './folder-for-tests.ts';
import { openJournal } from './journal.ts';
import { latestByRecord } from './latest-by-record.ts';

const all = entries(1, 50);
const wanted = latestByRecord(all);
/** The folder as it is before the fifth compaction, and as it is after. */
let before = '';
let after = '';

beforeEach(async () => {
  before = await freshFolder();
  const journal = await openJournal(before);
  for (let round = 0; round < 5; round += 1) {
    if (round > 0) await journal.compact();
    await journal.append(all.slice(round * 10, round * 10 + 10));
  }
  await journal.close();
  after = await copyOf(before);
  const compacted = await openJournal(after);
  await compacted.compact();
  await compacted.close();
});
afterEach(removeFolders);

/** Everything is there, is known, and stays so over further appends, compactions and restarts. */
async function expectNothingLost(folder: string, problems: readonly string[] = []): Promise<void> {
  const journal = await openJournal(folder);
  expect(journal.problems.map(({ kind }) => kind)).toEqual(problems);
  expect(latestByRecord(await replayed(journal))).toEqual(wanted);
  expect(await journal.append(all)).toEqual({ appended: 0, known: 50 });
  const more = entries(51, 60);
  await journal.append(more);
  await journal.compact();
  await journal.close();
  const again = await openJournal(folder);
  expect(again.problems).toEqual([]);
  expect(latestByRecord(await replayed(again))).toEqual(latestByRecord([...all, ...more]));
  expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/\.part$/));
  await again.close();
}

const inAfter = (name: string): string => path.join(after, name);

describe('a crash during a compaction loses nothing', () => {
  test('when the new journal has just begun', async () => {
    await writeFile(path.join(before, 'journal-5.jsonl'), '');
    await expectNothingLost(before);
  });

  test('when the snapshot is half written, or whole but not in its place', async () => {
    const snapshot = await readFile(inAfter('snapshot-5.jsonl'));
    for (const part of [0, 0.1, 0.5, 0.9, 1]) {
      const folder = await copyOf(before);
      await writeFile(path.join(folder, 'journal-5.jsonl'), '');
      await writeFile(
        path.join(folder, 'snapshot-5.jsonl.part'),
        snapshot.subarray(0, snapshot.length * part),
      );
      await expectNothingLost(folder);
    }
  });

  test('when the snapshot has its place and nothing old is removed', async () => {
    await cp(inAfter('journal-5.jsonl'), path.join(before, 'journal-5.jsonl'));
    await cp(inAfter('snapshot-5.jsonl'), path.join(before, 'snapshot-5.jsonl'));
    await expectNothingLost(before);
  });

  test('when the old files are removed in part', async () => {
    const old = (await readdir(before)).filter((name) => !name.startsWith('generation'));
    const kept = await readdir(after);
    const removed = old.filter((name) => !kept.includes(name));
    expect(removed).toEqual(['journal-2.jsonl', 'snapshot-2.jsonl']);
    for (const name of removed) {
      const folder = await copyOf(before);
      await cp(after, folder, { recursive: true });
      await rm(path.join(folder, name));
      await expectNothingLost(folder);
    }
  });

  test('when it was tried, failed, and entries were appended before the crash', async () => {
    const folder = await copyOf(before);
    await writeFile(path.join(folder, 'journal-5.jsonl'), '');
    const journal = await openJournal(folder);
    await journal.append(entries(51, 55));
    await journal.close();
    const again = await openJournal(folder);
    expect(latestByRecord(await replayed(again))).toEqual(latestByRecord([...all, ...entries(51, 55)]));
    await again.close();
  });
});
