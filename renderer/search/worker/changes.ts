import { Dexie, type IntervalTree, RangeSet } from 'dexie';
import type { Library } from '../../store/database.ts';

/** The tables that the index follows. */
export const followedTables = [
  'papers',
  'standings',
  'editions',
  'rankings',
  'stars',
  'seen',
  'readings',
  'triages',
  'notes',
  'opened',
  'tags',
  'tagged',
  'annotations',
  'files',
  'texts',
  'threads',
] as const;
export type FollowedTable = (typeof followedTables)[number];

/** The keys that changed in each table; `all` when there were too many to name. */
export type Changes = Map<FollowedTable, Set<string> | 'all'>;

/** Calls for every committed change, of any window or worker, what changed. */
export function followChanges(library: Library, changed: (changes: Changes) => void): void {
  Dexie.on('storagemutated', (parts) => {
    const changes: Changes = new Map();
    for (const table of followedTables) {
      const ranges = parts.all ?? parts[`idb://${library.name}/${table}/`];
      if (ranges === undefined) continue;
      changes.set(table, keysOf(ranges));
    }
    if (changes.size > 0) changed(changes);
  });
}

function keysOf(ranges: IntervalTree): Set<string> | 'all' {
  const keys = new Set<string>();
  // Called without `new` it takes the plain object that came from another window.
  for (const { from, to } of RangeSet(ranges)) {
    if (typeof from !== 'string' || from !== to) return 'all';
    keys.add(from);
  }
  return keys;
}

/** Adds changes to those that wait. */
export function joinChanges(waiting: Changes, more: Changes): void {
  for (const [table, keys] of more) {
    const held = waiting.get(table);
    if (keys === 'all' || held === 'all') waiting.set(table, 'all');
    else waiting.set(table, new Set([...(held ?? []), ...keys]));
  }
}
