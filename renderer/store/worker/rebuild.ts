import { recordKinds } from '../../../shared/library/marks.ts';
import type { Change, JournalEntry, RecordKind } from '../../../shared/library/record.ts';
import { applyEntries } from '../apply-entries.ts';
import type { Library } from '../database.ts';
import { metaText } from '../meta.ts';
import { enterChanges } from '../record-act.ts';
import { changeOfRow } from '../record-rows.ts';
import { recordTable, recordTables } from '../records.ts';

export interface Agreement {
  readonly library: Library;
  /** The generation of the journal. */
  readonly generation: string;
  now(): number;
  replay(): AsyncIterable<readonly JournalEntry[]>;
  /** Called once when entries refilled a database that held nothing of the reader's. */
  rebuilt(entries: number): void;
}

/**
 * Makes database and journal agree. They carry the same generation unless one of them was reset:
 * Chromium empties a damaged database by itself, and then the page only sees a new one. So a database of
 * another generation (or of none) takes in the whole journal, and what it held itself is journalled anew.
 */
export async function agreeOnGeneration({
  library,
  generation,
  now,
  replay,
  rebuilt,
}: Agreement): Promise<void> {
  if ((await metaText(library, 'generation')) === generation) return;
  // A rebuild that was broken off left rows of the journal behind: they are not the database's own.
  const isGoingOn = (await metaText(library, 'rebuilding')) === generation;
  const own = isGoingOn ? 0 : await ownChanges(library);
  if (own === 0) await library.meta.put({ name: 'rebuilding', value: generation });
  let entries = 0;
  for await (const part of replay()) {
    if (part.length === 0) continue;
    entries += part.length;
    // Only an `async` scope keeps the transaction over native awaits: Dexie looks at the function itself.
    await library.transaction('rw', recordTables(library), async () => {
      await applyEntries(library, part);
    });
  }
  await library.transaction('rw', recordTables(library), async () => {
    if (own > 0) await journalAll(library, now());
    await library.meta.put({ name: 'generation', value: generation });
    await library.meta.delete('rebuilding');
  });
  if (entries > 0 && own === 0) rebuilt(entries);
}

async function ownChanges(library: Library): Promise<number> {
  const tables = [...recordKinds.map((kind) => recordTable(library, kind)), library.tombstones];
  const counts = await Promise.all(tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Enters every record and every removal once more, for a journal that has never seen them. */
async function journalAll(library: Library, now: number): Promise<void> {
  for (const kind of recordKinds) {
    const rows = await recordTable(library, kind).toArray();
    const changes = rows.map((row) => changeOfRow(kind, row.key, row));
    const held = new Set(rows.map((row) => row.key));
    const removed = (await removedKeys(library, kind)).filter((key) => !held.has(key));
    const removals = removed.map((key): Change => changeOfRow(kind, key, undefined));
    const all = [...changes, ...removals];
    if (all.length > 0) await enterChanges(library, now, `journalled-anew-${kind}`, all);
  }
}

async function removedKeys(library: Library, kind: RecordKind): Promise<string[]> {
  const ids = await library.tombstones.where('id').startsWith(`${kind} `).primaryKeys();
  return ids.map((id) => id.slice(kind.length + 1));
}
