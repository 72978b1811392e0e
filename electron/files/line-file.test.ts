import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from '../../shared/schema.ts';
import { type Fold, LineFile } from './line-file.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offprint-lines-'));
  file = path.join(folder, 'files', 'lines.jsonl');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

class Names implements Fold<string> {
  readonly #names = new Set<string>();
  add(name: string): void {
    this.#names.add(name);
  }
  lines(): readonly string[] {
    return [...this.#names];
  }
}

const open = () => new LineFile(file, z.string().parse);
const namesIn = async (lines: LineFile<string>) => (await lines.readInto(new Names())).lines();

test('what was appended is there after a restart, and a file that is not there is empty', async () => {
  expect(await namesIn(open())).toEqual([]);
  const lines = open();
  await Promise.all([lines.append(['a', 'b']), lines.append(['c'])]);
  expect(await namesIn(lines)).toEqual(['a', 'b', 'c']);
  expect(await namesIn(open())).toEqual(['a', 'b', 'c']);
});

test('a line that a crash has torn takes the next one not along', async () => {
  await open().append(['a']);
  await appendFile(file, '"torn');
  await open().append(['b']);
  await open().append(['c']);
  expect(await namesIn(open())).toEqual(['a', 'b', 'c']);
});

test('a file that is there and cannot be read is not taken for an empty one', async () => {
  const unreadable = new LineFile(folder, z.string().parse);
  await expect(namesIn(unreadable)).rejects.toThrow('EISDIR');
});

test('lines that say nothing any more go when they are most of the file', async () => {
  const lines = open();
  await lines.append(Array.from({ length: 2_000 }, (_, at) => `name ${at % 3}`));
  expect(await namesIn(lines)).toEqual(['name 0', 'name 1', 'name 2']);
  await lines.append(['d']);
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(5);
  expect(await namesIn(open())).toEqual(['name 0', 'name 1', 'name 2', 'd']);
});
