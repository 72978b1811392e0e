import type { BatchItem } from '../../../shared/contract/port.ts';
import type { Library } from '../database.ts';
import { type HeldPart, heldParts } from '../held-parts.ts';

interface Held {
  readonly epoch: number;
  readonly parts: Promise<readonly HeldPart[]>;
}

const held = new WeakMap<Library, Held>();
/** What of a batch changes what is on this machine. */
const changing: ReadonlySet<BatchItem['kind']> = new Set([
  'file',
  'picture',
  'page-text',
  'thread',
  'part-gone',
]);

/**
 * Everything of papers that is on this machine, read once by the holder of the ingest lock, who alone changes it:
 * reading tens of thousands of pictures at every star would hold up what arrives.
 */
export function heldNow(library: Library, epoch: number): Promise<readonly HeldPart[]> {
  const known = held.get(library);
  if (known?.epoch === epoch) return known.parts;
  const parts = heldParts(library);
  held.set(library, { epoch, parts });
  // What could not be read is read again the next time.
  parts.catch(() => held.delete(library));
  return parts;
}

/** Something was stored or taken away; of a batch only what changes what is here counts. */
export function forgetHeldNow(library: Library, batch: readonly BatchItem[] | null = null): void {
  if (batch === null || batch.some(({ kind }) => changing.has(kind))) held.delete(library);
}
