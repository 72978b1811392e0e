import type { PaperId } from '../../../shared/library/ids.ts';
import type { Library } from '../database.ts';

interface Held {
  readonly epoch: number;
  readonly ids: Set<PaperId>;
}

const held = new WeakMap<Library, Held>();

/**
 * The ids of all papers in the library, read once per holder of the ingest lock: only the holder adds
 * papers, and asking the database for thousands that are not there costs as much as writing them. Runs
 * inside the holder's transaction, which adds what it writes.
 */
export async function heldIds(library: Library, epoch: number): Promise<Set<PaperId>> {
  const known = held.get(library);
  if (known?.epoch === epoch) return known.ids;
  const ids = new Set(await library.papers.toCollection().primaryKeys());
  held.set(library, { epoch, ids });
  return ids;
}

/** After a transaction that failed: what was added to the ids may not be in the library. */
export function forgetHeldIds(library: Library): void {
  held.delete(library);
}
