import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entries, entry, sequencesIn } from './entries-for-tests.ts';
import { type DiskFaults, failingOpen, faultless } from './failing-disk-for-tests.ts';
import { freshFolder, removeFolders } from './folder-for-tests.ts';
import { type Journal, openJournal } from './journal.ts';
import { writeLine } from './line.ts';

let folder = '';
let disk: DiskFaults = faultless();
let journal: Journal;

beforeEach(async () => {
  folder = await freshFolder();
  disk = faultless();
  journal = await openJournal(folder, { openHandle: failingOpen(disk) });
  await journal.append(entries(1, 3));
});
afterEach(async () => {
  await journal.close();
  await removeFolders();
});

const content = (): Promise<Buffer> => readFile(path.join(folder, 'journal-0.jsonl'));

async function expectRestart(sequences: readonly number[]): Promise<void> {
  await journal.close();
  journal = await openJournal(folder);
  expect(journal.problems).toEqual([]);
  expect(await sequencesIn(journal)).toEqual(sequences);
}

describe('a failed write', () => {
  test('on a full disk is refused as such, leaves no torn line, and succeeds once there is room', async () => {
    const before = await content();
    for (const room of [0, 1, 50, 250]) {
      disk.room = room;
      await expect(journal.append(entries(4, 5))).rejects.toMatchObject({
        name: 'FailureError',
        failure: { kind: 'disk-full', remedy: 'free-space' },
      });
      expect(await content()).toEqual(before);
      expect(journal.count).toBe(3);
    }
    disk.room = Number.POSITIVE_INFINITY;
    expect(await journal.append(entries(4, 5))).toEqual({ appended: 2, known: 0 });
    await expectRestart([1, 2, 3, 4, 5]);
  });

  test('refuses every append that shared it, and none that needed nothing written', async () => {
    disk.room = 300;
    const held = journal.append(entries(1, 3));
    const lost = [
      journal.append([entry(4)]),
      journal.append([entry(4), entry(5)]),
      journal.append([entry(4)]),
    ];
    expect(await held).toEqual({ appended: 0, known: 3 });
    for (const { status } of await Promise.allSettled(lost)) expect(status).toBe('rejected');
    disk.room = Number.POSITIVE_INFINITY;
    expect(await journal.append(entries(3, 5))).toEqual({ appended: 2, known: 1 });
    await expectRestart([1, 2, 3, 4, 5]);
  });

  test('whose sync failed does not count as written', async () => {
    disk.failingSyncs = 1;
    await expect(journal.append([entry(4)])).rejects.toMatchObject({ failure: { kind: 'disk' } });
    expect(await sequencesIn(journal)).toEqual([1, 2, 3]);
    expect(await journal.append([entry(4)])).toEqual({ appended: 1, known: 0 });
    await expectRestart([1, 2, 3, 4]);
  });

  test('that could not be cut back is cut back before the next write', async () => {
    disk.room = 100;
    disk.failingTruncations = 2;
    await expect(journal.append(entries(4, 6))).rejects.toMatchObject({ failure: { kind: 'disk-full' } });
    disk.room = Number.POSITIVE_INFINITY;
    await expect(journal.append([entry(4)])).rejects.toMatchObject({ failure: { kind: 'disk' } });
    expect(await journal.append([entry(6)])).toEqual({ appended: 1, known: 0 });
    const written = [1, 2, 3, 6].map((seq) => writeLine('entry', JSON.stringify(entry(seq))));
    expect(await content()).toEqual(Buffer.concat(written));
    await expectRestart([1, 2, 3, 6]);
  });

  test('that could not be cut back before a crash is cut off at the next start', async () => {
    disk.room = 100;
    disk.failingTruncations = 1;
    await expect(journal.append([entry(4)])).rejects.toMatchObject({ failure: { kind: 'disk-full' } });
    await journal.close();
    journal = await openJournal(folder);
    expect(journal.problems).toMatchObject([{ kind: 'torn-line', bytes: 100 }]);
    expect(await sequencesIn(journal)).toEqual([1, 2, 3]);
  });
});
