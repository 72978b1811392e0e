import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { askedForName, automaticName, isAutomatic, outdated } from './backup-names.ts';
import { freshFolder, noon, removeFolders } from './library-for-tests.ts';
import { listBackups, rotate } from './rotate.ts';

afterAll(removeFolders);
const day = 24 * 3_600_000;
const days = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => automaticName(noon + at * day));

const foreign = [
  'offprint-backup-2026-13-01-1200.zip',
  'offprint-backup-2026-02-30-1200.zip',
  'offprint-backup-2026-02-03-2400.zip',
  'offprint-backup-2026-02-03-1200.zip.txt',
  'my-offprint-backup-2026-02-03-1200.zip',
  'offprint-backup-2026-02-03-1200-kept.zip',
  'Offprint-backup-2026-02-03-1200.zip',
  'offprint-backup-2026-02-03-1200 (1).zip',
  'thesis.zip',
];

test('knows its own names', () => {
  expect(automaticName(new Date(2026, 0, 2, 3, 4).getTime())).toBe('offprint-backup-2026-01-02-0304.zip');
  expect(isAutomatic(automaticName(noon))).toBe(true);
  expect(isAutomatic(askedForName(noon))).toBe(false);
  expect(foreign.filter(isAutomatic)).toEqual([]);
});

test('the newest seven stay, whatever else lies there', () => {
  const names = days(20);
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...names, ...foreign]),
      fc.integer({ min: 1, max: 9 }),
      (found, keep) => {
        const gone = outdated(found, keep);
        const own = names.filter((name) => found.includes(name));
        expect(gone).toEqual(own.slice(0, Math.max(0, own.length - keep)));
      },
    ),
  );
});

test('the one just written stays, also with a date that was set back', () => {
  const names = days(9);
  expect(outdated(names, 7, names[0])).toEqual(names.slice(1, 3));
});

test('deletes on the disk what it says, and abandoned parts of its own', async () => {
  const folder = await freshFolder();
  const parts = [`${automaticName(noon)}.part`, `${automaticName(noon + day)}.part`, 'thesis.zip.part'];
  for (const name of [...days(9), ...foreign, ...parts]) await writeFile(path.join(folder, name), 'x');
  for (const name of [parts[0], parts[2]]) await utimes(path.join(folder, String(name)), 1, 1);
  expect(await rotate(folder)).toEqual([...days(2), parts[0]]);
  const left = [...days(9).slice(2), ...foreign, ...parts.slice(1)];
  expect((await readdir(folder)).sort()).toEqual(left.sort());
  const listed = await listBackups(folder);
  expect(listed.filter(({ automatic }) => automatic).map(({ name }) => name)).toEqual(
    days(9).slice(2).reverse(),
  );
});
