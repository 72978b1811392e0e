import { fail } from '../../shared/failure/failure.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { longestLine, writeLine } from './line.ts';
import { Sequences } from './sequences.ts';

/** What became of the entries of one append. */
export interface Appended {
  /** Written now. */
  readonly appended: number;
  /** Held already, and so not written again. */
  readonly known: number;
}

/** A commit takes the waiting appends together up to about this size. */
const togetherBytes = 4 * 1024 * 1024;

/** The entries that one write brings to the disk, from one append or from several. */
export class Commit {
  readonly #held: Sequences;
  readonly #pending = new Sequences();
  readonly #lines: Buffer[] = [];
  readonly #entries: JournalEntry[] = [];
  #size = 0;

  /** @param held what is safe already. */
  constructor(held: Sequences) {
    this.#held = held;
  }

  get entries(): readonly JournalEntry[] {
    return this.#entries;
  }

  get isFull(): boolean {
    return this.#size >= togetherBytes;
  }

  bytes(): Buffer {
    return Buffer.concat(this.#lines);
  }

  /**
   * Adds what is not held yet.
   * @returns the answer to give after the write; `safe` when it does not depend on the write.
   * @throws FailureError of kind `too-large`; then nothing was added.
   */
  add(entries: readonly JournalEntry[]): Appended & { readonly safe: boolean } {
    const wanted = entries.filter(({ device, seq }) => !this.#held.has(device, seq));
    const lines = wanted.map((entry) => writeLine('entry', JSON.stringify(entry)));
    if (lines.some((line) => line.length > longestLine)) {
      fail('too-large', `a change of more than ${longestLine} bytes`);
    }
    const before = this.#entries.length;
    for (const [at, entry] of wanted.entries()) {
      const line = lines[at];
      if (line === undefined || !this.#pending.add(entry.device, entry.seq)) continue;
      this.#lines.push(line);
      this.#entries.push(entry);
      this.#size += line.length;
    }
    const appended = this.#entries.length - before;
    return { appended, known: entries.length - appended, safe: wanted.length === 0 };
  }
}
