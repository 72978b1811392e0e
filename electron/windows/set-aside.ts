import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const marker = 'set-aside-wanted';
/** Chromium's folder for the IndexedDB of `offprint://app`. */
const database = path.join('IndexedDB', 'offprint_app_0.indexeddb.leveldb');

/** Notes that the database shall be moved aside at the next start, before any page can open it. */
export function wantSetAside(profile: string): void {
  writeFileSync(path.join(profile, marker), '');
}

/**
 * Moves a database that would not open aside, if the reader asked for it; nothing is deleted. Must run
 * before the app is ready: afterwards Chromium may hold the files.
 * @returns where it lies now, or `null` when nothing was asked.
 */
export function setAsideIfWanted(profile: string, now: Date): string | null {
  const wanted = path.join(profile, marker);
  if (!existsSync(wanted)) return null;
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const target = path.join(profile, `database-set-aside-${stamp}`);
  const source = path.join(profile, database);
  if (existsSync(source)) renameSync(source, target);
  // Only now: a move that failed is tried again at the next start.
  rmSync(wanted);
  return target;
}
