import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BackupDesk } from './backup-desk.ts';
import { backUpIfDue, type DailyBackup } from './daily.ts';
import { batches, changes } from './library-for-tests.ts';

const dayMs = 86_400_000;
let profile: string;
let now: number;
let daily: DailyBackup;

beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'offprint-daily-'));
  now = Date.UTC(2026, 5, 12, 12);
  const desk: BackupDesk = {
    profile,
    version: '0.1.0',
    now: () => now,
    journal: { replay: () => batches(changes(20)) },
    catalogue: async () => ({ files: [], pictures: [] }),
  };
  daily = { desk, failed: () => {} };
});
afterEach(() => rm(profile, { recursive: true, force: true }));

it('writes one backup a day and keeps the last seven', async () => {
  expect(await backUpIfDue(daily)).toBe(true);
  expect(await backUpIfDue(daily)).toBe(false);
  await writeFile(path.join(path.join(profile, 'backups'), 'mine.zip'), 'not ours');
  for (let day = 0; day < 9; day += 1) {
    now += dayMs;
    expect(await backUpIfDue(daily)).toBe(true);
  }
  const names = (await readdir(path.join(profile, 'backups'))).sort();
  expect(names.filter((name) => name.startsWith('offprint-backup-'))).toHaveLength(7);
  expect(names).toContain('mine.zip');
  expect(names.some((name) => name.includes('2026-06-21'))).toBe(true);
});
