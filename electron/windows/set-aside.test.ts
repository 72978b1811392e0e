import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setAsideIfWanted, wantSetAside } from './set-aside.ts';

let profile: string;
const now = new Date('2026-06-12T10:00:00Z');
const database = () => path.join(profile, 'IndexedDB', 'offprint_app_0.indexeddb.leveldb');

beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'offprint-aside-'));
  mkdirSync(database(), { recursive: true });
  writeFileSync(path.join(database(), 'CURRENT'), 'MANIFEST-000001');
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

it('moves nothing unless it was asked', () => {
  expect(setAsideIfWanted(profile, now)).toBeNull();
  expect(readdirSync(database())).toEqual(['CURRENT']);
});

it('moves the database aside once, and keeps it', () => {
  wantSetAside(profile);
  const target = setAsideIfWanted(profile, now);
  expect(target).toBe(path.join(profile, 'database-set-aside-2026-06-12T10-00-00'));
  expect(readdirSync(target ?? '')).toEqual(['CURRENT']);
  expect(readdirSync(path.join(profile, 'IndexedDB'))).toEqual([]);
  expect(setAsideIfWanted(profile, now)).toBeNull();
});
