import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BatchItem } from '../../shared/contract/port.ts';
import { paperId } from '../../shared/library/ids.ts';
import { fetchVideos } from './fetch-videos.ts';
import { KeptFiles } from './kept-files.ts';
import { PartFiles } from './part-file.ts';

const paper = paperId('2606.10001');
const webm = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, ...Array.from({ length: 60 }, (_each, at) => at)]);

let profile: string;
beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'offprint-videos-'));
});
afterEach(() => rm(profile, { recursive: true, force: true }));

async function* pieces(bytes: Uint8Array) {
  yield bytes.subarray(0, 20);
  yield bytes.subarray(20);
}

interface Answered {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

async function run(bytes: Uint8Array, length: number | null = bytes.length, answered: Answered = {}) {
  const files = new KeptFiles(profile);
  const stored: BatchItem[] = [];
  const progress: number[] = [];
  const ended: AbortSignal[] = [];
  const ranges: (string | null)[] = [];
  const headers = new Map([
    ...(length === null ? [] : [['content-length', String(length)] as const]),
    ...Object.entries(answered.headers ?? {}),
  ]);
  const fetch = fetchVideos({
    files,
    parts: new PartFiles(profile),
    feed: {
      video: async (_url, range, signal) => {
        ended.push(signal);
        ranges.push(range);
        return { status: answered.status ?? 200, headers, body: pieces(bytes), type: 'video/mp4' };
      },
    },
    store: async (items) => stored.push(...items),
  });
  const failure = await fetch({
    paper,
    again: false,
    urls: ['https://cdn-uploads.huggingface.co/a.webm'],
    signal: new AbortController().signal,
    progress: (received) => void progress.push(received),
  }).catch((thrown: unknown) => thrown);
  const left = (await readdir(profile, { recursive: true }))
    .filter((name) => /part$|[0-9a-f]{64}$/.test(name))
    .map((name) => path.relative('files', name));
  return { files, stored, progress, failure, left, ranges, isEnded: ended.every(({ aborted }) => aborted) };
}

test('keeps a video by its hash, under the type that its bytes prove', async () => {
  const { files, stored, progress, failure, left, isEnded } = await run(webm);
  expect(failure).toBeUndefined();
  expect(stored).toMatchObject([{ kind: 'picture', picture: { paper, type: 'video/webm', bytes: 64 } }]);
  expect(progress).toEqual([0, 20, 64]);
  const [item] = stored;
  const sha256 = item?.kind === 'picture' ? item.picture.sha256 : null;
  expect(left).toEqual(sha256 === null ? [] : [path.join(sha256.slice(0, 2), sha256)]);
  if (sha256 !== null) expect(new Uint8Array(await readFile(files.pathOf(sha256)))).toEqual(webm);
  expect(isEnded).toBe(true);
});

const named = { etag: '"one"' };
const rest = (from: number, etag = named.etag): Answered => ({
  status: 206,
  headers: { etag, 'content-range': `bytes ${from}-63/64` },
});

test('goes on where it broke off, and begins anew when the video has changed meanwhile', async () => {
  expect((await run(webm.subarray(0, 40), 64, { headers: named })).failure).toMatchObject({
    failure: { kind: 'offline' },
  });
  const again = await run(webm.subarray(40), 24, rest(40));
  expect(again.ranges).toEqual(['bytes=40-']);
  expect(again.progress).toEqual([40, 60, 64]);
  expect(again.stored).toMatchObject([{ kind: 'picture', picture: { type: 'video/webm', bytes: 64 } }]);
  expect(again.left).toHaveLength(1);

  await rm(path.join(profile, 'files'), { recursive: true });
  await run(webm.subarray(0, 40), 64, { headers: named });
  const changed = await run(webm.subarray(40), 24, rest(40, '"two"'));
  expect(changed.failure).toMatchObject({ failure: { kind: 'server' } });
  expect(changed.left).toEqual([]);
  expect((await run(webm)).ranges).toEqual([null]);
});

test('keeps nothing of what is no video', async () => {
  const { stored, failure, left, isEnded } = await run(
    new TextEncoder().encode(`<!doctype html>${'x'.repeat(80)}`),
  );
  expect(failure).toMatchObject({ failure: { kind: 'malformed' } });
  expect([stored, left, isEnded]).toEqual([[], [], true]);
});

test.each([
  ['breaks off', 90, 'offline'],
  ['is too large', 300_000_001, 'too-large'],
] as const)('claims nothing of what %s', async (_what, length, kind) => {
  const { stored, failure, left, isEnded } = await run(webm, length);
  expect(failure).toMatchObject({ failure: { kind } });
  expect([stored, isEnded]).toEqual([[], true]);
  expect(left.every((name) => name.endsWith('.part'))).toBe(true);
});
