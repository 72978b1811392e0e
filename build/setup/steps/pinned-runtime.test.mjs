import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeZip } from '../archive/zip-for-tests.mjs';
import { fetchPinnedRuntime, releaseUrl } from './pinned-runtime.mjs';
import { reachable, stillKnown } from './reachable.mjs';

const zip = makeZip([
  { name: 'electron', text: 'binary', mode: 0o100755 },
  { name: 'version', text: '9.9.9' },
]);
const sha256 = createHash('sha256').update(zip).digest('hex');
let folder;
let server;
let url;
let status;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-pinned-'));
  status = 200;
  server = createServer((_, response) => response.writeHead(status).end(zip));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${server.address().port}/v9.9.9/e.zip`;
});
afterEach(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test('unpacks a verified release into a folder of its own', async () => {
  await fetchPinnedRuntime(folder, { version: '9.9.9', file: 'e.zip', url, sha256 });
  expect(await readFile(join(folder, 'e/version'), 'utf8')).toBe('9.9.9');
  expect(await readdir(folder)).toEqual(['e']);
});

test('leaves nothing behind when the file is another one, or there is none', async () => {
  const release = { version: '9.9.9', file: 'e.zip', url, sha256: 'f'.repeat(64) };
  await expect(fetchPinnedRuntime(folder, release)).rejects.toThrow(/SHA-256 differs/);
  status = 404;
  await expect(fetchPinnedRuntime(folder, { ...release, sha256 })).rejects.toThrow(/answered 404/);
  expect(await readdir(folder)).toEqual([]);
});

test('asks a host once and remembers its answer for a day', async () => {
  expect(await reachable(url, folder)).toBe(true);
  status = 403;
  expect(await reachable(url, folder)).toBe(true);
  expect(await reachable(`${url}?other`, folder)).toBe(false);
  const known = { url, answer: false, at: 1_000 };
  expect(stillKnown(known, url, 1_000 + 86_399_000)).toBe(true);
  expect(stillKnown(known, url, 1_000 + 86_400_000)).toBe(false);
  expect(stillKnown(known, url, 0)).toBe(false);
  expect(stillKnown(undefined, url, 0)).toBe(false);
});

test('takes the mirror that the environment names', () => {
  expect(releaseUrl('1.2.3', 'e.zip', {})).toMatch(/^https:.*\/v1\.2\.3\/e\.zip$/);
  expect(releaseUrl('1.2.3', 'e.zip', { ELECTRON_MIRROR: 'https://m.example/electron' })).toBe(
    'https://m.example/electron/v1.2.3/e.zip',
  );
});
