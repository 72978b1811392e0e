import {
  type Download,
  type DownloadState,
  type Wish,
  type WishPart,
  wishKey,
} from '../../shared/contract/downloads.ts';
import type { FailureKind } from '../../shared/failure/failure.ts';
import type { KeptWish } from './wish-file.ts';

/** Two ways that do not wait for one another: what goes to arXiv, at its pace, and what comes from the feed. */
export type Lane = 'arxiv' | 'feed';

export const laneOf: Readonly<Record<WishPart, Lane>> = {
  pdf: 'arxiv',
  text: 'feed',
  pictures: 'feed',
  comments: 'feed',
  videos: 'feed',
  paper: 'feed',
};

/** A wish and how far it is. */
export interface WishEntry {
  wish: KeptWish;
  state: DownloadState;
  /** How often in a row nothing more arrived. */
  attempts: number;
  /** Breaks off what runs. */
  control: AbortController | null;
}

/** Done ones are shown until the next batch begins, but no more than these. */
const shownDone = 100;
/** What failed is tried again after a day without being asked for, milliseconds. */
const retryAfterMs = 86_400_000;

/** What is to come to this machine: each part of a paper once, in the order in which it was asked for. */
export class WishList {
  readonly #entries = new Map<string, WishEntry>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes in what an earlier run left. */
  restore(wishes: readonly KeptWish[]): void {
    for (const wish of wishes)
      if (!this.#entries.has(wishKey(wish))) this.#entries.set(wishKey(wish), entryOf(wish));
  }

  /** Everything as it is shown; what the reader took back is not. */
  get items(): Download[] {
    return [...this.#entries.values()]
      .filter(({ wish }) => wish.failed?.kind !== 'cancelled')
      .map(({ wish, state }) => ({ paper: wish.paper, part: wish.part, by: wish.by, state }));
  }

  /** What a restart must go on with. */
  get unfulfilled(): KeptWish[] {
    return [...this.#entries.values()].filter(({ state }) => state.name !== 'done').map(({ wish }) => wish);
  }

  /** The next of a lane: what was asked for by hand goes before what a rule asks for. */
  next(lane: Lane): WishEntry | undefined {
    const waiting = [...this.#entries.values()].filter(
      ({ wish, state, control }) =>
        state.name === 'waiting' && control === null && laneOf[wish.part] === lane,
    );
    return waiting.find(({ wish }) => wish.by === 'hand') ?? waiting[0];
  }

  /** The reader asks: also for what had failed, was taken back or is done. */
  ask(wishes: readonly Wish[], again: boolean): void {
    this.#forgetDone();
    for (const wish of wishes) {
      const held = this.#take(wish, again);
      if (held.state.name === 'failed' || held.state.name === 'done') reset(held);
    }
  }

  /** The library says what it lacks, the whole: what no rule brings any more goes, what failed stays failed for a day. */
  remind(wishes: readonly Wish[]): void {
    const keys = new Set(wishes.map(wishKey));
    for (const [key, { wish, state }] of this.#entries) {
      const isIdle = state.name === 'waiting' || state.name === 'failed';
      const isUnwanted = wish.by === 'rule' || wish.failed?.kind === 'cancelled';
      if (isIdle && isUnwanted && !keys.has(key)) this.#entries.delete(key);
    }
    if (wishes.some((wish) => !this.#entries.has(wishKey(wish)))) this.#forgetDone();
    for (const wish of wishes) {
      const held = this.#take(wish, false);
      const { failed } = held.wish;
      if (failed !== null && failed.kind !== 'cancelled' && failed.at < this.#now() - retryAfterMs)
        reset(held);
    }
  }

  /** Takes wishes back; what runs is broken off. Remembered, so that a rule does not bring them at once. */
  cancel(keys: readonly string[]): void {
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry === undefined) continue;
      this.fail(entry, 'cancelled');
      entry.control?.abort();
    }
  }

  /** Remembers that the reader does not want something, for as long as a rule would bring it. */
  refuse(wish: Wish): void {
    const entry = this.#take(wish, false);
    entry.wish = { ...entry.wish, by: 'rule' };
    this.cancel([wishKey(wish)]);
  }

  /** Forgets what failed or was taken back, so that the library may wish it anew. */
  forgive(keys: readonly string[]): void {
    for (const key of keys) if (this.#entries.get(key)?.state.name === 'failed') this.#entries.delete(key);
  }

  /** Tries again what failed. */
  retry(keys: readonly string[]): void {
    for (const key of keys) {
      const entry = this.#entries.get(key);
      if (entry?.state.name === 'failed') reset(entry);
    }
  }

  fail(entry: WishEntry, kind: FailureKind): void {
    entry.state = { name: 'failed', failure: kind };
    entry.wish = { ...entry.wish, failed: { kind, at: this.#now() } };
  }

  /** Breaks off all that runs. */
  breakOff(): void {
    for (const entry of this.#entries.values()) entry.control?.abort();
  }

  #take(wish: Wish, again: boolean): WishEntry {
    const held = this.#entries.get(wishKey(wish));
    if (held === undefined) {
      const entry = entryOf({ ...wish, urls: [...(wish.urls ?? [])], again, failed: null });
      this.#entries.set(wishKey(wish), entry);
      return entry;
    }
    if (wish.by === 'hand') held.wish = { ...held.wish, by: 'hand', again: again || held.wish.again };
    return held;
  }

  /** What is done goes when nothing else is under way, or when there is too much of it. */
  #forgetDone(): void {
    const all = [...this.#entries];
    const done = all.filter(([, { state }]) => state.name === 'done');
    const isIdle = all.every(([, { state }]) => state.name === 'done' || state.name === 'failed');
    for (const [key] of isIdle ? done : done.slice(0, -shownDone)) this.#entries.delete(key);
  }
}

function reset(entry: WishEntry): void {
  entry.wish = { ...entry.wish, failed: null };
  entry.state = { name: 'waiting' };
  entry.attempts = 0;
}

function entryOf(wish: KeptWish): WishEntry {
  const { failed } = wish;
  const state: DownloadState =
    failed === null ? { name: 'waiting' } : { name: 'failed', failure: failed.kind };
  return { wish, state, attempts: 0, control: null };
}
