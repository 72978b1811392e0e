import type { Table } from 'dexie';

/** Fewer keys than this are not worth a look at what lies between them. */
const fewKeys = 50;
/** Between the first and the last key at most so many times as many rows are looked at. */
const rowsAKey = 4;
/** A range is asked for in two requests, a key in one. */
const keysARange = 4;

interface KeyRange {
  readonly first: string;
  readonly last: string;
}

/**
 * Deletes rows by their keys. Of many that stand side by side in the table, as those of a thousand papers
 * marked at once often do, each run goes in one request: a request for every key takes ten times as long.
 */
export async function deleteKeys<Row>(table: Table<Row, string>, keys: readonly string[]): Promise<void> {
  const runs = keys.length < fewKeys ? null : await runsOf(table, keys);
  if (runs === null) await table.bulkDelete([...keys]);
  else {
    await Promise.all(
      runs.map(({ first, last }) => table.where(':id').between(first, last, true, true).delete()),
    );
  }
}

/** The runs of keys with no row of another key between them; `null` when there are too many to be worth it. */
async function runsOf<Row>(table: Table<Row, string>, keys: readonly string[]): Promise<KeyRange[] | null> {
  const sorted = [...keys].sort();
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const most = keys.length * rowsAKey;
  const between = table.where(':id').between(lowest, highest, true, true);
  const present = await between.limit(most).primaryKeys();
  if (present.length === most) return null;
  const runs = runsAmong(present, new Set(keys));
  return runs.length * keysARange > keys.length ? null : runs;
}

/** @param present keys in the order of the table. */
export function runsAmong(present: readonly string[], wanted: ReadonlySet<string>): KeyRange[] {
  const runs: { first: string; last: string }[] = [];
  let run: { first: string; last: string } | null = null;
  for (const key of present) {
    if (!wanted.has(key)) run = null;
    else if (run !== null) run.last = key;
    else {
      run = { first: key, last: key };
      runs.push(run);
    }
  }
  return runs;
}
