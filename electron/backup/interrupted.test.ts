import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isSha256 } from '../../shared/library/ids.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { smallDisk } from '../journal/full-disk-for-tests.ts';
import { batches, changes, freshFolder, noon, removeFolders } from './library-for-tests.ts';
import { readBackup } from './read-backup.ts';
import { writeBackup } from './write-backup.ts';

const app = { version: '1' };
const disk = await smallDisk();
const why = disk === null ? ' (skipped: mounting a disk is not allowed here)' : '';

afterAll(async () => {
  await disk?.unmount();
  await removeFolders();
});

describe('a backup that does not come to its end', () => {
  test('leaves the former one as it was when the journal cannot be read on', async () => {
    const folder = await freshFolder();
    const target = path.join(folder, 'b.zip');
    await writeBackup({ entries: batches(changes(50)), target, app, now: noon });
    const before = await readFile(target);
    const failing = async function* (): AsyncGenerator<readonly JournalEntry[]> {
      yield changes(60);
      throw Object.assign(new Error('broken disk'), { code: 'EIO' });
    };
    await expect(writeBackup({ entries: failing(), target, app, now: noon })).rejects.toMatchObject({
      failure: { kind: 'disk' },
    });
    expect(await readFile(target)).toEqual(before);
    expect(await readdir(folder)).toEqual(['b.zip']);
  });

  test('leaves the former one as it was when a file changes while it is packed', async () => {
    const folder = await freshFolder();
    const bytes = Buffer.alloc(100_000, 'a');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!isSha256(sha256)) throw new RangeError(sha256);
    const file = path.join(folder, 'kept');
    await writeFile(file, bytes);
    const target = path.join(folder, 'b.zip');
    await writeBackup({ entries: batches(changes(50)), target, app, now: noon });
    const before = await readFile(target);
    let asked = 0;
    // The first look finds it whole; then it is another.
    const shifting = {
      sha256,
      get path() {
        asked += 1;
        return asked === 1 ? file : path.join(folder, 'other');
      },
    };
    await writeFile(path.join(folder, 'other'), Buffer.alloc(100_000, 'b'));
    const wanted = { entries: batches(changes(60)), files: [shifting], target, app, now: noon };
    await expect(writeBackup(wanted)).rejects.toMatchObject({ failure: { kind: 'disk' } });
    expect(await readFile(target)).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('does not make a folder that is gone, such as that of a drive', async () => {
    const folder = await freshFolder();
    const target = path.join(folder, 'drive', 'b.zip');
    await expect(writeBackup({ entries: batches([]), target, app, now: noon })).rejects.toMatchObject({
      failure: { kind: 'disk', detail: 'The folder for the backup is not there.' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test.skipIf(disk === null)(`leaves the former one on a disk that is really full${why}`, async () => {
    if (disk === null) return;
    const folder = path.join(disk.folder, 'backups');
    await mkdir(folder);
    const target = path.join(folder, 'b.zip');
    await writeBackup({ entries: batches(changes(50)), target, app, now: noon });
    await disk.fill(100_000);
    const full = { entries: batches(changes(5_000)), target, app, now: noon };
    await expect(writeBackup(full)).rejects.toMatchObject({ failure: { kind: 'disk-full' } });
    expect(await readdir(folder)).toEqual(['b.zip']);
    expect(await readBackup(target)).toMatchObject({ problems: [], entries: { length: 50 } });
    await disk.free();
    await writeBackup({ ...full, entries: batches(changes(3_000)) });
    expect((await readBackup(target)).entries).toHaveLength(3_000);
  });
});
