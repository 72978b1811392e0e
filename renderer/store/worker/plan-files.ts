import type { Wish } from '../../../shared/contract/downloads.ts';
import type { PaperId, Sha256 } from '../../../shared/library/ids.ts';
import type { KeptPart } from '../../../shared/library/marks.ts';

/** A part of a paper that is on the disk and could be fetched again. */
export interface HeldPart {
  readonly paper: PaperId;
  readonly part: 'pdf' | 'text';
  readonly bytes: number;
  /** The PDF's file. */
  readonly sha256: Sha256 | null;
}

/** A part that a rule would bring. */
export interface RuledPart {
  readonly paper: PaperId;
  readonly part: KeptPart;
}

export interface FilesNow {
  readonly budget: number;
  readonly held: readonly HeldPart[];
  readonly ruled: readonly RuledPart[];
  /** Papers that nothing is taken from: asked for by hand, starred, annotated, on the reading list. */
  readonly safe: ReadonlySet<PaperId>;
  /** When a paper was last of use, milliseconds. */
  lastUse(paper: PaperId): number;
}

export interface FilesPlan {
  readonly fetch: readonly Wish[];
  readonly evict: readonly HeldPart[];
}

/** What a part takes before it is known, bytes. */
const usualBytes: Readonly<Record<KeptPart, number>> = {
  pdf: 4_000_000,
  text: 1_500_000,
  pictures: 300_000,
  comments: 20_000,
};

/**
 * Decides what rules bring and what gives way. The budget is filled from what was of use last: what is held
 * stays as long as it fits, what is ruled comes while it fits. What is safe is never taken, and comes first.
 * The same facts give the same plan, so nothing goes and comes in turn.
 */
export function planFiles({ budget, held, ruled, safe, lastUse }: FilesNow): FilesPlan {
  let used = held.filter(({ paper }) => safe.has(paper)).reduce((sum, { bytes }) => sum + bytes, 0);
  const rankOf = (paper: PaperId): number => (safe.has(paper) ? Number.MAX_SAFE_INTEGER : lastUse(paper));
  const open = [
    ...held
      .filter(({ paper }) => !safe.has(paper))
      .map((part) => ({ is: 'held' as const, part, bytes: part.bytes })),
    ...ruled.map((part) => ({ is: 'ruled' as const, part, bytes: usualBytes[part.part] })),
  ].sort((a, b) => rankOf(b.part.paper) - rankOf(a.part.paper));
  const fetch: Wish[] = [];
  const evict: HeldPart[] = [];
  for (const each of open) {
    const fits = used + each.bytes <= budget;
    if (fits) used += each.bytes;
    if (each.is === 'held' && !fits) evict.push(each.part);
    if (each.is === 'ruled' && fits) fetch.push({ ...each.part, by: 'rule' });
  }
  return { fetch, evict };
}
