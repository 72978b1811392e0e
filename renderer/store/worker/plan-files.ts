import type { Wish } from '../../../shared/contract/downloads.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { KeptPart } from '../../../shared/library/marks.ts';
import type { HeldPart } from '../held-parts.ts';

/** A part that a rule would bring, and what it will take: as much as it took before, else what is usual. */
export interface RuledPart {
  readonly paper: PaperId;
  readonly part: KeptPart;
  readonly bytes: number;
}

export interface FilesNow {
  readonly budget: number;
  readonly held: readonly HeldPart[];
  readonly ruled: readonly RuledPart[];
  /** Papers that nothing is taken from: asked for by hand, starred, annotated, on the reading list. */
  readonly safe: ReadonlySet<PaperId>;
  /** Papers whose pictures would be fetched again at once. */
  readonly newest: ReadonlySet<PaperId>;
  /** When a paper was last of use, milliseconds. */
  lastUse(paper: PaperId): number;
}

export interface FilesPlan {
  readonly fetch: readonly Wish<KeptPart>[];
  readonly evict: readonly HeldPart[];
}

/** What a part takes before it is known, bytes. */
export const usualBytes: Readonly<Record<KeptPart, number>> = {
  pdf: 4_000_000,
  text: 1_500_000,
  pictures: 300_000,
  comments: 20_000,
  videos: 30_000_000,
};

/**
 * Decides what rules bring and what gives way. Everything that can be fetched again counts. The budget is filled
 * from what was of use last: what is held stays as long as it fits, what is ruled comes while it fits. What is
 * safe is never taken, and comes first; comments are small and stay as well. The same facts give the same plan,
 * so nothing goes and comes in turn.
 */
export function planFiles({ budget, held, ruled, safe, newest, lastUse }: FilesNow): FilesPlan {
  const stays = ({ paper, part }: HeldPart): boolean =>
    safe.has(paper) || part === 'comments' || (part === 'pictures' && newest.has(paper));
  const counted = held.filter(({ own }) => !own);
  let used = counted.filter(stays).reduce((sum, { bytes }) => sum + bytes, 0);
  const rankOf = (paper: PaperId): number => (safe.has(paper) ? Number.MAX_SAFE_INTEGER : lastUse(paper));
  const open = [
    ...counted
      .filter((part) => !stays(part))
      .map((part) => ({ is: 'held' as const, part, bytes: part.bytes })),
    ...ruled.map((part) => ({ is: 'ruled' as const, part, bytes: part.bytes })),
  ].sort((a, b) => rankOf(b.part.paper) - rankOf(a.part.paper));
  const fetch: Wish<KeptPart>[] = [];
  const evict: HeldPart[] = [];
  for (const each of open) {
    const fits = used + each.bytes <= budget;
    if (fits) used += each.bytes;
    if (each.is === 'held' && !fits) evict.push(each.part);
    if (each.is === 'ruled' && fits) fetch.push({ paper: each.part.paper, part: each.part.part, by: 'rule' });
  }
  return { fetch, evict };
}
