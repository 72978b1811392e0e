import { FailureError } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import type { AppendFile } from './append-file.ts';
import { AppendTimes } from './append-times.ts';
import { type Appended, Commit } from './commit.ts';
import type { Holdings } from './holdings.ts';
import type { Turns } from './turns.ts';

interface Waiting {
  readonly entries: readonly JournalEntry[];
  resolve(answer: Appended): void;
  reject(thrown: unknown): void;
}

/** Brings entries to the disk; appends that wait at the same time share one write and one sync. */
export class Appender {
  /** Where the next write goes; a compaction exchanges it, in a turn of its own. */
  file: AppendFile;
  readonly times = new AppendTimes();
  readonly #holdings: Holdings;
  readonly #turns: Turns;
  readonly #waiting: Waiting[] = [];

  constructor(file: AppendFile, holdings: Holdings, turns: Turns) {
    this.file = file;
    this.#holdings = holdings;
    this.#turns = turns;
  }

  /**
   * Resolves when every entry is safe on the disk.
   * @throws FailureError when they are not; then none that was not held before counts as held.
   */
  append(entries: readonly JournalEntry[]): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, resolve, reject });
      // Each append takes a turn: the first of several takes them all along, the others find nothing.
      void this.#turns.take(() => this.#commitWaiting());
    });
  }

  async #commitWaiting(): Promise<void> {
    const commit = new Commit(this.#holdings.held);
    const answers: { readonly to: Waiting; readonly answer: Appended }[] = [];
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      try {
        const { appended, known, safe } = commit.add(next.entries);
        if (safe) next.resolve({ appended, known });
        else answers.push({ to: next, answer: { appended, known } });
      } catch (thrown) {
        next.reject(thrown);
      }
      if (commit.isFull) break;
    }
    if (answers.length === 0) return;
    try {
      await this.#write(commit);
    } catch (thrown) {
      const failed = new FailureError(toFailure(thrown), { cause: thrown });
      for (const { to } of answers) to.reject(failed);
      return;
    }
    for (const { to, answer } of answers) to.resolve(answer);
  }

  async #write(commit: Commit): Promise<void> {
    const start = performance.now();
    await this.file.append(commit.bytes());
    this.times.add(performance.now() - start);
    for (const entry of commit.entries) this.#holdings.appended(entry);
  }
}
