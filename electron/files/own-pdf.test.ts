import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptFiles } from './kept-files.ts';
import { keepOwnPdf } from './own-pdf.ts';
import { madePdf } from './pdf-server.test-support.ts';

let profile: string;
beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'offprint-own-'));
});
afterEach(() => rm(profile, { recursive: true, force: true }));

const keep = (from: string | Uint8Array) =>
  keepOwnPdf({ profile, files: new KeptFiles(profile) }, 'a.pdf', from);

test('keeps a copy, by path or by bytes, once', async () => {
  const file = path.join(profile, 'mine.pdf');
  await writeFile(file, madePdf());
  const first = await keep(file);
  expect(first).toMatchObject({ name: 'a.pdf', bytes: madePdf().length });
  expect(await keep(madePdf())).toEqual(first);
  expect(await readdir(profile)).toContain('mine.pdf');
  expect(await readdir(path.join(profile, 'files', 'parts'))).toEqual([]);
});

test.each([
  ['a web page', Buffer.from(`<!doctype html>${' '.repeat(500)}`), 'malformed'],
  ['nothing', Buffer.alloc(0), 'malformed'],
])('%s is refused', async (_what, bytes, kind) => {
  expect(await keep(bytes)).toMatchObject({ name: 'a.pdf', failure: { kind } });
  expect(await readdir(path.join(profile, 'files', 'parts'))).toEqual([]);
});

test('says when a file is not there', async () => {
  expect(await keep(path.join(profile, 'gone.pdf'))).toMatchObject({ failure: {} });
});
