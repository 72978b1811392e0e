import type { Sha256 } from '../../shared/library/ids.ts';
import { isSha256, type PaperId } from '../../shared/library/ids.ts';
import { type KeepOffline, keepOfflineSetting, readKeepOffline } from '../../shared/library/keep-offline.ts';
import type { KeptPart } from '../../shared/library/marks.ts';
import { ownFilesOf } from '../../shared/library/own-files.ts';
import { library } from '../app/library.ts';
import { type HeldPart, heldParts } from '../store/held-parts.ts';
import { type HoldReason, holdReasons, safePapers } from '../store/safe-papers.ts';
import { Watches } from './live.ts';

/** What takes room: each kind of part, and the reader's own PDFs. */
export const takenKinds = ['pdf', 'own', 'text', 'pictures', 'videos', 'comments'] as const;
export type TakenKind = (typeof takenKinds)[number];

export interface Taken {
  readonly count: number;
  readonly bytes: number;
}

/** What one paper takes, and what holds it here. */
export interface PaperStorage {
  readonly paper: PaperId;
  readonly bytes: number;
  readonly parts: ReadonlyMap<TakenKind, number>;
  readonly because: readonly HoldReason[];
  /** When it was opened last, milliseconds; 0 for never. */
  readonly openedAt: number;
}

export interface Storage {
  readonly kinds: Readonly<Record<TakenKind, Taken>>;
  /** What counts against the budget: all that can be fetched again, bytes. */
  readonly fetchable: number;
  readonly papers: readonly PaperStorage[];
}

/** What of papers takes room on this machine, the largest first. */
export const storage = new Watches<Storage>(async () => {
  const [parts, holds, opened] = await Promise.all([
    heldParts(library),
    safePapers(library),
    library.opened.toArray(),
  ]);
  const openedAt = new Map<string, number>(opened.map(({ key, at }) => [key, at]));
  const papers = [...byPaper(parts)].map(([paper, some]): PaperStorage => {
    const sizes = new Map<TakenKind, number>();
    for (const part of some) sizes.set(kindOf(part), (sizes.get(kindOf(part)) ?? 0) + part.bytes);
    return {
      paper,
      bytes: sumOf(some),
      parts: sizes,
      because: holdReasons.filter((reason) => holds[reason].has(paper)),
      openedAt: openedAt.get(paper) ?? 0,
    };
  });
  const taken = (kind: TakenKind): Taken => {
    const some = parts.filter((part) => kindOf(part) === kind);
    return { count: some.length, bytes: sumOf(some) };
  };
  return {
    kinds: {
      pdf: taken('pdf'),
      own: taken('own'),
      text: taken('text'),
      pictures: taken('pictures'),
      videos: taken('videos'),
      comments: taken('comments'),
    },
    fetchable: sumOf(parts.filter(({ own }) => !own)),
    papers: papers.sort((a, b) => b.bytes - a.bytes),
  };
}, 1);

function byPaper(parts: readonly HeldPart[]): Map<PaperId, HeldPart[]> {
  const papers = new Map<PaperId, HeldPart[]>();
  for (const part of parts) {
    const some = papers.get(part.paper);
    if (some === undefined) papers.set(part.paper, [part]);
    else some.push(part);
  }
  return papers;
}

const kindOf = ({ part, own }: HeldPart): TakenKind => (own ? 'own' : part);
const sumOf = (parts: readonly HeldPart[]): number => parts.reduce((sum, { bytes }) => sum + bytes, 0);

/** The parts of a paper that a reader may take off this machine. */
export const removableParts = ({ parts }: PaperStorage): KeptPart[] =>
  (['pdf', 'text', 'videos'] as const).filter((part) => parts.has(part));

/** All files that a paper of the library claims, its own as well as fetched ones. */
export async function claimedFiles(): Promise<Sha256[]> {
  const [files, added] = await Promise.all([library.files.toArray(), library.added.toArray()]);
  const pictures = await library.pictures.orderBy('sha256').uniqueKeys();
  const held = new Set<string>(await library.papers.toCollection().primaryKeys());
  return [
    ...pictures.flatMap((sha256) => (typeof sha256 === 'string' && isSha256(sha256) ? [sha256] : [])),
    ...files.flatMap(({ paper, sha256 }) => (held.has(paper) ? [sha256] : [])),
    ...added.flatMap(ownFilesOf),
  ];
}

/** What is fetched ahead, and within which budget. */
export const keepOfflineRules = new Watches<KeepOffline>(
  async () => readKeepOffline((await library.settings.get(keepOfflineSetting))?.value),
  1,
);
