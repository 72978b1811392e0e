import { assertNever } from '../../shared/assert-never.ts';
import type { Clock } from '../../shared/library/clock.ts';
import { recordKinds } from '../../shared/library/marks.ts';
import type { Change, RecordKind } from '../../shared/library/record.ts';
import type { Library } from './database.ts';
import { changeOfRow, rowsOfChanges } from './record-rows.ts';

/** A change and the clock that decides whether it is the latest of its record. */
export interface Stamped {
  readonly change: Change;
  readonly clock: Clock;
}

/** The table that holds the records of a kind. */
export function recordTable(library: Library, kind: RecordKind) {
  switch (kind) {
    case 'star':
      return library.stars;
    case 'reading':
      return library.readings;
    case 'seen':
      return library.seen;
    case 'note':
      return library.notes;
    case 'tag':
      return library.tags;
    case 'tagged':
      return library.tagged;
    default:
      return assertNever(kind);
  }
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
  const rows = await recordTable(library, kind).bulkGet([...keys]);
  return keys.map((key, index) => changeOfRow(kind, key, rows[index]));
}

/** The clock of the last change to each record, also of its removal; absent when there was none. */
export async function recordClocks(
  library: Library,
  kind: RecordKind,
  keys: readonly string[],
): Promise<Map<string, Clock>> {
  const clocks = new Map<string, Clock>();
  const rows = await recordTable(library, kind).bulkGet([...keys]);
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
  for (const kind of recordKinds) {
    const removed = stamped.filter(({ change }) => change.kind === kind && change.value === null);
    if (removed.length === 0) continue;
    await recordTable(library, kind).bulkDelete(removed.map(({ change }) => change.key));
    await library.tombstones.bulkPut(
      removed.map(({ change, clock }) => ({ id: tombstoneId(kind, change.key), clock })),
    );
  }
  await putRecords(library, stamped);
}

async function putRecords(library: Library, stamped: readonly Stamped[]): Promise<void> {
  const rows = rowsOfChanges(stamped);
  // Dexie answers an empty list without a request, and a transaction without one is committed too early.
  if (rows.star.length > 0) await library.stars.bulkPut(rows.star);
  if (rows.seen.length > 0) await library.seen.bulkPut(rows.seen);
  if (rows.reading.length > 0) await library.readings.bulkPut(rows.reading);
  if (rows.note.length > 0) await library.notes.bulkPut(rows.note);
  if (rows.tag.length > 0) await library.tags.bulkPut(rows.tag);
  if (rows.tagged.length > 0) await library.tagged.bulkPut(rows.tagged);
}
