import type { JournalEntry } from '../../shared/library/record.ts';
import type { OpenHandle } from './append-file.ts';
import type { AppendStats } from './append-times.ts';
import { classified } from './classified.ts';
import type { Appended } from './commit.ts';
import { DiskJournal } from './disk-journal.ts';
import { openFolder } from './open-folder.ts';
import type { JournalProblem } from './problem.ts';

export type { Appended, AppendStats, JournalProblem };

/** What a compaction did. */
export interface Compacted {
  /** Entries that a replay brought before, and brings now. */
  readonly entriesBefore: number;
  readonly entriesAfter: number;
  /** The name of the new snapshot inside the journal's folder. */
  readonly snapshot: string;
}

/**
 * Every change the reader made, on the disk, append-only. Nothing that was confirmed is ever dropped;
 * what cannot be read is kept beside and reported. One process may have a folder open at a time.
 */
export interface Journal {
  /** A UUID; a library that remembers another one must be rebuilt from this journal. */
  readonly generation: string;
  /** Nothing was there before: this is the journal of a first start. */
  readonly isNew: boolean;
  /** Distinct entries that a replay brings. */
  readonly count: number;
  /** What was wrong when it was opened. */
  readonly problems: readonly JournalProblem[];
  readonly stats: AppendStats;
  /** Whether a compaction would make it much smaller, or replace a damaged snapshot. */
  readonly shouldCompact: boolean;
  /** The highest sequence held of a device, 0 when none: a library that is behind it was set back. */
  lastSequence(device: string): number;
  /**
   * Resolves when every entry is synced to the disk. Entries whose (device, sequence) is held are not
   * written again. Concurrent calls share one write.
   * @throws FailureError; then nothing was changed, and a later call works as soon as the disk does.
   */
  append(entries: readonly JournalEntry[]): Promise<Appended>;
  /**
   * Brings every entry confirmed before the call, each once, in batches of 500 or as many as wanted,
   * in no promised order: the clocks decide.
   * @throws FailureError while iterating.
   */
  replay(batchSize?: number): AsyncIterable<readonly JournalEntry[]>;
  /**
   * Replaces the entries by a snapshot of those that decide a record. Appends wait meanwhile.
   * @throws FailureError; then the journal goes on as before.
   */
  compact(): Promise<Compacted>;
  /** Waits for what was begun; appending afterwards is refused. */
  close(): Promise<void>;
}

export interface JournalOptions {
  /** Opens the file that is appended to; for tests of a failing disk. */
  readonly openHandle?: OpenHandle;
  /** A journal above this size is worth compacting; 8 MB unless told. */
  readonly compactAboveBytes?: number;
}

/**
 * Opens the journal in a folder, or begins one. Damage never stops it: see {@link JournalProblem}.
 * @throws FailureError when the folder cannot be read, or written where that is needed.
 */
export async function openJournal(folder: string, options: JournalOptions = {}): Promise<Journal> {
  return classified(async () => new DiskJournal(await openFolder(folder, options), options));
}
