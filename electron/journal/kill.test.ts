import { spawn } from 'node:child_process';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entries, replayed } from './entries-for-tests.ts';
import { freshFolder, removeFolders } from './folder-for-tests.ts';
import { openJournal } from './journal.ts';
import { latestByRecord } from './latest-by-record.ts';

const rounds = 12;
let script = '';

beforeAll(async () => {
  const outDir = await freshFolder();
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: path.join(import.meta.dirname, 'append-until-killed.ts'),
      outDir,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true },
  });
  script = path.join(outDir, 'child.mjs');
});
afterAll(removeFolders);

/** Lets a process append until it is killed. @returns the sequences it was told are safe. */
async function appendUntilKilled(folder: string, first: number, afterMs: number): Promise<number[]> {
  const child = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    told += text;
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(child.signalCode).toBe('SIGKILL');
  return told.split('\n').slice(0, -1).map(Number);
}

test(`killed ${rounds} times while it appends and compacts: everything confirmed is there, once`, async () => {
  const folder = await freshFolder();
  let seed = 20_260_612;
  let confirmed = 0;
  for (let round = 0; round < rounds; round += 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const safe = await appendUntilKilled(folder, confirmed + 1, seed % 120);
    const journal = await openJournal(folder);
    const last = journal.lastSequence('aaaaaaaa');
    expect(last).toBeGreaterThanOrEqual(Math.max(...safe));
    expect(await journal.append(entries(1, last))).toEqual({ appended: 0, known: last });
    const found = await replayed(journal);
    expect(new Set(found.map(({ seq }) => seq)).size).toBe(found.length);
    expect(latestByRecord(found)).toEqual(latestByRecord(entries(1, last)));
    for (const { kind } of journal.problems) expect(kind).toBe('torn-line');
    await journal.close();
    confirmed = last;
  }
  expect(confirmed).toBeGreaterThan(rounds * 10);
}, 60_000);
