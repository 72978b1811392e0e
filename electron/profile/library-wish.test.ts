import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grantWish, wishFor } from './library-wish.ts';
import { checkTarget } from './move-library.ts';
import { libraryFolder } from './moved-to.ts';

let root: string;
let profile: string;
const now = new Date('2026-06-12T10:00:00Z');
const database = () => path.join(profile, 'IndexedDB', 'offprint_app_0.indexeddb.leveldb');

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'offprint-profile-'));
  profile = path.join(root, 'profile');
  write(path.join(database(), 'CURRENT'), 'MANIFEST-000001');
  write(path.join(profile, 'journal', 'journal-0.jsonl'), 'a line');
  write(path.join(profile, 'files', 'ab', 'abcd'), '%PDF-');
  write(path.join(profile, 'window-state.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a wish', () => {
  it('is not granted unless it was made, nor when its note is torn', () => {
    expect(grantWish(profile, now)).toBeNull();
    writeFileSync(path.join(profile, 'library-wish.json'), '{"what":"sta');
    expect(grantWish(profile, now)).toBeNull();
    expect(readdirSync(database())).toEqual(['CURRENT']);
  });

  it('moves the database aside once, and keeps it', () => {
    wishFor(profile, { what: 'set-database-aside' });
    const folder = path.join(profile, 'database-set-aside-2026-06-12T10-00-00');
    expect(grantWish(profile, now)).toEqual({ what: 'set-database-aside', folder });
    expect(readdirSync(folder)).toEqual(['CURRENT']);
    expect(existsSync(path.join(profile, 'journal', 'journal-0.jsonl'))).toBe(true);
    expect(grantWish(profile, now)).toBeNull();
  });

  it('starts over: database, journal and files lie aside, the window stays as it was', () => {
    wishFor(profile, { what: 'start-over' });
    const folder = grantWish(profile, now)?.folder ?? '';
    expect(readdirSync(folder).sort()).toEqual(['files', 'journal', 'offprint_app_0.indexeddb.leveldb']);
    expect(readFileSync(path.join(folder, 'files', 'ab', 'abcd'), 'utf8')).toBe('%PDF-');
    expect(existsSync(database())).toBe(false);
    expect(readdirSync(profile)).toContain('window-state.json');
  });
});

describe('moving the library', () => {
  const to = () => path.join(root, 'elsewhere');

  it('moves everything, and the old place says where to', () => {
    writeFileSync(path.join(profile, 'SingletonLock'), '');
    wishFor(profile, { what: 'move', to: to() });
    grantWish(profile, now);
    expect(readdirSync(to()).sort()).toEqual(['IndexedDB', 'files', 'journal', 'window-state.json']);
    expect(readdirSync(profile).sort()).toEqual(['SingletonLock', 'library-moved-to.json']);
    expect(libraryFolder(profile)).toBe(to());
  });

  it('goes on where it was broken off', () => {
    write(path.join(to(), 'journal', 'journal-0.jsonl'), 'a line');
    rmSync(path.join(profile, 'journal'), { recursive: true });
    wishFor(profile, { what: 'move', to: to() });
    grantWish(profile, now);
    expect(readFileSync(path.join(to(), 'journal', 'journal-0.jsonl'), 'utf8')).toBe('a line');
    expect(libraryFolder(profile)).toBe(to());
  });

  it('begins no empty library when the place it went to is gone', () => {
    wishFor(profile, { what: 'move', to: to() });
    grantWish(profile, now);
    rmSync(to(), { recursive: true });
    expect(() => libraryFolder(profile)).toThrow(/is not there/);
  });

  it('refuses a folder that holds something, and one inside the library', () => {
    const refused = expect.objectContaining({ failure: expect.objectContaining({ kind: 'bad-folder' }) });
    write(path.join(to(), 'mine.txt'), 'x');
    expect(() => checkTarget(profile, to())).toThrow(refused);
    expect(() => checkTarget(profile, profile)).toThrow(refused);
    expect(() => checkTarget(profile, path.join(profile, 'new'))).toThrow(refused);
    expect(() => checkTarget(profile, path.join(root, 'fresh'))).not.toThrow();
  });
});
