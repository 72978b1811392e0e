import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { backupVersion } from '../../shared/library/backup.ts';
import { latestByRecord } from '../journal/latest-by-record.ts';
import { batches, changes, freshFolder, noon, removeFolders } from './library-for-tests.ts';
import { readBackup } from './read-backup.ts';
import { seal } from './sealed.ts';
import { writeBackup } from './write-backup.ts';
import { zipPieces } from './zip-pieces.ts';

afterAll(removeFolders);

const folder = await freshFolder();
const whole = path.join(folder, 'whole.zip');
const broken = path.join(folder, 'broken.zip');
const latest = [...latestByRecord(changes(120)).values()];
await writeBackup({ entries: batches(latest), target: whole, app: { version: '1' }, now: noon });
const bytes = await readFile(whole);

/** Where each line lies in the zip, without its line feed. */
const places = latest.map((entry) => {
  const end = bytes.indexOf(`"id":"${entry.id}"`);
  const from = bytes.lastIndexOf('\n', end);
  const start = bytes.indexOf('{"kind":"', from);
  return { entry, start, end: bytes.indexOf('\n', end) };
});

/** Hundreds of files are written: on a busy machine that takes its time. */
const patience = 90_000;

/** Small, fast and always the same (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const written = new Set(latest.map((entry) => JSON.stringify(entry)));

/** Reads it damaged, and sees that every line outside of the damage is there and none is made up. */
async function check(damaged: Buffer, from: number, to: number): Promise<void> {
  await writeFile(broken, damaged);
  const read = await readBackup(broken);
  const found = new Set(read.entries.map((entry) => JSON.stringify(entry)));
  const missing = places
    .filter(({ start, end }) => end <= from || start >= to)
    .filter(({ entry }) => !found.has(JSON.stringify(entry)));
  expect(missing, `bytes ${from} to ${to}`).toEqual([]);
  expect([...found].filter((line) => !written.has(line))).toEqual([]);
  expect(found.size < latest.length && read.problems.length === 0).toBe(false);
}

test(
  'one byte flipped, anywhere, costs at most the line it is in',
  async () => {
    const random = numbers(1);
    for (let round = 0; round < 200; round += 1) {
      const at = random(bytes.length);
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8((damaged.readUInt8(at) ^ (1 + random(255))) & 0xff, at);
      await check(damaged, at, at + 1);
    }
  },
  patience,
);

test(
  'any byte of the header of a member may be hit',
  async () => {
    const header = bytes.indexOf('stars.jsonl{', 0, 'latin1') - 30;
    for (let at = header; at < header + 41; at += 1) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x55, at);
      await check(damaged, at, at + 1);
    }
  },
  patience,
);

test(
  'the first headers and the zip’s own list may be hit',
  async () => {
    const list = bytes.indexOf('PK\x01\x02', 0, 'latin1');
    const hit = [...Array(60).keys(), ...Array.from({ length: bytes.length - list }, (_, at) => list + at)];
    for (const at of hit.filter((_, index) => index % 11 === 0)) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at);
      await check(damaged, at, at + 1);
    }
  },
  patience,
);

test(
  'a stretch of noise costs the lines it touches',
  async () => {
    const random = numbers(2);
    for (let round = 0; round < 100; round += 1) {
      const at = random(bytes.length - 1);
      const to = Math.min(bytes.length, at + 1 + random(4_096));
      const damaged = Buffer.from(bytes);
      for (let index = at; index < to; index += 1) damaged.writeUInt8(random(256), index);
      await check(damaged, at, to);
    }
  },
  patience,
);

test(
  'cut short, it brings every line before the cut, and tells how many are missing',
  async () => {
    const random = numbers(3);
    for (let round = 0; round < 100; round += 1) {
      const at = 64 + random(bytes.length - 64);
      await check(bytes.subarray(0, at), at, bytes.length);
    }
    await writeFile(broken, bytes.subarray(0, bytes.length / 2));
    const { entries, problems } = await readBackup(broken);
    const told = problems.map((problem) => (problem.kind === 'missing-lines' ? problem.lines : 0));
    const cut = problems.filter(({ kind }) => kind === 'damaged-line').length;
    expect(told.reduce((sum, lines) => sum + lines, 0) + cut + entries.length).toBe(latest.length);
  },
  patience,
);

test('names the line that is damaged', async () => {
  const lines = places.filter(({ entry }) => entry.change.kind === 'note');
  const third = lines[2];
  if (third === undefined) throw new RangeError('no third note');
  const damaged = Buffer.from(bytes);
  damaged.write('~', third.start + 40);
  await writeFile(broken, damaged);
  const { problems } = await readBackup(broken);
  expect(problems).toEqual([{ kind: 'damaged-line', member: 'notes.jsonl', line: 3 }]);
});

test('a line written by hand is taken, an invented field is not', async () => {
  const base = '"clock":"0mqpd2z40-0000-1f2e3d4c","device":"1f2e3d4c","seq":1,"id":"i","group":"g"}';
  const lines = [
    `{"kind":"star","paper":"2606.10001","at":"2026-06-12T00:00:00.000Z",${base}`,
    `{"kind":"star","paper":"2606.10002","at":"2026-06-12T00:00:00.000Z","sun":"12345678",${base}`,
  ];
  await pack({ 'stars.jsonl': `${lines.join('\r\n')}\r\n` });
  const { entries, problems } = await readBackup(broken);
  expect(entries).toMatchObject([{ change: { kind: 'star', key: '2606.10001' } }]);
  expect(problems).toContainEqual({ kind: 'damaged-line', member: 'stars.jsonl', line: 2 });
});

test('a backup of a newer format is refused, with both versions', async () => {
  const newer = seal({ format: 'offprint-backup', version: backupVersion + 1, surprise: true });
  await pack({ 'manifest.json': `${newer}\n` });
  const refused = {
    failure: { kind: 'newer-backup', detail: expect.stringMatching(/version 3;.*version 2/) },
  };
  await expect(readBackup(broken)).rejects.toMatchObject(refused);
  await writeFile(broken, (await readFile(broken)).subarray(0, -30));
  await expect(readBackup(broken)).rejects.toMatchObject(refused);
});

test('what is no backup is refused politely', async () => {
  const foreign = { failure: { kind: 'no-backup', detail: 'This file is not an Offprint backup.' } };
  await pack({ 'letter.txt': 'Dear reader', 'manifest.json': '{"manifest_version":3,"version":9}' });
  await expect(readBackup(broken)).rejects.toMatchObject(foreign);
  for (const other of [Buffer.alloc(0), Buffer.from('%PDF-1.7'), Buffer.alloc(9_000, 'PK\x03\x04')]) {
    await writeFile(broken, other);
    await expect(readBackup(broken)).rejects.toMatchObject(foreign);
  }
  await expect(readBackup(path.join(folder, 'none'))).rejects.toMatchObject({
    failure: { kind: 'gone' },
  });
});

async function pack(members: Record<string, string>): Promise<void> {
  const packed = new Map(Object.entries(members).map(([name, text]) => [name, Buffer.from(text)]));
  const pieces: Uint8Array[] = [];
  for await (const piece of zipPieces(packed, [], noon)) pieces.push(piece);
  await writeFile(broken, Buffer.concat(pieces));
}
