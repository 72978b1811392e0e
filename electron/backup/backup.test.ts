import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { isSha256, type Sha256 } from '../../shared/library/ids.ts';
import { latestByRecord } from '../journal/latest-by-record.ts';
import { backupFiles } from './backup-files.ts';
import { batches, changes, entryAt, freshFolder, noon, removeFolders, sorted } from './library-for-tests.ts';
import { readBackup } from './read-backup.ts';
import { readmeText } from './readme.ts';
import { writeBackup } from './write-backup.ts';

const run = promisify(execFile);
const app = { version: '0.1.0' };
afterAll(removeFolders);

const hasUnzip = await run('unzip', ['-v']).then(
  () => true,
  () => false,
);

async function fileOf(folder: string, bytes: Buffer): Promise<{ sha256: Sha256; path: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!isSha256(sha256)) throw new RangeError(sha256);
  await writeFile(path.join(folder, sha256), bytes);
  return { sha256, path: path.join(folder, sha256) };
}

describe('a backup', () => {
  test('brings 10,000 changes back as they were', async () => {
    const target = path.join(await freshFolder(), 'b.zip');
    const entries = changes(10_000);
    const latest = [...latestByRecord(entries).values()];
    const summary = await writeBackup({ entries: batches(entries), target, app, now: noon });
    const read = await readBackup(target);
    expect(read.problems).toEqual([]);
    expect(isDeepStrictEqual(sorted(read.entries), sorted(latest))).toBe(true);
    expect(read.manifest).toEqual(summary.manifest);
    expect(summary.bytes).toBe((await readFile(target)).length);
    const counted = Object.values(summary.manifest.records).reduce((sum, n) => sum + n.kept + n.removed, 0);
    expect(counted).toBe(latest.length);
    expect(await readdir(path.dirname(target))).toEqual(['b.zip']);
  });

  test('of nothing is a backup too', async () => {
    const target = path.join(await freshFolder(), 'b.zip');
    await writeBackup({ entries: batches([]), target, app, now: noon });
    expect(await readBackup(target)).toMatchObject({ entries: [], problems: [] });
  });

  test('keeps what is odd', async () => {
    const target = path.join(await freshFolder(), 'b.zip');
    const entries = [
      entryAt(1, noon, { kind: 'star', key: 'no id', value: { at: 0.5 } }),
      entryAt(2, noon, { kind: 'seen', key: 'hep-th/9901001', value: { at: 1e300 } }),
      entryAt(3, noon, { kind: 'tagged', key: 'one two three', value: null }),
      entryAt(4, noon, { kind: 'note', key: 'hep-th/9901001', value: { text: '', at: 0 } }),
      entryAt(5, noon, { kind: 'note', key: '../../etc/passwd', value: { text: 'x\r\n\u2028', at: 1 } }),
    ];
    await writeBackup({ entries: batches(entries), target, app, now: noon });
    expect(sorted((await readBackup(target)).entries)).toEqual(sorted(entries));
  });

  test('packs kept files, and leaves out those gone or damaged', async () => {
    const folder = await freshFolder();
    const pdf = await fileOf(folder, Buffer.from(`%PDF-1.7 ${'x'.repeat(300_000)}`));
    const damaged = await fileOf(folder, Buffer.from('picture'));
    await writeFile(damaged.path, 'other');
    const gone = { ...(await fileOf(folder, Buffer.from('gone'))), path: path.join(folder, 'nowhere') };
    const target = path.join(folder, 'b.zip');
    const files = [damaged, pdf, gone];
    const summary = await writeBackup({ entries: batches(changes(60)), files, target, app, now: noon });
    expect(summary).toMatchObject({ files: 1, leftOut: [damaged.sha256, gone.sha256] });
    expect(summary.manifest.members.at(-1)?.name).toBe(`files/${pdf.sha256}.pdf`);
    const found: unknown[] = [];
    const packed = await readFile(pdf.path);
    for await (const { sha256, bytes } of backupFiles(target)) found.push([sha256, bytes?.equals(packed)]);
    expect(found).toEqual([[pdf.sha256, true]]);
  });

  test.skipIf(!hasUnzip)('is accepted by unzip, packed again in a folder too', async () => {
    const folder = await freshFolder();
    const target = path.join(folder, 'b.zip');
    const pdf = await fileOf(folder, Buffer.from('%PDF-1.7'));
    const entries = changes(600);
    await writeBackup({ entries: batches(entries), files: [pdf], target, app, now: noon });
    expect((await run('unzip', ['-t', target])).stdout).toContain('No errors detected');
    await mkdir(path.join(folder, 'out', 'again'), { recursive: true });
    await run('unzip', ['-q', target, '-d', path.join(folder, 'out', 'again')]);
    expect(await readFile(path.join(folder, 'out', 'again', 'README.md'), 'utf8')).toBe(readmeText);
    const packed = path.join(folder, 'again.zip');
    const zipped = await run('zip', ['-qr', packed, 'again'], { cwd: path.join(folder, 'out') }).then(
      () => true,
      () => run('python3', ['-m', 'zipfile', '-c', packed, path.join(folder, 'out', 'again')]),
    );
    expect(zipped).toBeTruthy();
    const read = await readBackup(packed);
    expect(read.problems).toEqual([]);
    expect(sorted(read.entries)).toEqual(sorted([...latestByRecord(entries).values()]));
  });
});
