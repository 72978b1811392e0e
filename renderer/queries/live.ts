import { useMemo, useSyncExternalStore } from 'react';
import type { Failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { pacedQuery } from './paced.ts';

/** An answer of the library as it is at the moment: never a failure disguised as nothing. */
export type Live<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly failure: Failure };

const loading = { state: 'loading' } as const;

/** A query that answers again whenever what it read has changed. */
class Watch<Value> {
  readonly #query: () => Promise<Value>;
  readonly #prepare: ((value: Value) => Promise<void>) | undefined;
  readonly #listeners = new Set<() => void>();
  #answer: Live<Value> = loading;
  #latest: Value | undefined;
  #subscription: { unsubscribe(): void } | null = null;

  constructor(query: () => Promise<Value>, prepare?: (value: Value) => Promise<void>) {
    this.#query = query;
    this.#prepare = prepare;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#subscription ??= pacedQuery(this.#query).subscribe({
      next: (value) => void this.#take(value),
      error: (thrown: unknown) => this.#tell({ state: 'failed', failure: toFailure(thrown) }),
    });
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#subscription?.unsubscribe();
      this.#subscription = null;
    };
  };

  readonly get = (): Live<Value> => this.#answer;

  /** Asks once, so that an answer is there at once for whoever follows it later. Never throws. */
  ask(): Promise<void> {
    if (this.followed.state !== 'loading') return Promise.resolve();
    return new Promise((resolve) => {
      const leave = this.subscribe(() => {
        leave();
        resolve();
      });
    });
  }

  /** The present answer, while somebody follows it; else it may be out of date. */
  get followed(): Live<Value> {
    return this.#subscription === null ? loading : this.#answer;
  }

  /** Changes the answer that is held, ahead of the query, which will say the same. */
  amend(change: (value: Value) => Value): void {
    if (this.#answer.state !== 'ready') return;
    const value = change(this.#answer.value);
    if (value !== this.#answer.value) this.#tell({ state: 'ready', value });
  }

  async #take(value: Value): Promise<void> {
    this.#latest = value;
    try {
      await this.#prepare?.(value);
    } catch (thrown) {
      this.#tell({ state: 'failed', failure: toFailure(thrown) });
      return;
    }
    // A newer answer may have come while this one was prepared.
    if (this.#latest === value) this.#tell({ state: 'ready', value });
  }

  #tell(answer: Live<Value>): void {
    this.#answer = answer;
    for (const listener of this.#listeners) listener();
  }
}

/** Live queries of one kind by their key; what was answered last is there at once when one comes back. */
export class Watches<Value> {
  readonly #query: (key: string) => Promise<Value>;
  readonly #prepare: ((value: Value) => Promise<void>) | undefined;
  readonly #byKey = new Map<string, Watch<Value>>();
  readonly #keep: number;

  /** @param prepare reads what an answer needs before it is shown, without being followed live itself. */
  constructor(query: (key: string) => Promise<Value>, keep = 40, prepare?: (value: Value) => Promise<void>) {
    this.#query = query;
    this.#keep = keep;
    this.#prepare = prepare;
  }

  of(key: string): Watch<Value> {
    const held = this.#byKey.get(key) ?? new Watch(() => this.#query(key), this.#prepare);
    // Read last, kept longest.
    this.#byKey.delete(key);
    this.#byKey.set(key, held);
    if (this.#byKey.size > this.#keep) {
      const oldest = this.#byKey.keys().next().value;
      if (oldest !== undefined) this.#byKey.delete(oldest);
    }
    return held;
  }

  /** The answer to a key that was asked before, without asking it. */
  held(key: string): Watch<Value> | undefined {
    return this.#byKey.get(key);
  }
}

/** Follows one live query of a kind; `watches` is a module's constant, `key` names what is asked. */
export function useLive<Value>(watches: Watches<Value>, key: string): Live<Value> {
  const watch = useMemo(() => watches.of(key), [watches, key]);
  return useSyncExternalStore(watch.subscribe, watch.get);
}

/** The value of an answer, or what stands in for it while there is none. */
export function valueOr<Value, Other>(live: Live<Value>, other: Other): Value | Other {
  return live.state === 'ready' ? live.value : other;
}
