import type { Downloads, PauseReason, Wish, WishPart } from '../../shared/contract/downloads.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { ArxivRefused } from '../arxiv/arxiv.ts';
import { type Next, nextAfter } from './next-after-failure.ts';
import type { WishFile } from './wish-file.ts';
import { type Lane, laneOf, type WishEntry, WishList } from './wish-list.ts';

/** What fetches one part of a paper, keeps it and tells the library. */
export type FetchPart = (wish: WishedFetch) => Promise<void>;

export interface WishedFetch {
  readonly paper: PaperId;
  /** Ask also when a file is there already, for a newer version. */
  readonly again: boolean;
  /** The addresses of pictures. */
  readonly urls: readonly string[];
  readonly signal: AbortSignal;
  progress(received: number, total: number | null): void;
}

export interface QueueOptions {
  readonly wishes: WishFile;
  readonly fetch: Readonly<Record<WishPart, FetchPart>>;
  now(): number;
  tell(): void;
}

/** A text whose figures still come at arXiv's pace must not hold up the text that is asked for now. */
const atOnce: Readonly<Record<Lane, number>> = { arxiv: 1, feed: 3 };
const lanes = ['arxiv', 'feed'] as const satisfies readonly Lane[];
const tellEveryMs = 200;
const offlineRetryMs = 60_000;

/**
 * Everything that is to come to this machine: what the reader asked for goes first. It waits without a
 * network, ends when arXiv refuses, and goes on after a restart.
 */
export class DownloadQueue {
  readonly #options: QueueOptions;
  readonly #wishes: WishList;
  readonly #paused = new Set<PauseReason>();
  readonly #busy: Record<Lane, number> = { arxiv: 0, feed: 0 };
  readonly #awaited: Record<Lane, Downloads['awaited']> = { arxiv: null, feed: null };
  #started = false;
  #stopped = false;
  #teller: NodeJS.Timeout | null = null;
  #retry: NodeJS.Timeout | null = null;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#wishes = new WishList(options.now);
  }

  /** Goes on with what an earlier run left. */
  async start(): Promise<void> {
    const { paused, wishes } = await this.#options.wishes.read();
    for (const reason of paused) this.#paused.add(reason);
    this.#wishes.restore(wishes);
    this.#started = true;
    this.#changed();
  }

  get downloads(): Downloads {
    const { arxiv, feed } = this.#awaited;
    return { items: this.#wishes.items, paused: [...this.#paused], awaited: arxiv ?? feed };
  }

  /** The reader asks for parts of papers; tried again where it had failed. */
  want(wishes: readonly Wish[], again = false): void {
    this.#wishes.ask(wishes, again);
    this.#changed();
  }

  /** Resolves when what is wanted is on the disk. */
  kept(): Promise<void> {
    return this.#options.wishes.written();
  }

  /** Hears what the library lacks, each time the whole. What failed or was cancelled stays so. */
  remind(wishes: readonly Wish[]): void {
    this.#wishes.remind(wishes);
    this.#changed();
  }

  /** Takes wishes back; what runs is broken off. */
  cancel(keys: readonly string[]): void {
    this.#wishes.cancel(keys);
    this.#changed();
  }

  /** The reader asks again for parts whose addresses the library knows: it will wish them, whatever became of them. */
  forgive(keys: readonly string[]): void {
    this.#wishes.forgive(keys);
    this.#changed();
  }

  /** The reader removed a part: no rule brings it again. */
  refuse({ paper, part }: Pick<Wish, 'paper' | 'part'>): void {
    this.#wishes.refuse({ paper, part, by: 'rule' });
    this.#changed();
  }

  /** Tries again what failed. */
  retry(keys: readonly string[]): void {
    this.#wishes.retry(keys);
    this.#changed();
  }

  /** Fetches nothing until this reason is gone; what runs is broken off and goes on later. */
  pause(reason: PauseReason): void {
    this.#paused.add(reason);
    this.#wishes.breakOff();
    this.#changed();
  }

  resume(reason: PauseReason): void {
    this.#paused.delete(reason);
    this.#changed();
  }

  /** The network may be back, or the library open: what waits is tried now. */
  wake(): void {
    for (const lane of lanes) this.#awaited[lane] = null;
    this.#changed();
  }

  /** Tells again, because something that is told with the downloads has changed. */
  changed(): void {
    if (this.#started && !this.#stopped) this.#tell();
  }

  /** Breaks off what runs. @returns when the wishes are on the disk. */
  stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of [this.#teller, this.#retry]) if (timer !== null) clearTimeout(timer);
    this.#wishes.breakOff();
    return this.#options.wishes.written();
  }

  #changed(): void {
    if (!this.#started || this.#stopped) return;
    // Whether there is room is found out anew at every start.
    const paused = [...this.#paused].filter((reason) => reason !== 'disk');
    this.#options.wishes.write({ paused, wishes: this.#wishes.unfulfilled });
    this.#tell();
    for (const lane of lanes) this.#work(lane);
  }

  #tell(): void {
    this.#teller ??= setTimeout(() => {
      this.#teller = null;
      this.#options.tell();
    }, tellEveryMs);
  }

  #work(lane: Lane): void {
    while (this.#paused.size === 0 && this.#awaited[lane] === null && this.#busy[lane] < atOnce[lane]) {
      const next = this.#wishes.next(lane);
      if (next === undefined) return;
      this.#busy[lane] += 1;
      void this.#run(next).finally(() => {
        this.#busy[lane] -= 1;
        this.#changed();
      });
    }
  }

  async #run(entry: WishEntry): Promise<void> {
    const control = new AbortController();
    const { signal } = control;
    entry.control = control;
    entry.state = { name: 'running', received: 0, total: null };
    this.#tell();
    let first: number | null = null;
    let moved = false;
    try {
      const { paper, part, again, urls = [] } = entry.wish;
      const progress = (received: number, total: number | null): void => {
        first ??= received;
        moved = received > first;
        if (!signal.aborted) entry.state = { name: 'running', received, total };
        this.#tell();
      };
      await this.#options.fetch[part]({ paper, again, urls, signal, progress });
      entry.state = { name: 'done' };
    } catch (thrown) {
      if (entry.wish.failed?.kind === 'cancelled') return;
      entry.attempts = moved ? 0 : entry.attempts + 1;
      const how = { attempts: entry.attempts, moved, refused: thrown instanceof ArxivRefused };
      this.#settle(entry, signal.aborted ? { what: 'wait' } : nextAfter(toFailure(thrown), how));
    } finally {
      entry.control = null;
    }
  }

  #settle(entry: WishEntry, next: Next): void {
    const lane = laneOf[entry.wish.part];
    entry.state = { name: 'waiting' };
    switch (next.what) {
      case 'wait':
        return;
      case 'wait-for-network':
        this.#awaited[lane] = 'network';
        this.#wakeAfter(offlineRetryMs);
        return;
      case 'wait-for-library':
        // Woken as soon as a window has one; until then it looks as if there were no network.
        this.#awaited[lane] = 'network';
        return;
      case 'pause':
        this.#paused.add(next.reason);
        return;
      case 'later':
        this.#awaited[lane] = 'server';
        this.#wakeAfter(next.afterMs);
        return;
      case 'give-up':
        this.#wishes.fail(entry, next.failure);
    }
  }

  #wakeAfter(ms: number): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.wake(), ms);
  }
}
