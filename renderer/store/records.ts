import type { Table } from 'dexie';
import type { Clock } from '../../shared/library/clock.ts';
import { recordKinds } from '../../shared/library/marks.ts';
import type { Change, RecordKind } from '../../shared/library/record.ts';
import type { Library } from './database.ts';
import { deleteKeys, rowsOfKeys } from './many-keys.ts';
import { changeOfRow, type RowsByKind, rowsOfChanges } from './record-rows.ts';
import type { RecordRow } from './rows.ts';

/** A change and the clock that decides whether it is the latest of its record. */
export interface Stamped {
  readonly change: Change;
  readonly clock: Clock;
}

/** The table that holds the records of a kind. */
export function recordTable<Kind extends RecordKind>(
  library: Library,
  kind: Kind,
): Table<RecordRow<Kind>, string> {
  return recordTablesByKind(library)[kind];
}

type Tables = { readonly [Kind in RecordKind]: Table<RecordRow<Kind>, string> };

function recordTablesByKind(library: Library): Tables {
  return {
    star: library.stars,
    reading: library.readings,
    seen: library.seen,
    note: library.notes,
    tag: library.tags,
    tagged: library.tagged,
    annotation: library.annotations,
    progress: library.progress,
    list: library.lists,
    listed: library.listed,
    rule: library.rules,
    triage: library.triages,
    setting: library.settings,
    added: library.added,
    kept: library.kept,
    'note-version': library.noteVersions,
    citation: library.citations,
    opened: library.opened,
    activity: library.activity,
  };
}

/** All tables that a reader-owned change may touch; open the transaction on these. */
export function recordTables(library: Library) {
  return [
    ...recordKinds.map((kind) => recordTable(library, kind)),
    library.tombstones,
    library.outbox,
    library.acts,
    library.meta,
  ];
}

/** The id of a record's tombstone. */
export function tombstoneId(kind: RecordKind, key: string): string {
  return `${kind} ${key}`;
}

/** The records as they are now, as the changes that would bring them back, in the order of `keys`. */
export async function currentRecords(
  library: Library,
  kind: RecordKind,
  keys: readonly string[],
): Promise<Change[]> {
  const rows = await rowsOfKeys(recordTable(library, kind), keys);
  return keys.map((key, index) => changeOfRow(kind, key, rows[index]));
}

/** The clock of the last change to each record, also of its removal; absent when there was none. */
export async function recordClocks(
  library: Library,
  kind: RecordKind,
  keys: readonly string[],
): Promise<Map<string, Clock>> {
  const clocks = new Map<string, Clock>();
  const rows = await rowsOfKeys(recordTable(library, kind), keys);
  for (const row of rows) if (row !== undefined) clocks.set(row.key, row.clock);
  const removed = keys.filter((key) => !clocks.has(key));
  if (removed.length === 0) return clocks;
  const tombstones = await library.tombstones.bulkGet(removed.map((key) => tombstoneId(kind, key)));
  removed.forEach((key, index) => {
    const tombstone = tombstones[index];
    if (tombstone !== undefined) clocks.set(key, tombstone.clock);
  });
  return clocks;
}

/** Writes changes as they are, whatever was there before; one per record, the caller compared clocks. */
export async function writeRecords(library: Library, stamped: readonly Stamped[]): Promise<void> {
  const rows = rowsOfChanges(stamped);
  await Promise.all([
    ...recordKinds.map((kind) => writeKind(library, kind, stamped, rows)),
    buryRecords(library, stamped),
  ]);
}

async function writeKind(
  library: Library,
  kind: RecordKind,
  stamped: readonly Stamped[],
  rows: RowsByKind,
): Promise<void> {
  // One after the other: a run of keys that is deleted must not take along a row that was just put between them.
  await removeRecords(library, kind, stamped);
  await putRecords(library, kind, rows);
}

async function removeRecords(library: Library, kind: RecordKind, stamped: readonly Stamped[]): Promise<void> {
  const removed = stamped.filter(({ change }) => change.kind === kind && change.value === null);
  const keys = removed.map(({ change }) => change.key);
  if (keys.length > 0) await deleteKeys(recordTable(library, kind), keys);
}

async function buryRecords(library: Library, stamped: readonly Stamped[]): Promise<void> {
  const tombstones = stamped
    .filter(({ change }) => change.value === null)
    .map(({ change, clock }) => ({ id: tombstoneId(change.kind, change.key), clock }));
  if (tombstones.length > 0) await library.tombstones.bulkPut(tombstones);
}

async function putRecords<Kind extends RecordKind>(
  library: Library,
  kind: Kind,
  rows: RowsByKind,
): Promise<void> {
  // Dexie answers an empty list without a request, and a transaction without one is committed too early.
  if (rows[kind].length > 0) await recordTable(library, kind).bulkPut(rows[kind]);
}
