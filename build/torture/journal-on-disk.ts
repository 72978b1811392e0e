import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from '../../shared/schema.ts';
import { type Records, recordsOf, rowsSchema } from './records.ts';

const entrySchema = z.object({
  id: z.string(),
  device: z.string(),
  seq: z.number(),
  clock: z.string(),
  group: z.string(),
  change: z.object({
    kind: z.string(),
    key: z.string(),
    value: z.record(z.string(), z.unknown()).nullable(),
  }),
});
type Entry = Readonly<z.infer<typeof entrySchema>>;

/** What the journal's folder holds, read here without the app's own code. */
export interface JournalOnDisk {
  readonly records: Records;
  /** How many whole entries there are, and how many of them the reader caused, by record. */
  readonly entries: number;
  readonly byRecord: ReadonlyMap<string, number>;
  /** Entries that a rebuilt or set-back database wrote once more. */
  readonly anew: number;
  /** Ids that stand twice in one file. */
  readonly doubled: readonly string[];
}

/** Reads every whole line; a line that is torn or damaged is passed over. */
export async function readJournal(folder: string): Promise<JournalOnDisk> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const all = new Map<string, Entry>();
  const doubled: string[] = [];
  for (const name of names) {
    const inFile = new Set<string>();
    for (const line of (await readFile(path.join(folder, name), 'utf8')).split('\n')) {
      const entry = entryOf(line);
      if (entry === null) continue;
      const id = `${entry.device} ${entry.seq}`;
      if (inFile.has(id)) doubled.push(`${name} ${id}`);
      inFile.add(id);
      all.set(id, entry);
    }
  }
  const latest = new Map<string, Entry>();
  for (const entry of all.values()) {
    const record = `${entry.change.kind} ${entry.change.key}`;
    const held = latest.get(record);
    if (held === undefined || held.clock < entry.clock) latest.set(record, entry);
  }
  const tags = namesOfTags(all.values());
  const own = [...all.values()].filter(({ group }) => !group.startsWith('journalled-anew'));
  const byRecord = new Map<string, number>();
  for (const { change } of own) {
    const record = recordName(change, tags);
    if (record !== null) byRecord.set(record, (byRecord.get(record) ?? 0) + 1);
  }
  return {
    records: recordsIn([...latest.values()]),
    entries: all.size,
    byRecord,
    anew: all.size - own.length,
    doubled,
  };
}

function entryOf(line: string): Entry | null {
  const frame = /^\{"sum":"([0-9a-f]{8})","entry":(.*)\}$/s.exec(line);
  const [, sum, text] = frame ?? [];
  if (sum === undefined || text === undefined) return null;
  if (crc32(text).toString(16).padStart(8, '0') !== sum) return null;
  return entrySchema.parse(JSON.parse(text));
}

function namesOfTags(entries: Iterable<Entry>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { change } of entries)
    if (change.kind === 'tag' && change.value !== null) names.set(change.key, String(change.value.name));
  return names;
}

/** The kinds that the reader of the torture changes by hand; others, such as earlier texts, the app adds itself. */
const madeByHand: ReadonlySet<string> = new Set(['star', 'seen', 'reading', 'note', 'tagged']);

function recordName({ kind, key }: Entry['change'], tags: ReadonlyMap<string, string>): string | null {
  if (!madeByHand.has(kind)) return null;
  if (kind !== 'tagged') return `${kind} ${key}`;
  const [tag = '', paper = ''] = key.split(' ');
  const name = tags.get(tag);
  return name === undefined ? null : `tagged ${paper} ${name}`;
}

function recordsIn(latest: readonly Entry[]): Records {
  const rows = (kind: string): unknown[] =>
    latest.flatMap(({ change }) =>
      change.kind === kind && change.value !== null ? [{ key: change.key, ...change.value }] : [],
    );
  const { records } = recordsOf(
    rowsSchema.parse({
      stars: rows('star'),
      seen: rows('seen'),
      readings: rows('reading'),
      notes: rows('note'),
      tags: rows('tag'),
      tagged: rows('tagged'),
    }),
  );
  return records;
}
