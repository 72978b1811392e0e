import { recordOf } from './latest-by-record.ts';
import type { Envelope, FoundEntry } from './read-entries.ts';
import { Sequences } from './sequences.ts';

/** What a journal holds, in numbers. */
export class Holdings {
  readonly held = new Sequences();
  readonly #records = new Set<string>();
  #entries = 0;
  #newer = 0;

  /** Counts an entry that was found; one that is held already changes nothing. */
  found({ envelope, entry }: FoundEntry): void {
    if (!this.held.add(envelope.device, envelope.seq)) return;
    if (entry === null) this.#newer += 1;
    else this.#count(entry);
  }

  /** Counts an entry that was appended. */
  appended(entry: Envelope): void {
    if (this.held.add(entry.device, entry.seq)) this.#count(entry);
  }

  /** After a compaction only the entries that decide a record are left. */
  compacted(): void {
    this.#entries = this.#records.size;
  }

  /** Distinct entries that a replay brings. */
  get entries(): number {
    return this.#entries;
  }

  /** Records that have an entry, removed ones included. */
  get records(): number {
    return this.#records.size;
  }

  /** Distinct entries that only a newer version understands. */
  get newer(): number {
    return this.#newer;
  }

  #count(entry: Envelope): void {
    this.#entries += 1;
    this.#records.add(recordOf(entry));
  }
}
