import { liveQuery } from 'dexie';
import { useMemo, useSyncExternalStore } from 'react';
import type { Failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';

/** An answer of the library as it is at the moment: never a failure disguised as nothing. */
export type Live<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly failure: Failure };

const loading = { state: 'loading' } as const;

/** A query that answers again whenever what it read has changed. */
class Watch<Value> {
  readonly #query: () => Promise<Value>;
  readonly #listeners = new Set<() => void>();
  #answer: Live<Value> = loading;
  #subscription: { unsubscribe(): void } | null = null;

  constructor(query: () => Promise<Value>) {
    this.#query = query;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#subscription ??= liveQuery(this.#query).subscribe({
      next: (value) => this.#tell({ state: 'ready', value }),
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

  #tell(answer: Live<Value>): void {
    this.#answer = answer;
    for (const listener of this.#listeners) listener();
  }
}

/** Live queries of one kind by their key; what was answered last is there at once when one comes back. */
export class Watches<Value> {
  readonly #query: (key: string) => Promise<Value>;
  readonly #byKey = new Map<string, Watch<Value>>();
  readonly #keep: number;

  constructor(query: (key: string) => Promise<Value>, keep = 40) {
    this.#query = query;
    this.#keep = keep;
  }

  of(key: string): Watch<Value> {
    const held = this.#byKey.get(key) ?? new Watch(() => this.#query(key));
    // Read last, kept longest.
    this.#byKey.delete(key);
    this.#byKey.set(key, held);
    if (this.#byKey.size > this.#keep) {
      const oldest = this.#byKey.keys().next().value;
      if (oldest !== undefined) this.#byKey.delete(oldest);
    }
    return held;
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
