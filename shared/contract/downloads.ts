import type { FailureKind } from '../failure/failure.ts';
import type { PaperId } from '../library/ids.ts';
import { type KeptPart, keptParts } from '../library/marks.ts';

/** Who wants a part of a paper on this machine: the reader, or a rule of theirs. */
export type WishedBy = 'hand' | 'rule';

/** What is to come of a paper: a part of it, or the paper itself into a library that does not hold it. */
export type WishPart = KeptPart | 'paper';
export const wishParts = [...keptParts, 'paper'] as const satisfies readonly WishPart[];

/** Whether a paper that could not be asked for waits in the queue of what is to come, and is asked for again there. */
export const isWaitedOut = (kind: FailureKind): boolean => kind === 'offline' || kind === 'rate-limited';

/** A part of a paper that is to be on this machine. */
export interface Wish<Part extends WishPart = WishPart> {
  readonly paper: PaperId;
  readonly part: Part;
  readonly by: WishedBy;
  /** The addresses of pictures. */
  readonly urls?: readonly string[] | undefined;
}

/** How far a wish is; bytes, `total` is `null` where the server does not say. */
export type DownloadState =
  | { readonly name: 'waiting' }
  | { readonly name: 'running'; readonly received: number; readonly total: number | null }
  | { readonly name: 'failed'; readonly failure: FailureKind }
  | { readonly name: 'done' };

export interface Download extends Wish {
  readonly state: DownloadState;
}

/** Why nothing is fetched: the reader paused, arXiv refused, or the disk has no room. */
export const pauseReasons = ['reader', 'refused', 'disk'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** Everything that is to come to this machine, in the order in which it is fetched; done ones stay a while. */
export interface Downloads {
  readonly items: readonly Download[];
  readonly paused: readonly PauseReason[];
  /** What everything waits for: the network, or the end of a pause that a server asked for. */
  readonly awaited: 'network' | 'server' | null;
}

/** The downloads, and how many bytes all kept files have together; `null` until they were counted. */
export interface FilesState extends Downloads {
  readonly bytes: number | null;
}

export const noDownloads: FilesState = { items: [], paused: [], awaited: null, bytes: null };

/** The name of a wish, for cancelling and trying again. */
export const wishKey = ({ paper, part }: Pick<Wish, 'paper' | 'part'>): string => `${part} ${paper}`;
