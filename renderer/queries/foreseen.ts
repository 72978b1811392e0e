import { useSyncExternalStore } from 'react';
import type { PaperId } from '../../shared/library/ids.ts';
import type { PaperRow } from './paper-rows.ts';

/** What rows will show once an act has been written. */
export interface Foresight {
  readonly papers: readonly PaperId[];
  /** The row as it will be; for a row that is so already, the same in substance. */
  show(row: PaperRow): PaperRow;
}

interface Pending {
  readonly papers: ReadonlySet<PaperId>;
  readonly show: Foresight['show'];
}

const pending = new Set<Pending>();
const listeners = new Set<() => void>();
const keepers = new Set<(change: Pending) => void>();
let version = 0;
let shownRows = new WeakMap<PaperRow, PaperRow>();

/**
 * Shows at once, in this window, what an act will have changed, while it is still being written. What is
 * read meanwhile is shown with it too, so nothing flickers back. Shown are pictures for the eye only; what a control
 * says of its state, to a screen reader too, follows what is written.
 * @returns ends it, once: `true` when it was written, and then rows stay so until the live queries have read
 * them again; `false` when it was not, and then they show again what the library holds.
 */
export function foresee({ papers, show }: Foresight): (isWritten: boolean) => void {
  const change: Pending = { papers: new Set(papers), show };
  pending.add(change);
  tell();
  return (isWritten) => {
    if (!pending.delete(change)) return;
    if (isWritten) for (const keep of keepers) keep(change);
    tell();
  };
}

/** Whoever holds rows keeps here what was written of them, until they are read again. */
export function keepWritten(keep: (change: Pending) => void): void {
  keepers.add(keep);
}

/** A row with all that is being written of it; the same object as long as nothing has changed. */
export function withForeseen(row: PaperRow): PaperRow {
  if (pending.size === 0) return row;
  const held = shownRows.get(row);
  if (held !== undefined) return held;
  let shown = row;
  for (const { papers, show } of pending) if (papers.has(row.paper.id)) shown = show(shown);
  shownRows.set(row, shown);
  return shown;
}

export function subscribeForeseen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const versionOf = (): number => version;

/** A row with all that is being written of it, drawn again whenever that changes. */
export function useForeseenRow(row: PaperRow): PaperRow {
  useSyncExternalStore(subscribeForeseen, versionOf);
  return withForeseen(row);
}

function tell(): void {
  version += 1;
  shownRows = new WeakMap();
  for (const listener of listeners) listener();
}
