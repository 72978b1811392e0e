import path from 'node:path';
import { fail } from '../../shared/failure/failure.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { AppendFile, type OpenHandle } from './append-file.ts';
import type { AppendStats } from './append-times.ts';
import { Appender } from './appender.ts';
import { classified, classifiedEach } from './classified.ts';
import type { Appended } from './commit.ts';
import { writeSnapshot } from './compact.ts';
import type { Compacted, Journal, JournalOptions } from './journal.ts';
import { journalName, listJournalFiles, snapshotName } from './journal-files.ts';
import type { OpenFolder } from './open-folder.ts';
import type { JournalProblem } from './problem.ts';
import { prune } from './prune.ts';
import { replayEntries, type Source } from './sources.ts';
import { Turns } from './turns.ts';

const defaultCompactAboveBytes = 8 * 1024 * 1024;

/** The journal of a folder that was opened. */
export class DiskJournal implements Journal {
  readonly generation: string;
  readonly isNew: boolean;
  readonly problems: readonly JournalProblem[];
  readonly #opened: OpenFolder;
  readonly #openHandle: OpenHandle | undefined;
  readonly #compactAboveBytes: number;
  readonly #turns = new Turns();
  readonly #appender: Appender;
  /** Of the journal that is appended to. */
  #number: number;
  /** What is replayed before it. */
  #sources: readonly Source[];
  #damagedSnapshots: readonly number[];
  #closed = false;

  constructor(opened: OpenFolder, options: JournalOptions) {
    this.generation = opened.generation;
    this.isNew = opened.isNew;
    this.problems = opened.problems;
    this.#opened = opened;
    this.#openHandle = options.openHandle;
    this.#compactAboveBytes = options.compactAboveBytes ?? defaultCompactAboveBytes;
    this.#appender = new Appender(opened.file, opened.holdings, this.#turns);
    this.#number = opened.number;
    this.#sources = opened.sources;
    this.#damagedSnapshots = opened.damagedSnapshots;
  }

  get count(): number {
    return this.#opened.holdings.entries;
  }

  get stats(): AppendStats {
    return this.#appender.times.stats;
  }

  get shouldCompact(): boolean {
    if (this.#damagedSnapshots.length > 0) return true;
    const journals = this.#allSources().filter(({ role }) => role === 'journal');
    const bytes = journals.reduce((sum, { limit }) => sum + limit, 0);
    const { entries, records } = this.#opened.holdings;
    return bytes > this.#compactAboveBytes && entries > 2 * records;
  }

  lastSequence(device: string): number {
    return this.#opened.holdings.held.last(device);
  }

  async append(entries: readonly JournalEntry[]): Promise<Appended> {
    if (this.#closed) return fail('unexpected', 'the journal is closed');
    return this.#appender.append(entries);
  }

  replay(batchSize = 500): AsyncIterable<readonly JournalEntry[]> {
    return classifiedEach(replayEntries(this.#allSources(), batchSize));
  }

  async compact(): Promise<Compacted> {
    if (this.#closed) return fail('unexpected', 'the journal is closed');
    return this.#turns.take(() => classified(() => this.#compact()));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#turns.take(() => this.#appender.file.close());
  }

  #allSources(): Source[] {
    const file = this.#pathOf(this.#number);
    return [...this.#sources, { file, role: 'journal', limit: this.#appender.file.length }];
  }

  #pathOf(number: number): string {
    return path.join(this.#opened.folder, journalName(number));
  }

  async #compact(): Promise<Compacted> {
    const { folder, holdings } = this.#opened;
    const entriesBefore = holdings.entries;
    await this.#beginJournal();
    const snapshot = await writeSnapshot(folder, this.#number, this.generation, this.#sources, holdings);
    this.#sources = [snapshot];
    holdings.compacted();
    await prune(folder, this.#damagedSnapshots);
    this.#damagedSnapshots = [];
    return { entriesBefore, entriesAfter: holdings.entries, snapshot: snapshotName(this.#number) };
  }

  /**
   * The new journal begins before its snapshot exists: whatever becomes of the snapshot, an entry
   * appended from now on lies in a journal that is read. One left empty by an attempt that failed will do.
   */
  async #beginJournal(): Promise<void> {
    const { folder } = this.#opened;
    const { journals, snapshots } = await listJournalFiles(folder);
    if (this.#appender.file.length === 0 && !snapshots.includes(this.#number)) return;
    const next = Math.max(this.#number, ...journals, ...snapshots) + 1;
    const file = await AppendFile.create(this.#pathOf(next), this.#openHandle);
    const before = this.#appender.file;
    this.#sources = this.#allSources();
    this.#number = next;
    this.#appender.file = file;
    await before.close().catch(() => {});
  }
}
