/** What became of the bytes of a bad line. */
export type SetAside =
  /** Copied to the `.damaged` file beside, just now. */
  | 'now'
  /** Copied there at an earlier start, and reported then. */
  | 'before'
  /** The copy failed (a full disk, say): the bytes stay where they are. */
  | 'failed';

/** Where a line lies, and what became of it. */
export interface BadLine {
  /** The file's name inside the journal's folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly offset: number;
  readonly bytes: number;
  readonly setAside: SetAside;
}

/** What was not as it should be when the journal was opened. Nothing that could be read was dropped. */
export type JournalProblem =
  /** The last line was cut short, as by a crash, and so never confirmed. It was cut off. */
  | ({ readonly kind: 'torn-line' } & BadLine)
  /** A line is damaged; this many entries could still be read from it. */
  | ({ readonly kind: 'damaged-line'; readonly saved: number } & BadLine)
  /** Entries that only a newer version understands; they stay as they are and are not replayed. */
  | { readonly kind: 'newer-entries'; readonly file: string; readonly entries: number }
  /** A snapshot is not whole; the one before, its journals and what can be read of this one stand in. */
  | { readonly kind: 'damaged-snapshot'; readonly file: string; readonly reason: string }
  /** A file that should be there is not. */
  | { readonly kind: 'missing-file'; readonly file: string }
  /** The generation could not be read, so a new one was made: the library is to be rebuilt. */
  | { readonly kind: 'lost-generation'; readonly file: string };
