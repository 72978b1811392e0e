import { fail } from '../../shared/failure/failure.ts';
import { clockZero, nextClock } from '../../shared/library/clock.ts';
import { type DeviceId, isDeviceId } from '../../shared/library/ids.ts';
import { recordKinds } from '../../shared/library/marks.ts';
import type { Change, JournalEntry, RecordKind } from '../../shared/library/record.ts';
import type { Library } from './database.ts';
import { metaNumber, metaText } from './meta.ts';
import { isIdle } from './record-rows.ts';
import { currentRecords, recordTables, writeRecords } from './records.ts';
import type { ActLabel, ActRow, OutboxRow } from './rows.ts';

/** How many acts can be undone. */
const keptActs = 200;
/** Older ones are deleted every so many acts. */
const trimEvery = 20;

/** What one act changes, decided inside its transaction so that it sees the newest state. */
export type Decide = (library: Library) => Promise<readonly Change[]> | readonly Change[];

export interface ActOptions {
  /** `false` for what is not worth an undo of its own, such as a paper read by being open. */
  readonly undoable: boolean;
  /** Two acts of one group become one undo step, as the saves of one note do. */
  readonly group?: string;
}

/**
 * The one way in which the reader's own data changes. One transaction with strict durability decides
 * the changes, writes the rows, their inverse and an outbox entry each; the journal takes it from there.
 * @returns the act's group, or `null` when nothing had to change.
 * @throws whatever Dexie throws when the transaction fails; then nothing was written.
 */
export async function recordAct(
  library: Library,
  now: number,
  label: ActLabel,
  decide: Decide,
  options: ActOptions = { undoable: true },
): Promise<string | null> {
  return library.transaction('rw', [...recordTables(library), library.papers], async () => {
    const wanted = await decide(library);
    const { after, before } = await withoutIdle(library, wanted);
    if (after.length === 0) return null;
    const group = options.group ?? crypto.randomUUID();
    await enterChanges(library, now, group, after);
    const mayJoin = options.group !== undefined;
    if (options.undoable) await keepAct(library, { group, mayJoin, label, now, after, before });
    return group;
  });
}

/** Drops the changes that would leave their record as it is. */
async function withoutIdle(library: Library, wanted: readonly Change[]) {
  const steps = await Promise.all(recordKinds.map((kind) => stepsOfKind(library, kind, wanted)));
  const all = steps.flat();
  return { after: all.map(({ after }) => after), before: all.map(({ before }) => before) };
}

async function stepsOfKind(library: Library, kind: RecordKind, wanted: readonly Change[]) {
  const ofKind = wanted.filter((change) => change.kind === kind);
  if (ofKind.length === 0) return [];
  const keys = ofKind.map((change) => change.key);
  const now = await currentRecords(library, kind, keys);
  return ofKind.flatMap((after, index) => {
    const before = now[index];
    return before === undefined || isIdle(before, after) ? [] : [{ after, before }];
  });
}

/** Writes rows and outbox entries of changes; runs inside the caller's transaction. */
export async function enterChanges(
  library: Library,
  now: number,
  group: string,
  changes: readonly Change[],
): Promise<void> {
  // Side by side: each request takes a millisecond, and the reader waits for the sum.
  const [device, lastSeq, lastClock] = await Promise.all([
    ownDevice(library),
    metaNumber(library, 'seq'),
    metaText(library, 'clock'),
  ]);
  let seq = lastSeq ?? 0;
  let clock = lastClock ?? clockZero;
  const entries: JournalEntry[] = changes.map((change) => {
    seq += 1;
    clock = nextClock(clock, now, device);
    return { id: `${device}-${seq}`, device, seq, clock, group, change };
  });
  await Promise.all([
    writeRecords(library, entries),
    library.outbox.bulkAdd(outboxRows(entries)),
    library.meta.bulkPut([
      { name: 'seq', value: seq },
      { name: 'clock', value: clock },
    ]),
  ]);
}

/** Acts of more changes than this are packed. */
const fewChanges = 20;
/** As many as go to the journal in one message. */
const packedEntries = 200;

function outboxRows(entries: readonly JournalEntry[]): OutboxRow[] {
  if (entries.length <= fewChanges) return entries.map((entry) => ({ seq: entry.seq, entry }));
  const rows: OutboxRow[] = [];
  for (let from = 0; from < entries.length; from += packedEntries) {
    const [entry, ...more] = entries.slice(from, from + packedEntries);
    if (entry !== undefined) rows.push({ seq: entry.seq, entry, more });
  }
  return rows;
}

async function ownDevice(library: Library): Promise<DeviceId> {
  const device = await metaText(library, 'device');
  if (device !== null && isDeviceId(device)) return device;
  return fail('database', 'the database has no device id');
}

interface Act {
  readonly group: string;
  /** Whether the act before may be of the same group. */
  readonly mayJoin: boolean;
  readonly label: ActLabel;
  readonly now: number;
  readonly after: readonly Change[];
  readonly before: readonly Change[];
}

async function keepAct(library: Library, act: Act): Promise<void> {
  const steps = act.after.flatMap((after, index) => {
    const before = act.before[index];
    return before === undefined ? [] : [{ after, before }];
  });
  const [last] = await Promise.all([
    // An act of a thousand papers is large: it is read only where this one may join it.
    act.mayJoin ? library.acts.orderBy(':id').last() : undefined,
    // What was undone can no longer be redone once something new was done.
    library.acts.where('undone').above(0).delete(),
  ]);
  if (last !== undefined && last.group === act.group && last.undone === 0) {
    await library.acts.update(last.id, { at: act.now, steps: joined(last, steps) });
    return;
  }
  const count = Math.max(1, new Set(act.after.flatMap((change) => paperOf(change) ?? [])).size);
  const id = await library.acts.add({
    group: act.group,
    label: act.label,
    count,
    at: act.now,
    undone: 0,
    steps,
  });
  if (id % trimEvery !== 0) return;
  const ids = await library.acts.toCollection().primaryKeys();
  if (ids.length > keptActs) await library.acts.bulkDelete(ids.slice(0, ids.length - keptActs));
}

/** One step per record: the state before the first act and after the last. */
function joined(last: ActRow, steps: ActRow['steps']): ActRow['steps'] {
  const byRecord = new Map<string, { after: Change; before: Change }>();
  for (const step of [...last.steps, ...steps]) {
    const id = `${step.after.kind} ${step.after.key}`;
    byRecord.set(id, { after: step.after, before: byRecord.get(id)?.before ?? step.before });
  }
  return [...byRecord.values()];
}

const aboutNoPaper = new Set<Change['kind']>(['tag', 'list', 'rule', 'setting', 'activity']);

/** The paper that a change is about; `null` when it is about none. */
function paperOf({ kind, key, value }: Change): string | null {
  if (aboutNoPaper.has(kind)) return null;
  if (value !== null && 'paper' in value) return value.paper;
  const [first = key, second = key] = key.split(' ');
  if (kind === 'tagged' || kind === 'listed') return second;
  return kind === 'note-version' ? first : key;
}
