/** The part of an entry that decides which of two is the later one. */
export interface Dated {
  readonly id: string;
  readonly clock: string;
}

/** The part of an entry that names its record. */
export interface OfRecord {
  readonly change: { readonly kind: string; readonly key: string };
}

/** The name of a record, unique over all kinds. */
export function recordOf({ change }: OfRecord): string {
  return `${change.kind} ${change.key}`;
}

/** Whether `a` decides over `b`: by clock, among equal clocks by id, both compared as text. */
export function isLater(a: Dated, b: Dated): boolean {
  return a.clock === b.clock ? a.id > b.id : a.clock > b.clock;
}

/**
 * The entry that decides each record; removals (value `null`) stay. The order of the entries and
 * repeated entries make no difference.
 */
export function latestByRecord<Entry extends Dated & OfRecord>(
  entries: Iterable<Entry>,
): ReadonlyMap<string, Entry> {
  const latest = new Map<string, Entry>();
  for (const entry of entries) {
    const record = recordOf(entry);
    const rival = latest.get(record);
    if (rival === undefined || isLater(entry, rival)) latest.set(record, entry);
  }
  return latest;
}
