import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Failure } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { keepWritten, subscribeForeseen, withForeseen } from './foreseen.ts';
import { pacedQuery } from './paced.ts';
import { type PaperRow, readRows } from './paper-rows.ts';

const chunkSize = 40;
const keptRows = 4_000;
const firstRows = 50;

// Rows outlive their list, so that coming back to a place draws it whole at once.
const known = new Map<PaperId, PaperRow>();

keepWritten(({ papers, show }) => {
  for (const [id, row] of known) if (papers.has(id)) known.set(id, show(row));
});

// The chunks that have been read and are followed since: their rows are up to date.
const followed = new Set<readonly PaperId[]>();

/** The row of a paper that a list follows live; `null` when none does. */
export function followedRow(id: PaperId): PaperRow | null {
  const isFollowed = [...followed].some((ids) => ids.includes(id));
  return isFollowed ? (known.get(id) ?? null) : null;
}

/** Puts rows in before anything asks for them. */
export function primeRows(rows: readonly (PaperRow | null)[]): void {
  for (const row of rows) {
    if (row === null) continue;
    // Read last, forgotten last.
    known.delete(row.paper.id);
    known.set(row.paper.id, row);
  }
}

/** Reads the rows that a list shows first, so that it never appears with empty lines. */
export async function readFirstRows(ids: readonly PaperId[]): Promise<void> {
  const first = ids.slice(0, firstRows);
  if (first.every((id) => known.has(id))) return;
  primeRows(await readRows(first));
}

/** The rows of a long list around what is on the screen, followed live in chunks of forty. */
export class RowWindow {
  readonly #ids: readonly PaperId[];
  readonly #chunks = new Map<number, () => void>();
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #failure: Failure | null = null;
  #stopForeseeing: (() => void) | null = null;

  constructor(ids: readonly PaperId[]) {
    this.#ids = ids;
  }

  /** The row of a paper, if it has been read, with what is being written of it. */
  row(id: PaperId): PaperRow | undefined {
    const row = known.get(id);
    return row === undefined ? undefined : withForeseen(row);
  }

  /** The row of a paper as the library holds it. */
  written(id: PaperId): PaperRow | undefined {
    return known.get(id);
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#stopForeseeing ??= subscribeForeseen(this.#tell);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stopForeseeing?.();
      this.#stopForeseeing = null;
    };
  };

  /** Whether all rows between two indexes have been read. */
  isRead(first: number, last: number): boolean {
    return this.#ids.slice(first, last + 1).every((id) => known.has(id));
  }

  /** Follows the rows between two indexes and one chunk on either side; lets go of the others. */
  show(first: number, last: number): void {
    const from = Math.max(0, Math.floor(first / chunkSize) - 1);
    const to = Math.min(Math.floor((this.#ids.length - 1) / chunkSize), Math.floor(last / chunkSize) + 1);
    for (const [chunk, leave] of this.#chunks) {
      if (chunk >= from && chunk <= to) continue;
      leave();
      this.#chunks.delete(chunk);
    }
    for (let chunk = from; chunk <= to; chunk += 1) if (!this.#chunks.has(chunk)) this.#follow(chunk);
  }

  close(): void {
    for (const leave of this.#chunks.values()) leave();
    this.#chunks.clear();
  }

  #follow(chunk: number): void {
    const ids = this.#ids.slice(chunk * chunkSize, (chunk + 1) * chunkSize);
    const subscription = pacedQuery(() => readRows(ids)).subscribe({
      next: (rows) => {
        followed.add(ids);
        primeRows(rows);
        forgetOldest();
        this.#tell();
      },
      error: (thrown: unknown) => {
        followed.delete(ids);
        this.#failure = toFailure(thrown);
        this.#tell();
      },
    });
    this.#chunks.set(chunk, () => {
      subscription.unsubscribe();
      followed.delete(ids);
    });
  }

  readonly #tell = (): void => {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  };
}

function forgetOldest(): void {
  for (const id of known.keys()) {
    if (known.size <= keptRows) return;
    known.delete(id);
  }
}

/** The rows of a list; call `show` with what is on the screen. */
export function useRowWindow(ids: readonly PaperId[]): RowWindow {
  const rows = useMemo(() => new RowWindow(ids), [ids]);
  useSyncExternalStore(rows.subscribe, rows.version);
  useEffect(() => () => rows.close(), [rows]);
  return rows;
}
