import type { CalendarDate } from '../library/ids.ts';

/** Why the walk through the archive stands still for a while; it goes on by itself but for `reader`. */
export type ArchivePause =
  | 'reader'
  | 'offline'
  | 'rate-limited'
  /** There is no room on the disk. */
  | 'disk'
  /** The library came from another feed, and the reader has not said what to do. */
  | 'other-feed'
  | 'no-window'
  | 'failed';

/** How far the whole archive has come; days are counted from the first edition. */
export interface ArchiveCount {
  readonly done: number;
  readonly total: number;
  /** Papers that came in since this walk began or went on. */
  readonly papers: number;
}

/** The walk back to the first edition, as a closed union. */
export type ArchiveStatus =
  | { readonly state: 'none'; readonly missing: number }
  | (ArchiveCount & {
      readonly state: 'walking';
      /** The day that was stored last; `null` before the first. */
      readonly day: CalendarDate | null;
      readonly daysPerMinute: number | null;
      readonly msLeft: number | null;
    })
  | (ArchiveCount & { readonly state: 'paused'; readonly why: ArchivePause })
  | { readonly state: 'complete' };
