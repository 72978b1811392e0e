import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entries, replayed } from './entries-for-tests.ts';
import { copyOf, freshFolder, removeFolders } from './folder-for-tests.ts';
import { openJournal } from './journal.ts';
import { latestByRecord } from './latest-by-record.ts';
import { writeLine } from './line.ts';

const all = entries(1, 60);
const wanted = latestByRecord(all);
let folder = '';

beforeEach(async () => {
  folder = await freshFolder();
  const journal = await openJournal(folder);
  for (let round = 0; round < 5; round += 1) {
    await journal.append(all.slice(round * 12, round * 12 + 12));
    if (round < 4) await journal.compact();
  }
  await journal.close();
});
afterEach(removeFolders);

async function change(name: string, how: (bytes: Buffer) => Buffer): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, how(await readFile(file)));
}

async function expectAllThere(kinds: readonly string[]): Promise<void> {
  const journal = await openJournal(folder);
  expect(journal.problems.map(({ kind }) => kind)).toEqual(kinds);
  const found = await replayed(journal);
  expect(found).toHaveLength(journal.count);
  expect(latestByRecord(found)).toEqual(wanted);
  expect(journal.shouldCompact).toBe(true);
  await journal.compact();
  expect(journal.shouldCompact).toBe(false);
  await journal.close();
  const again = await openJournal(folder);
  expect(again.problems).toEqual([]);
  expect(latestByRecord(await replayed(again))).toEqual(wanted);
  await again.close();
}

describe('a damaged snapshot', () => {
  test('with any byte flipped gives way to the one before, and is set aside by the next compaction', async () => {
    const { length } = await readFile(path.join(folder, 'snapshot-4.jsonl'));
    const original = folder;
    for (let at = 0; at < length; at += 41) {
      folder = await copyOf(original);
      await change('snapshot-4.jsonl', (bytes) => bytes.fill((bytes[at] ?? 0) ^ 0x10, at, at + 1));
      await expectAllThere(['damaged-snapshot']);
      expect(await readdir(folder)).toContain('snapshot-4.jsonl.damaged');
      expect(await readdir(folder)).toContain('snapshot-3.jsonl');
    }
  });

  test('that is cut short, empty or goes on behind its end is not whole', async () => {
    const original = folder;
    const ways = [
      (bytes: Buffer) => bytes.subarray(0, -1),
      (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf('{"sum":"')),
      (bytes: Buffer) => bytes.subarray(0, 0),
      (bytes: Buffer) => Buffer.concat([bytes, writeLine('entry', JSON.stringify(all[0]))]),
      (bytes: Buffer) => Buffer.concat([bytes, bytes]),
    ];
    for (const way of ways) {
      folder = await copyOf(original);
      await change('snapshot-4.jsonl', way);
      await expectAllThere(['damaged-snapshot']);
    }
  });

  test('that lacks one whole line is not whole', async () => {
    await change('snapshot-4.jsonl', (bytes) => {
      const lines = bytes.toString().split('\n');
      return Buffer.from(lines.toSpliced(3, 1).join('\n'));
    });
    await expectAllThere(['damaged-snapshot']);
  });

  test('of a newer format is not taken for one of ours', async () => {
    await change('snapshot-4.jsonl', (bytes) => {
      const [, ...rest] = bytes.toString().split('\n');
      return Buffer.concat([writeLine('head', '{"format":2}'), Buffer.from(rest.join('\n'))]);
    });
    await expectAllThere(['damaged-snapshot']);
  });

  test('even all three damaged at different places lose nothing', async () => {
    for (const [number, line] of [
      [2, 2],
      [3, 4],
      [4, 6],
    ]) {
      await change(`snapshot-${number}.jsonl`, (bytes) => {
        const lines = bytes.toString().split('\n');
        return Buffer.from(lines.with(line ?? 0, 'gone').join('\n'));
      });
    }
    await expectAllThere(['damaged-snapshot', 'damaged-snapshot', 'damaged-snapshot']);
  });
});

describe('a missing file', () => {
  test('is reported, and what is there is replayed', async () => {
    await rm(path.join(folder, 'snapshot-4.jsonl'));
    await rm(path.join(folder, 'journal-3.jsonl'));
    const journal = await openJournal(folder);
    expect(journal.problems).toEqual([{ kind: 'missing-file', file: 'journal-3.jsonl' }]);
    const kept = [...all.slice(0, 36), ...all.slice(48)];
    expect(latestByRecord(await replayed(journal))).toEqual(latestByRecord(kept));
    await journal.close();
  });

  test('all snapshots gone: the journals alone are replayed', async () => {
    for (const number of [2, 3, 4]) await rm(path.join(folder, `snapshot-${number}.jsonl`));
    const journal = await openJournal(folder);
    expect(journal.problems).toEqual([{ kind: 'missing-file', file: 'snapshot-2.jsonl' }]);
    expect(journal.count).toBe(36);
    await journal.close();
  });

  test('an emptied active journal costs only what was in it', async () => {
    await truncate(path.join(folder, 'journal-4.jsonl'), 0);
    const journal = await openJournal(folder);
    expect(latestByRecord(await replayed(journal))).toEqual(latestByRecord(all.slice(0, 48)));
    expect(await journal.append(all)).toEqual({ appended: 12, known: 48 });
    await journal.close();
  });
});
