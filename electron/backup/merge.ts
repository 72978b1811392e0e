import type { RestoreCounts, RestorePreview } from '../../shared/library/backup.ts';
import { byKind } from '../../shared/library/by-kind.ts';
import type { Change, JournalEntry, RecordKind } from '../../shared/library/record.ts';
import { text } from '../../shared/text/text.ts';
import { latestByRecord, recordOf } from '../journal/latest-by-record.ts';
import { decide } from './decide.ts';
import { bringBack } from './far-ahead.ts';
import { joinTexts } from './note-texts.ts';

/** The entry that decides each record of the library, by `recordOf`. */
export type Held = ReadonlyMap<string, JournalEntry>;

export interface MergeOptions {
  /** Milliseconds. */
  readonly now: number;
  /** When the backup was made, as people write a day: it goes into the heading above an older text. */
  readonly backupDay: string;
  /** Today, as people write a day. */
  readonly today: string;
}

/** The changes that bring a backup into a library; nothing else changes. */
export interface Merged {
  /** To be taken as they are, with their own device, sequence and clock. */
  readonly adopt: readonly JournalEntry[];
  /** Notes that keep both texts: changes of this library, to be stamped after `adopt` was taken. */
  readonly notes: readonly Change[];
  readonly preview: RestorePreview;
}

/**
 * Merges a backup into what is held: the latest change decides each record. Where the texts of a note
 * differ both stay, the newer first. The order of the entries and repeated ones make no difference, and
 * merging once more changes nothing more.
 */
export function mergeEntries(held: Held, backup: Iterable<JournalEntry>, options: MergeOptions): Merged {
  const { entries, farAhead } = bringBack(latestByRecord(backup).values(), options.now);
  const adopt: JournalEntry[] = [];
  const notes: Change[] = [];
  const counts = noCounts();
  for (const theirs of entries) {
    const decision = decide(held.get(recordOf(theirs)), theirs);
    if (decision.adopt) adopt.push(theirs);
    counts[theirs.change.kind][decision.kind] += 1;
    if (decision.kind !== 'conflict') continue;
    const joined = decision.adopt
      ? joinTexts(decision.theirs, decision.held, text.keeping.fromLibrary(options.today))
      : joinTexts(decision.held, decision.theirs, text.keeping.fromBackup(options.backupDay));
    notes.push({ kind: 'note', key: theirs.change.key, value: { text: joined, at: options.now } });
  }
  return { adopt, notes, preview: { counts, farAhead } };
}

type Counts = { -readonly [Name in keyof RestoreCounts]: number };

function noCounts(): Record<RecordKind, Counts> {
  return byKind(() => ({ add: 0, change: 0, remove: 0, keep: 0, conflict: 0 }));
}
