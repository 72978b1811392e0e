import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exclusively } from './exclusive.mjs';
import { stageFolder } from './staging.mjs';

// Larger than any process number a system gives.
const gone = 2 ** 22 + 1;
let base;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'offprint-staging-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

test('a folder appears whole', async () => {
  await stageFolder(join(base, 'target'), async (folder, scratch) => {
    await writeFile(join(scratch, 'passing'), '');
    await writeFile(join(folder, 'file'), 'x');
    expect(await readdir(base)).not.toContain('target');
  });
  expect(await readdir(base)).toEqual(['target']);
  expect(await readFile(join(base, 'target/file'), 'utf8')).toBe('x');
});

test('a failure leaves nothing, and an interrupted attempt is removed', async () => {
  await mkdir(join(base, `.stage-${gone}-abc/target`), { recursive: true });
  await mkdir(join(base, `.stage-${process.ppid}-abc`));
  await expect(stageFolder(join(base, 'target'), () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(await readdir(base)).toEqual([`.stage-${process.ppid}-abc`]);
});

test('work under one lock runs one after the other', async () => {
  const lock = join(base, 'lock');
  const events = [];
  const work = (name) => async () => {
    events.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    events.push(`${name} ends`);
  };
  await Promise.all([exclusively(lock, work('a')), exclusively(lock, work('b'))]);
  expect(events[1]).toBe(events[0].replace('begins', 'ends'));
  expect(await readdir(base)).toEqual([]);
});

test('a lock whose owner is gone does not hold', async () => {
  await writeFile(join(base, 'lock'), String(gone));
  expect(await exclusively(join(base, 'lock'), async () => 7)).toBe(7);
});
