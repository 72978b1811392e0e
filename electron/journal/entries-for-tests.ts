import { formatClock } from '../../shared/library/clock.ts';
import { type DeviceId, isDeviceId } from '../../shared/library/ids.ts';
import type { Change, JournalEntry } from '../../shared/library/record.ts';
import type { Journal } from './journal.ts';

const began = Date.UTC(2026, 5, 12);

/** A device id for tests: eight times the same hex digit. */
export function device(digit: string): DeviceId {
  const id = digit.repeat(8);
  if (!isDeviceId(id)) throw new RangeError(`Not a hex digit: ${digit}`);
  return id;
}

/** The entry with this sequence: each is later than the one before, and stars one of `papers` papers. */
export function entry(
  seq: number,
  { from = device('a'), papers = 7, change }: EntryOptions = {},
): JournalEntry {
  const key = `2606.${String(10_000 + (seq % papers))}`;
  return {
    id: `${from}-${seq}`,
    device: from,
    seq,
    clock: formatClock(began + seq, 0, from),
    group: `group-${seq}`,
    change: change ?? { kind: 'star', key, value: seq % 5 === 0 ? null : { at: began + seq } },
  };
}

export interface EntryOptions {
  readonly from?: DeviceId;
  readonly papers?: number;
  readonly change?: Change;
}

/** The entries with the sequences `first` to `last`. */
export function entries(first: number, last: number, options?: EntryOptions): JournalEntry[] {
  return Array.from({ length: last - first + 1 }, (_, at) => entry(first + at, options));
}

/** Everything that a journal replays. */
export async function replayed(journal: Journal, batchSize?: number): Promise<JournalEntry[]> {
  const all: JournalEntry[] = [];
  for await (const batch of journal.replay(batchSize)) all.push(...batch);
  return all;
}

/** The sequences that a journal replays, ascending. */
export async function sequencesIn(journal: Journal): Promise<number[]> {
  return (await replayed(journal)).map(({ seq }) => seq).sort((a, b) => a - b);
}
