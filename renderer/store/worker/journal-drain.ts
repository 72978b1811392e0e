import { liveQuery } from 'dexie';
import type { ToLibrary } from '../../../shared/contract/port.ts';
import { FailureError, failure } from '../../../shared/failure/failure.ts';
import type { JournalEntry } from '../../../shared/library/record.ts';
import type { Library } from '../database.ts';
import type { OutboxRow } from '../rows.ts';
import { compareSequences, type HeldSequence } from './compare-sequences.ts';
import type { LibraryPort } from './library-port.ts';
import { agreeOnGeneration } from './rebuild.ts';

const entriesPerMessage = 200;
const retryMs = 2_000;

type ReplayPart = Extract<ToLibrary, { type: 'replay' }>;
/** What a drain begins with. */
export interface DrainStart {
  readonly generation: string;
  now(): number;
  /** Told of everything that failed; the drain goes on. */
  report(thrown: unknown): void;
}

interface Waiting {
  resolve(part: ReplayPart): void;
  reject(why: FailureError): void;
}

type JournalMessage = Extract<
  ToLibrary,
  { type: 'journalled' | 'not-journalled' | 'replay' | 'held-sequence' | 'not-replayed' }
>;

/**
 * Hands the outbox to the journal on the disk, in order, one message at a time, and deletes what the
 * disk has confirmed. Only the holder of the lock does so; the others wait behind it.
 */
export class JournalDrain {
  readonly #library: Library;
  readonly #port: LibraryPort;
  #messageId = 0;
  #answer: ((confirmed: boolean) => void) | null = null;
  #heldSequence: ((held: HeldSequence) => void) | null = null;
  #replayed: Waiting | null = null;
  #wake: () => void = () => {};

  constructor(library: Library, port: LibraryPort) {
    this.#library = library;
    this.#port = port;
  }

  /**
   * Waits for the lock, rebuilds the library if it was reset, then drains for as long as it lives. What
   * fails is reported and tried again: without this loop nothing would reach the journal any more.
   */
  async start({ generation, now, report }: DrainStart): Promise<void> {
    await navigator.locks.request('offprint:journal', async () => {
      await this.#untilDone(() => this.#agree(generation, now), report);
      // The table is watched from here on: whatever any window adds wakes the loop.
      liveQuery(() => this.#library.outbox.limit(1).primaryKeys()).subscribe({
        next: () => this.#wake(),
        error: report,
      });
      for (;;) await this.#untilDone(() => this.#drainOnce(), report);
    });
  }

  async #agree(generation: string, now: () => number): Promise<void> {
    await compareSequences(this.#library, (device) => this.#askHeldSequence(device));
    await agreeOnGeneration({
      library: this.#library,
      generation,
      now,
      replay: () => this.#replay(),
      rebuilt: (entries) => this.#port.send({ type: 'rebuilt', entries }),
    });
  }

  async #untilDone(task: () => Promise<void>, report: (thrown: unknown) => void): Promise<void> {
    for (;;) {
      try {
        await task();
        return;
      } catch (thrown) {
        report(thrown);
        await pause(retryMs);
      }
    }
  }

  hear(message: JournalMessage): void {
    switch (message.type) {
      case 'journalled':
      case 'not-journalled':
        if (message.id === this.#messageId) this.#answer?.(message.type === 'journalled');
        return;
      case 'held-sequence':
        this.#heldSequence?.({ seq: message.seq, damaged: message.damaged });
        return;
      case 'replay':
        this.#replayed?.resolve(message);
        return;
      case 'not-replayed':
        this.#replayed?.reject(new FailureError(failure(message.failure, 'the journal could not be read')));
    }
  }

  async #drainOnce(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    const rows = await nextRows(this.#library);
    if (rows.length === 0) return woken;
    const confirmed = await this.#send(rows.flatMap(entriesOf));
    if (confirmed) {
      await this.#library.outbox.bulkDelete(rows.map((row) => row.seq));
    } else {
      await pause(retryMs);
    }
    return undefined;
  }

  #send(entries: JournalEntry[]): Promise<boolean> {
    this.#messageId += 1;
    const id = this.#messageId;
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#port.send({ type: 'journal', id, entries });
    });
  }

  #askHeldSequence(device: string): Promise<HeldSequence> {
    return new Promise((resolve) => {
      this.#heldSequence = resolve;
      this.#port.send({ type: 'want-sequence', device });
    });
  }

  /** The journal's entries, part by part; the next part is asked for when this one was taken in. */
  async *#replay(): AsyncGenerator<readonly JournalEntry[]> {
    for (let last = false; !last; ) {
      const part = new Promise<ReplayPart>((resolve, reject) => {
        this.#replayed = { resolve, reject };
      });
      this.#port.send({ type: 'want-replay' });
      const { entries, last: isLast } = await part;
      yield entries;
      last = isLast;
    }
  }
}

const entriesOf = ({ entry, more = [] }: OutboxRow): JournalEntry[] => [entry, ...more];

/** The first rows of the outbox whose entries fit into one message: one packed row, or rows of one entry. */
async function nextRows(library: Library): Promise<readonly OutboxRow[]> {
  const first = await library.outbox.orderBy('seq').first();
  if (first === undefined) return [];
  if (first.more !== undefined) return [first];
  const rows = await library.outbox.orderBy('seq').limit(entriesPerMessage).toArray();
  const packed = rows.findIndex((row) => row.more !== undefined);
  return packed < 0 ? rows : rows.slice(0, packed);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
