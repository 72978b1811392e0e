import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

let base;
const inputs = ['src', 'lock', 'absent'];
const take = () => fingerprint(base, inputs);

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'offprint-print-'));
  await mkdir(join(base, 'src/deep'), { recursive: true });
  await writeFile(join(base, 'src/deep/a.ts'), 'a');
  await writeFile(join(base, 'lock'), '1');
});
afterEach(() => rm(base, { recursive: true, force: true }));

test('stays the same while nothing changes', () => {
  expect(take()).toBe(take());
});

test.each([
  ['a longer file', () => writeFile(join(base, 'src/deep/a.ts'), 'aa')],
  ['a saved file', () => utimes(join(base, 'src/deep/a.ts'), 1, 1)],
  ['a new file', () => writeFile(join(base, 'src/b.ts'), '')],
  ['a removed file', () => rm(join(base, 'lock'))],
  ['an input that appears', () => writeFile(join(base, 'absent'), '')],
])('changes with %s', async (_, change) => {
  const before = take();
  await change();
  expect(take()).not.toBe(before);
});

test('ignores tests', async () => {
  const before = take();
  await writeFile(join(base, 'src/deep/a.test.ts'), '');
  expect(take()).toBe(before);
});
