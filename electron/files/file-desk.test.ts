import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BatchItem, GonePart, KeptPicture } from '../../shared/contract/port.ts';
import { fail } from '../../shared/failure/failure.ts';
import { ownPaperId, paperId, type Sha256, sha256Of } from '../../shared/library/ids.ts';
import type { KeptFile } from '../../shared/library/kept-file.ts';
import { Arxiv } from '../arxiv/arxiv.ts';
import { ArxivGate } from '../arxiv/arxiv-gate.ts';
import { readEndpoint } from '../feed/endpoint.ts';
import { createFeedClient } from '../feed/feed-client.ts';
import { inTurn } from '../feed/scripted-transport.test-support.ts';
import { testClock } from '../feed/test-clock.test-support.ts';
import { FileDesk } from './file-desk.ts';
import { KeptFiles } from './kept-files.ts';
import { madePdf } from './pdf-server.test-support.ts';
import { VersionWatch } from './version-watch.ts';

const [one, two] = [paperId('2606.10001'), paperId('2606.10002')];
/** A file that is nowhere. */
const ownSha = sha256Of('e'.repeat(64));
const memory = { sinceLast: async () => null, note: async () => {} };

let profile: string;
beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'offprint-desk-'));
});
afterEach(() => rm(profile, { recursive: true, force: true }));

function open(refuse: () => Promise<void> = async () => {}) {
  const files = new KeptFiles(profile);
  const stored: BatchItem[] = [];
  const held: (number | null)[] = [];
  const endpoint = readEndpoint('https://arxiv.org');
  const { transport, requests } = inTurn({ status: 503 });
  const gate = new ArxivGate({ clock: testClock(), memory, paceMs: 0 });
  const desk = new FileDesk({
    profile,
    arxiv: new Arxiv({ pages: endpoint, api: endpoint, gate, transport, userAgent: 'test' }),
    feed: createFeedClient({ endpoint: 'https://huggingface.co', token: null, transport, userAgent: 'test' }),
    files,
    now: () => 5,
    store: async (items) => {
      await refuse();
      for (const item of items)
        if (item.kind === 'part-gone') for (const sha of item.part.files) held.push(await files.sizeOf(sha));
      stored.push(...items);
    },
    tell: () => {},
  });
  return { desk, files, stored, held, requests };
}

const file = (paper: typeof one, sha256: Sha256, bytes: number): KeptFile => ({
  paper,
  kind: 'pdf',
  sha256,
  bytes,
  source: 'arxiv',
  version: 'v1',
  fetchedAt: 1,
  pages: 1,
});

const removal = (...parts: GonePart[]) => ({ parts, unclaimed: [], rows: [] });

test('the library forgets a part before the disk does, and a file of two papers stays', async () => {
  const { desk, files, stored, held } = open();
  const [shared, single] = [await files.keep(madePdf('shared')), await files.keep(madePdf('single one'))];
  await desk.catalogue.add(file(one, shared, madePdf('shared').length));
  await desk.catalogue.add(file(two, shared, madePdf('shared').length));
  await desk.catalogue.add(file(two, single, madePdf('single one').length));
  await desk.remove(removal({ paper: two, part: 'pdf', files: [shared, single] }));
  expect(held).toEqual([madePdf('shared').length, madePdf('single one').length]);
  expect(stored).toHaveLength(1);
  expect(await files.sizeOf(shared)).not.toBeNull();
  expect(await files.sizeOf(single)).toBeNull();
  // The last paper that has it takes it along, also after a restart.
  const again = open();
  await again.desk.remove(removal({ paper: one, part: 'pdf', files: [shared] }));
  expect(await files.sizeOf(shared)).toBeNull();
  const last = open();
  await last.desk.tellHeld(true);
  expect(last.stored).toEqual([]);
});

test('what the reader removed lies aside, comes back with its rows, and goes at the next start', async () => {
  const { desk, files, stored } = open();
  const bytes = madePdf().length;
  const sha256 = await files.keep(madePdf());
  const row: BatchItem = { kind: 'file', file: file(one, sha256, bytes) };
  await desk.catalogue.add(row.file);
  const part = { paper: one, part: 'pdf' as const, files: [sha256] };
  const id = await desk.remove({ parts: [part], unclaimed: [], rows: [row] });
  expect(await files.total()).toBe(0);
  expect(await desk.catalogue.held()).toEqual([]);
  expect(desk.removed.all).toEqual([{ id, files: 1, bytes }]);
  await desk.removed.bringBack(id);
  await desk.removed.bringBack(id);
  expect(await files.total()).toBe(bytes);
  expect(await desk.catalogue.held()).toEqual([row.file]);
  expect(stored).toEqual([{ kind: 'part-gone', part }, row]);
  await desk.remove({ parts: [part], unclaimed: [], rows: [row] });
  const again = open();
  await again.desk.start();
  expect(await readdir(path.join(profile, 'files'))).not.toContain('removed');
  await again.desk.queue.stop();
});

test('files that no paper claims are named with what they are, but not what is just being kept', async () => {
  const { desk, files } = open();
  const [claimed, lost, fresh] = await Promise.all(
    ['claimed', 'lost', 'fresh'].map((word) => files.keep(madePdf(word.repeat(90)))),
  );
  const longAgo = Date.now() / 1_000 - 3_600;
  for (const name of [claimed, lost]) await utimes(files.pathOf(name ?? ownSha), longAgo, longAgo);
  await desk.catalogue.add(file(two, lost ?? ownSha, madePdf('lost'.repeat(90)).length));
  const found = await desk.unclaimed(new Set([claimed ?? ownSha]));
  expect(found).toMatchObject([{ sha256: lost, type: 'application/pdf', paper: two }]);
  expect(fresh).not.toBe(lost);
});

test('what gives way leaves the disk, pictures and figures too, and is counted no more', async () => {
  const { desk, files } = open();
  const names = await Promise.all(['a', 'b', 'c'].map((word) => files.keep(madePdf(word.repeat(400)))));
  const size = madePdf('a'.repeat(400)).length;
  expect(await files.total()).toBe(3 * size);
  const [a, b, c] = [names[0] ?? ownSha, names[1] ?? ownSha, names[2] ?? ownSha];
  await desk.catalogue.add(file(one, a, size));
  await desk.take({
    type: 'wanted-files',
    wishes: [],
    gone: [
      { paper: one, part: 'text', files: [b] },
      { paper: two, part: 'pictures', files: [c, ownSha] },
    ],
    own: [],
    unchecked: [],
  });
  expect(await files.total()).toBe(size);
  const left = await readdir(path.join(profile, 'files'), { recursive: true });
  expect(left.filter((name) => /[0-9a-f]{64}$/.test(name))).toEqual([path.join(a.slice(0, 2), a)]);
});

test('a library that was emptied is told what lies on the disk, and nothing of what is gone', async () => {
  const first = open();
  const sha256 = await first.files.keep(madePdf());
  await first.desk.catalogue.add(file(one, sha256, madePdf().length));
  await first.desk.catalogue.add(file(two, ownSha, 9));
  const again = open();
  await again.desk.tellHeld(true);
  expect(again.stored).toEqual([{ kind: 'file', file: file(one, sha256, madePdf().length) }]);
});

const picture = (paper: typeof one, url: string, sha256: Sha256, bytes: number): KeptPicture => ({
  ...{ url, paper, sha256, bytes },
  ...{ type: 'image/png', width: 2, height: 1, figure: false },
});

test('it is told once of the pictures that lie on the disk, but of none that gave way', async () => {
  const first = open();
  const bytes = madePdf('1').length;
  const [kept, gone] = [await first.files.keep(madePdf('1')), await first.files.keep(madePdf('2'))];
  const [stays, goes] = [picture(one, 'u1', kept, bytes), picture(two, 'u2', gone, bytes)];
  await first.desk.enter([{ kind: 'picture', picture: stays }]);
  await first.desk.enter([
    { kind: 'picture', picture: goes },
    { kind: 'picture', picture: { ...stays, url: 'u3' } },
  ]);
  const part = { paper: two, part: 'pictures' as const, files: [gone] };
  await first.desk.take({ type: 'wanted-files', wishes: [], gone: [part], own: [], unchecked: [] });
  const again = open();
  await again.desk.tellHeld(false);
  expect(again.stored).toEqual([
    { kind: 'picture', picture: stays },
    { kind: 'picture', picture: { ...stays, url: 'u3' } },
    { kind: 'pictures-told' },
  ]);
  await again.desk.tellHeld(true);
  expect(again.stored).toHaveLength(3);
});

test('a picture that no library could be told of is told of later', async () => {
  const { desk, files } = open(async () => fail('worker', 'no window'));
  const bytes = madePdf().length;
  const item = { kind: 'picture' as const, picture: picture(one, 'u1', await files.keep(madePdf()), bytes) };
  await expect(desk.enter([item])).rejects.toThrow();
  const again = open();
  await again.desk.tellHeld(false);
  expect(again.stored).toContainEqual(item);
});

test('a PDF of one’s own is found again by its name', async () => {
  const { desk, files, stored, requests } = open();
  const sha256 = await files.keep(madePdf());
  const paper = ownPaperId(sha256);
  await desk.take({
    type: 'wanted-files',
    wishes: [],
    gone: [],
    own: [
      { paper, sha256 },
      { paper: one, sha256: ownSha },
    ],
    unchecked: [],
  });
  expect(stored).toMatchObject([{ kind: 'file', file: { paper, source: 'own', version: null, pages: 1 } }]);
  expect(requests).toEqual([]);
});

test('papers whose version nobody knows are asked for once, and again when that failed', async () => {
  const asked: (readonly string[])[] = [];
  let isOffline = true;
  const watch = new VersionWatch(async (papers) => {
    asked.push(papers);
    if (isOffline) throw new Error('no network');
  });
  await watch.look([one, two]);
  isOffline = false;
  await watch.look([one]);
  await watch.look([one, two]);
  await watch.look([one, two]);
  expect(asked).toEqual([[one, two], [one], [two]]);
});

test('what was begun and given up goes after two weeks', async () => {
  const folder = path.join(profile, 'files', 'parts');
  await mkdir(folder, { recursive: true });
  for (const name of ['old.part', 'new.part']) await writeFile(path.join(folder, name), 'x');
  const longAgo = Date.now() / 1_000 - 15 * 86_400;
  await utimes(path.join(folder, 'old.part'), longAgo, longAgo);
  const { desk } = open();
  await desk.start();
  expect(await readdir(folder)).toEqual(['new.part']);
  await desk.queue.stop();
});
