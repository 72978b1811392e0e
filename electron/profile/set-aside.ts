import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';

/** Chromium's folder for the IndexedDB of `offprint://app`. */
const database = path.join('IndexedDB', 'offprint_app_0.indexeddb.leveldb');
/**
 * What makes a library: the database, the journal of the reader's changes, the files that were kept, and the wish
 * for the whole archive.
 */
const library = [database, 'journal', 'files', 'archive.json'] as const;

/** Moves a database that would not open aside. @returns where it lies now. */
export function setDatabaseAside(profile: string, now: Date): string {
  const target = path.join(profile, `database-set-aside-${stamp(now)}`);
  moveIfThere(path.join(profile, database), target);
  return target;
}

/** Moves the whole library aside, so that the app begins with an empty one. @returns where it lies now. */
export function setLibraryAside(profile: string, now: Date): string {
  const folder = path.join(profile, `library-set-aside-${stamp(now)}`);
  for (const part of library) moveIfThere(path.join(profile, part), path.join(folder, path.basename(part)));
  return folder;
}

function moveIfThere(source: string, target: string): void {
  if (!existsSync(source)) return;
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(source, target);
}

const stamp = (now: Date): string => now.toISOString().slice(0, 19).replaceAll(':', '-');
