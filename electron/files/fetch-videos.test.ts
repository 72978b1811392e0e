import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BatchItem } from '../../shared/contract/port.ts';
import { paperId } from '../../shared/library/ids.ts';
import { fetchVideos } from './fetch-videos.ts';
import { KeptFiles } from './kept-files.ts';

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

async function run(bytes: Uint8Array, length: number | null = bytes.length) {
  const files = new KeptFiles(profile);
  const stored: BatchItem[] = [];
  const progress: number[] = [];
  const ended: AbortSignal[] = [];
  const headers = new Map(length === null ? [] : [['content-length', String(length)]]);
  const fetch = fetchVideos({
    profile,
    files,
    feed: {
      video: async (_url, _range, signal) => {
        ended.push(signal);
        return { status: 200, headers, body: pieces(bytes), type: 'video/mp4' };
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
  const left = (await readdir(path.join(profile, 'files'), { recursive: true })).filter((name) =>
    /part$|[0-9a-f]{64}$/.test(name),
  );
  return { files, stored, progress, failure, left, isEnded: ended.every(({ aborted }) => aborted) };
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

test.each([
  ['is no video', new TextEncoder().encode(`<!doctype html>${'x'.repeat(80)}`), undefined, 'malformed'],
  ['breaks off', webm, 90, 'offline'],
  ['is too large', webm, 300_000_001, 'too-large'],
] as const)('leaves nothing of what %s', async (_what, bytes, length, kind) => {
  const { stored, failure, left, isEnded } = await run(bytes, length);
  expect(failure).toMatchObject({ failure: { kind } });
  expect(stored).toEqual([]);
  expect(left).toEqual([]);
  expect(isEnded).toBe(true);
});
