import type { PaperId, Sha256 } from '../library/ids.ts';
import type { BatchItem, GonePart } from './port.ts';

/** What the reader removes: parts of papers, or files that no paper claims. */
export interface Removal {
  readonly parts: readonly GonePart[];
  readonly unclaimed: readonly Sha256[];
  /** What tells the library of it again when it is brought back. */
  readonly rows: readonly BatchItem[];
}

/** Files that were removed in one go and can be brought back by `id`. */
export interface RemovedFiles {
  readonly id: string;
  readonly files: number;
  readonly bytes: number;
}

/** So many unclaimed files are shown one by one. */
export const describedFiles = 100;

/** A file on the disk that no paper of the library claims. */
export interface UnclaimedFile {
  readonly sha256: Sha256;
  readonly bytes: number;
  /**
   * The media type that its first bytes prove; `null` for none that Offprint keeps, and for those beyond the first
   * `describedFiles`, which are not looked into.
   */
  readonly type: string | null;
  /** When it was written, milliseconds. */
  readonly at: number;
  /** The paper that it once belonged to; `null` where nothing says so. */
  readonly paper: PaperId | null;
}
