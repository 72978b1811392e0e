import type { Dexie } from 'dexie';

/** The newest version of the schema that this code knows. */
export const schemaVersion = 2;

/**
 * Every version of the schema, oldest first. Append only: a version that was released never changes,
 * each later one says why it exists, and each is tested from the one before with data in it.
 *
 * Each secondary index costs a fifth of the speed of ingestion, so `papers` has one and `standings` one.
 */
export function declareVersions(database: Dexie): void {
  // 1: the first edition of the library.
  database.version(1).stores({
    papers: 'id, order',
    standings: 'id, rank',
    editions: 'date',
    rankings: 'name',
    pictures: 'url, paper',
    stars: 'key',
    readings: 'key',
    seen: 'key',
    notes: 'key',
    tags: 'key',
    tagged: 'key, paper, tag',
    tombstones: 'id',
    outbox: 'seq',
    acts: '++id, undone',
    meta: 'name',
  });
  // 2: annotations, lists, rules and the reader's other records; files, texts and threads kept offline, with
  // what they take; pictures by their file, which several papers may share.
  database.version(schemaVersion).stores({
    pictures: 'url, paper, sha256',
    annotations: 'key, paper',
    progress: 'key',
    lists: 'key',
    listed: 'key, paper, list',
    rules: 'key',
    triages: 'key',
    settings: 'key',
    added: 'key',
    kept: 'key',
    noteVersions: 'key, paper',
    citations: 'key',
    opened: 'key',
    activity: 'key',
    arxivFacts: 'id',
    files: 'key, paper',
    texts: 'paper, bytes',
    threads: 'paper, bytes',
    linked: 'paper',
    weeks: 'week',
  });
}
