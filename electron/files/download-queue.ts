import {
  type Download,
  type DownloadState,
  type Downloads,
  type PauseReason,
  type Wish,
  wishKey,
} from '../../shared/contract/downloads.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import type { KeptPart } from '../../shared/library/marks.ts';
import { ArxivRefused } from '../arxiv/arxiv.ts';
import { type Next, nextAfter } from './next-after-failure.ts';
import type { KeptWish, WishFile } from './wish-file.ts';

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
  readonly fetch: Readonly<Record<KeptPart, FetchPart>>;
  now(): number;
  tell(): void;
}

interface Entry {
  wish: KeptWish;
  state: DownloadState;
  attempts: number;
  control: AbortController | null;
}

/** What goes to arXiv waits for its pace; the rest need not wait for that. */
const laneOf: Readonly<Record<KeptPart, 'arxiv' | 'feed'>> = {
  pdf: 'arxiv',
  text: 'feed',
  pictures: 'feed',
  comments: 'feed',
};
/** A text whose figures still come at arXiv's pace must not hold up the text that is asked for now. */
const atOnce = { arxiv: 1, feed: 3 } as const;
const tellEveryMs = 200;
const offlineRetryMs = 60_000;
/** Done ones are shown until the next batch begins, but no more than these. */
const shownDone = 100;
/** What failed is tried again after a day without being asked for, milliseconds. */
const retryAfterMs = 86_400_000;

/**
 * Everything that is to come to this machine: what the reader asked for goes first. It waits without a
 * network, ends when arXiv refuses, and goes on after a restart.
 */
export class DownloadQueue {
  readonly #options: QueueOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #paused = new Set<PauseReason>();
  readonly #busy = { arxiv: 0, feed: 0 };
  #awaited: Downloads['awaited'] = null;
  #started = false;
  #stopped = false;
  #teller: NodeJS.Timeout | null = null;
  #retry: NodeJS.Timeout | null = null;

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Goes on with what an earlier run left. */
  async start(): Promise<void> {
    const { paused, wishes } = await this.#options.wishes.read();
    for (const reason of paused) this.#paused.add(reason);
    for (const wish of wishes)
      if (!this.#entries.has(wishKey(wish))) this.#entries.set(wishKey(wish), entryOf(wish));
    this.#started = true;
    this.#changed();
  }

  get downloads(): Downloads {
    const items = [...this.#entries.values()]
      .filter(({ wish }) => wish.failed?.kind !== 'cancelled')
      .map(({ wish, state }): Download => ({ paper: wish.paper, part: wish.part, by: wish.by, state }));
    return { items, paused: [...this.#paused], awaited: this.#awaited };
  }

  /**
   * Asks for parts of papers. What is asked for by hand goes before what a rule asks for, and is tried again
   * when it had failed or been cancelled.
   */
  want(wishes: readonly Wish[], again = false): void {
    this.#forgetDone();
    for (const wish of wishes) this.#take(wish, again, true);
    this.#changed();
  }

  /**
   * Hears what the library lacks, each time the whole: what is new is taken in, what a rule no longer brings
   * is dropped. What failed or was cancelled stays so.
   */
  remind(wishes: readonly Wish[]): void {
    const keys = new Set(wishes.map(wishKey));
    for (const [key, { wish, state }] of this.#entries) {
      const isOver =
        wish.by === 'rule' && !keys.has(key) && (state.name === 'waiting' || state.name === 'failed');
      if (isOver) this.#entries.delete(key);
    }
    if (wishes.some((wish) => !this.#entries.has(wishKey(wish)))) this.#forgetDone();
    for (const wish of wishes) this.#take(wish, false, false);
    this.#changed();
  }

  /** Takes wishes back; what runs is broken off. */
  cancel(keys: readonly string[]): void {
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry === undefined) continue;
      // Remembered, so that a rule does not ask at once for what the reader does not want.
      entry.wish = { ...entry.wish, failed: { kind: 'cancelled', at: this.#options.now() } };
      entry.state = { name: 'failed', failure: 'cancelled' };
      entry.control?.abort();
    }
    this.#changed();
  }

  /** Tries again what failed. */
  retry(keys: readonly string[]): void {
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry?.state.name === 'failed') this.#reset(entry);
    }
    this.#changed();
  }

  /** Fetches nothing until this reason is gone; what runs is broken off and goes on later. */
  pause(reason: PauseReason): void {
    this.#paused.add(reason);
    for (const entry of this.#entries.values()) entry.control?.abort();
    this.#changed();
  }

  resume(reason: PauseReason): void {
    this.#paused.delete(reason);
    this.#changed();
  }

  /** The network may be back, or the library open: what waits is tried now. */
  wake(): void {
    this.#awaited = null;
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
    for (const entry of this.#entries.values()) entry.control?.abort();
    return this.#options.wishes.written();
  }

  #take(wish: Wish, again: boolean, isAsked: boolean): void {
    const held = this.#entries.get(wishKey(wish));
    if (held === undefined) {
      this.#entries.set(
        wishKey(wish),
        entryOf({ ...wish, urls: [...(wish.urls ?? [])], again, failed: null }),
      );
      return;
    }
    const { failed } = held.wish;
    if (wish.by === 'hand') held.wish = { ...held.wish, by: 'hand', again: again || held.wish.again };
    const isOld =
      failed !== null && failed.kind !== 'cancelled' && failed.at < this.#options.now() - retryAfterMs;
    const isOver = held.state.name === 'failed' || held.state.name === 'done';
    if (isOver && (isAsked || isOld)) this.#reset(held);
  }

  #reset(entry: Entry): void {
    entry.wish = { ...entry.wish, failed: null };
    entry.state = { name: 'waiting' };
    entry.attempts = 0;
  }

  /** What is done goes when nothing else is under way, or when there is too much of it. */
  #forgetDone(): void {
    const done = [...this.#entries].filter(([, { state }]) => state.name === 'done');
    const isIdle = ![...this.#entries.values()].some(({ state }) =>
      ['waiting', 'running'].includes(state.name),
    );
    for (const [key] of isIdle ? done : done.slice(0, -shownDone)) this.#entries.delete(key);
  }

  #changed(): void {
    if (!this.#started || this.#stopped) return;
    const wishes = [...this.#entries.values()]
      .filter(({ state }) => state.name !== 'done')
      .map(({ wish }) => wish);
    // Whether there is room is found out anew at every start.
    const paused = [...this.#paused].filter((reason) => reason !== 'disk');
    this.#options.wishes.write({ paused, wishes });
    this.#tell();
    this.#work('arxiv');
    this.#work('feed');
  }

  #tell(): void {
    this.#teller ??= setTimeout(() => {
      this.#teller = null;
      this.#options.tell();
    }, tellEveryMs);
  }

  #work(lane: 'arxiv' | 'feed'): void {
    const mayNot = this.#paused.size > 0 || this.#awaited !== null || this.#stopped;
    for (let next = mayNot ? undefined : this.#next(lane); next !== undefined; next = this.#next(lane)) {
      if (this.#busy[lane] >= atOnce[lane]) return;
      this.#busy[lane] += 1;
      void this.#run(next).finally(() => {
        this.#busy[lane] -= 1;
        this.#changed();
      });
    }
  }

  #next(lane: 'arxiv' | 'feed'): Entry | undefined {
    const waiting = [...this.#entries.values()].filter(
      ({ wish, state, control }) =>
        state.name === 'waiting' && control === null && laneOf[wish.part] === lane,
    );
    return waiting.find(({ wish }) => wish.by === 'hand') ?? waiting[0];
  }

  async #run(entry: Entry): Promise<void> {
    const control = new AbortController();
    entry.control = control;
    let received = -1;
    let first = -1;
    try {
      entry.state = { name: 'running', received: 0, total: null };
      this.#tell();
      const { paper, part, again, urls = [] } = entry.wish;
      await this.#options.fetch[part]({
        paper,
        again,
        urls,
        signal: control.signal,
        progress: (bytes, total) => {
          if (first < 0) first = bytes;
          received = bytes;
          if (!control.signal.aborted) entry.state = { name: 'running', received: bytes, total };
          this.#tell();
        },
      });
      entry.state = { name: 'done' };
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (entry.wish.failed?.kind === 'cancelled') return;
      const isAborted = control.signal.aborted;
      entry.attempts = received > first ? 0 : entry.attempts + 1;
      const how = {
        attempts: entry.attempts,
        moved: received > first,
        refused: thrown instanceof ArxivRefused,
      };
      this.#settle(entry, isAborted ? { what: 'wait' } : nextAfter(failure, how));
    } finally {
      entry.control = null;
    }
  }

  #settle(entry: Entry, next: Next): void {
    entry.state = { name: 'waiting' };
    switch (next.what) {
      case 'wait':
        return;
      case 'wait-for-network':
        this.#awaited = 'network';
        this.#wakeAfter(offlineRetryMs);
        return;
      case 'wait-for-library':
        // Woken as soon as a window has one; until then it looks as if there were no network.
        this.#awaited = 'network';
        return;
      case 'pause':
        this.#paused.add(next.reason);
        return;
      case 'later':
        this.#awaited = 'server';
        this.#wakeAfter(next.afterMs);
        return;
      case 'give-up':
        entry.state = { name: 'failed', failure: next.failure };
        entry.wish = { ...entry.wish, failed: { kind: next.failure, at: this.#options.now() } };
    }
  }

  #wakeAfter(ms: number): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.wake(), ms);
  }
}

function entryOf(wish: KeptWish): Entry {
  const { failed } = wish;
  const state: DownloadState =
    failed === null ? { name: 'waiting' } : { name: 'failed', failure: failed.kind };
  return { wish, state, attempts: 0, control: null };
}
