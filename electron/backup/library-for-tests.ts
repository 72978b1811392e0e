import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatClock } from '../../shared/library/clock.ts';
import { type DeviceId, paperId, type TagId, tagId } from '../../shared/library/ids.ts';
import { taggedKey } from '../../shared/library/marks.ts';
import type { Change, JournalEntry } from '../../shared/library/record.ts';
import { device } from '../journal/entries-for-tests.ts';
import { recordOf } from '../journal/latest-by-record.ts';

/** Noon of a day in June 2026. */
export const noon = Date.UTC(2026, 5, 12, 12);

const made: string[] = [];

/** A fresh folder, on a real disk. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'offprint-backup-'));
  made.push(folder);
  return folder;
}

/** Removes every folder that was made. */
export async function removeFolders(): Promise<void> {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
}

const paper = (number: number) => paperId(`2606.${10_000 + number}`);
const tag = (number: number): TagId => tagId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);

/** A change of one of the six kinds on record `number`; every seventh takes something away. */
export function change(step: number, number: number): Change {
  const at = noon + step;
  const gone = step % 7 === 0;
  const id = paper(number);
  switch (step % 6) {
    case 0:
      return { kind: 'star', key: id, value: gone ? null : { at } };
    case 1:
      return { kind: 'reading', key: id, value: gone ? null : { state: 'reading', at } };
    case 2:
      return { kind: 'seen', key: id, value: gone ? null : { at } };
    case 3: {
      const text = `Step ${step}\n\n"Quotes", \\ and ünïcödé 𝒳, PK\u0003\u0004 \ud800 {"kind":"star","sum":"00000000"}`;
      return { kind: 'note', key: id, value: gone ? null : { text, at } };
    }
    case 4:
      return {
        kind: 'tag',
        key: tag(number),
        value: gone ? null : { name: `Tag ${number}`, colour: 'teal', at },
      };
    default: {
      const tags = tag(number % 9);
      const value = gone ? null : { tag: tags, paper: id, at };
      return { kind: 'tagged', key: taggedKey(tags, id), value };
    }
  }
}

/** The entry of a device at a moment (milliseconds), with its sequence. */
export function entryAt(seq: number, ms: number, what: Change, from: DeviceId = device('a')): JournalEntry {
  return {
    id: `${from}-${seq}`,
    device: from,
    seq,
    clock: formatClock(ms, 0, from),
    group: `group-${seq}`,
    change: what,
  };
}

/** So many changes, of all kinds, on so many records of each kind. */
export function changes(count: number, records = count): JournalEntry[] {
  return Array.from({ length: count }, (_, step) =>
    entryAt(step + 1, noon + step, change(step, (step * 7) % records)),
  );
}

/** As a journal replays. */
export async function* batches(entries: readonly JournalEntry[]): AsyncGenerator<readonly JournalEntry[]> {
  for (let from = 0; from < entries.length; from += 500) yield entries.slice(from, from + 500);
}

/** In one fixed order, to compare. */
export function sorted(entries: readonly JournalEntry[]): JournalEntry[] {
  return [...entries].sort((a, b) => (recordOf(a) < recordOf(b) ? -1 : 1));
}
