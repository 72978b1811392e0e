import type { Table } from 'dexie';

// Each key is a request of its own, and a thousand of them take ten times as long as one that covers them all.

/** With fewer keys than this nothing is gained. */
const fewKeys = 50;
/** Between the first and the last key at most so many times as many rows are looked at. */
const rowsAKey = 4;
/** To delete a range takes two requests. */
const keysARange = 4;

/** The records of these keys, in their order; `undefined` where there is none. */
export function rowsOfKeys<Row extends { readonly key: string }>(
  table: Table<Row, string>,
  keys: readonly string[],
): Promise<(Row | undefined)[]> {
  return rowsWithKeys(table, keys, (row) => row.key);
}

/** The same for a table whose rows call their key otherwise. */
export async function rowsWithKeys<Row, Key extends string>(
  table: Table<Row, Key>,
  keys: readonly Key[],
  keyOf: (row: Row) => Key,
): Promise<(Row | undefined)[]> {
  if (keys.length < fewKeys) return table.bulkGet([...keys]);
  const most = keys.length * rowsAKey;
  const near = await between(table, rangeOf(keys)).limit(most).toArray();
  if (near.length === most) return table.bulkGet([...keys]);
  const rows = new Map(near.map((row) => [keyOf(row), row]));
  return keys.map((key) => rows.get(key));
}

/**
 * Deletes rows by their keys. Of many that stand side by side in the table, as those of papers that were marked
 * together do, each run goes in one request.
 */
export async function deleteKeys<Row>(table: Table<Row, string>, keys: readonly string[]): Promise<void> {
  const runs = keys.length < fewKeys ? null : await runsOf(table, keys);
  if (runs === null) await table.bulkDelete([...keys]);
  else await Promise.all(runs.map((run) => between(table, run).delete()));
}

interface KeyRange {
  readonly first: string;
  readonly last: string;
}

const between = <Row, Key extends string>(table: Table<Row, Key>, { first, last }: KeyRange) =>
  table.where(':id').between(first, last, true, true);

/** From the least to the greatest of some keys, in the order of the database. */
function rangeOf(keys: readonly string[]): KeyRange {
  const sorted = [...keys].sort();
  return { first: sorted[0] ?? '', last: sorted.at(-1) ?? '' };
}

/** The runs of keys with no row of another key between them; `null` when there are too many to be worth it. */
async function runsOf<Row>(table: Table<Row, string>, keys: readonly string[]): Promise<KeyRange[] | null> {
  const most = keys.length * rowsAKey;
  const present = await between(table, rangeOf(keys)).limit(most).primaryKeys();
  if (present.length === most) return null;
  const runs = runsAmong(present, new Set(keys));
  return runs.length * keysARange > keys.length ? null : runs;
}

/** @param present keys in the order of the table. */
export function runsAmong(present: readonly string[], wanted: ReadonlySet<string>): KeyRange[] {
  const runs: KeyRange[] = [];
  let first: string | null = null;
  present.forEach((key, index) => {
    if (!wanted.has(key)) {
      first = null;
      return;
    }
    first ??= key;
    const next = present[index + 1];
    if (next === undefined || !wanted.has(next)) runs.push({ first, last: key });
  });
  return runs;
}
