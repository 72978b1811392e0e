import { access, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackZip } from './unpack-zip.mjs';
import { makeZip } from './zip-for-tests.mjs';

let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-zip-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function unpack(entries, place) {
  const archive = join(folder, 'a.zip');
  await writeFile(archive, makeZip(entries));
  await unpackZip(archive, join(folder, 'out'), place);
}

test('writes files with their modes, and links last', async () => {
  await unpack([
    { name: 'app/', mode: 0o040755 },
    { name: 'app/link', text: 'deep/run', mode: 0o120777 },
    { name: 'app/deep/run', text: 'hello '.repeat(1000), mode: 0o100755 },
    { name: 'empty' },
  ]);
  expect(await readFile(join(folder, 'out/app/deep/run'), 'utf8')).toBe('hello '.repeat(1000));
  expect((await stat(join(folder, 'out/app/deep/run'))).mode & 0o777).toBe(0o755);
  expect(await readlink(join(folder, 'out/app/link'))).toBe('deep/run');
  expect(await readFile(join(folder, 'out/empty'), 'utf8')).toBe('');
});

test('leaves out and renames what it is told to', async () => {
  await unpack(
    [
      { name: 'a/x', text: '1' },
      { name: 'a/y', text: '2' },
    ],
    (name) => (name === 'a/x' ? 'z' : undefined),
  );
  expect(await readFile(join(folder, 'out/z'), 'utf8')).toBe('1');
  await expect(access(join(folder, 'out/a'))).rejects.toThrow();
});

test.each([
  ['a path upwards', [{ name: '../evil', text: 'x' }]],
  ['an absolute path', [{ name: '/tmp/offprint-evil', text: 'x' }]],
  ['a link outwards', [{ name: 'link', text: '../../etc', mode: 0o120777 }]],
])('refuses %s', async (_, entries) => {
  await expect(unpack(entries)).rejects.toThrow(/outside its folder/);
});

test('notices damaged contents and cut archives', async () => {
  await expect(unpack([{ name: 'a', text: 'abc', crc: 1 }])).rejects.toThrow(/damaged/);
  const archive = join(folder, 'cut.zip');
  await writeFile(archive, makeZip([{ name: 'a', text: 'abc' }]).subarray(0, 40));
  await expect(unpackZip(archive, join(folder, 'out2'))).rejects.toThrow(/cannot be read/);
});
