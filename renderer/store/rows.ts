import type { Clock } from '../../shared/library/clock.ts';
import type { CalendarDate, PaperId, Sha256, TagId } from '../../shared/library/ids.ts';
import type { KeptFile } from '../../shared/library/kept-file.ts';
import type { PageText } from '../../shared/library/page-text.ts';
import type { Change, JournalEntry, RecordKind, RecordValue } from '../../shared/library/record.ts';
import type { Linked, Thread } from '../../shared/library/thread.ts';

/** The keys of the records that belong to one paper or one tag; all other keys are plain text. */
interface Keys {
  readonly tag: TagId;
  readonly tagged: string;
  readonly annotation: string;
  readonly list: string;
  readonly listed: string;
  readonly rule: string;
  readonly setting: string;
  readonly 'note-version': string;
  readonly activity: string;
}

/** A reader-owned row: its key within its kind, what it says, and the clock of the change that made it. */
export type RecordRow<Kind extends RecordKind> = Readonly<
  RecordValue<Kind> & { key: Kind extends keyof Keys ? Keys[Kind] : PaperId; clock: Clock }
>;

export type StarRow = RecordRow<'star'>;
export type SeenRow = RecordRow<'seen'>;
export type ReadingRow = RecordRow<'reading'>;
export type NoteRow = RecordRow<'note'>;
export type TagRow = RecordRow<'tag'>;
export type TaggedRow = RecordRow<'tagged'>;
export type NoteVersionRow = RecordRow<'note-version'>;
export type ListRow = RecordRow<'list'>;
export type RuleRow = RecordRow<'rule'>;
export type AnnotationRow = RecordRow<'annotation'>;

/** What was removed stays as a tombstone, so that an older change cannot bring it back. */
export interface TombstoneRow {
  /** `KIND KEY`. */
  readonly id: string;
  readonly clock: Clock;
}

/** A change that the journal on the disk has not confirmed yet. */
export interface OutboxRow {
  /** Of `entry`. */
  readonly seq: number;
  readonly entry: JournalEntry;
  /** The changes that follow it in the same act: a row each would cost a large act most of its time. */
  readonly more?: readonly JournalEntry[];
}

/** One undoable act of the reader. */
export interface ActRow {
  readonly id: number;
  readonly group: string;
  /** The catalogue's key for what was done, and how many papers it touched. */
  readonly label: ActLabel;
  readonly count: number;
  readonly at: number;
  /** 0 while it stands; once it was taken back, a number that counts up with every undo. */
  readonly undone: number;
  readonly steps: readonly { readonly after: Change; readonly before: Change }[];
}

export type ActLabel =
  | 'starred'
  | 'unstarred'
  | 'listed'
  | 'unlisted'
  | 'reading-state'
  | 'marked-read'
  | 'marked-unread'
  | 'tagged'
  | 'untagged'
  | 'tag-made'
  | 'tag-changed'
  | 'tag-deleted'
  | 'tags-merged'
  | 'list-made'
  | 'list-changed'
  | 'list-moved'
  | 'list-deleted'
  | 'put-on-list'
  | 'taken-off-list'
  | 'moved'
  | 'kept'
  | 'later'
  | 'dismissed'
  | 'brought-back'
  | 'rule-changed'
  | 'rule-deleted'
  | 'followed-rule'
  | 'noted'
  | 'read-on'
  | 'added'
  | 'own-removed'
  | 'kept-offline'
  | 'not-kept-offline'
  | 'note-brought-back'
  | 'annotated'
  | 'annotation-coloured'
  | 'annotation-commented'
  | 'annotation-labelled'
  | 'annotation-moved'
  | 'annotation-deleted'
  | 'colour-named'
  | 'quoted'
  | 'imported'
  | 'citation-key'
  | 'setting'
  | 'restored';

/** A picture and where it is kept; `failedAt` says when fetching last failed. */
export interface PictureRow {
  readonly url: string;
  readonly paper: PaperId;
  readonly sha256: Sha256 | null;
  readonly type: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly failedAt: number | null;
  /** A figure of the paper's text; the first version of the library knew none. */
  readonly figure?: boolean | undefined;
}

/** A PDF on the disk, by its paper and its content. */
export interface FileRow extends KeptFile {
  /** `PAPER SHA256`. */
  readonly key: string;
}

/** The text of a paper, and what it takes in the database, bytes. */
export interface TextRow extends PageText {
  readonly bytes: number;
}

/** The comments on a paper as they were fetched last. */
export interface ThreadRow extends Thread {
  /** What they take in the database. */
  readonly bytes: number;
  readonly fetchedAt: number;
  /** How many the feed counted at that time: another number means that there is something new. */
  readonly counted: number;
}

/** What is linked to a paper, as it was fetched last. */
export interface LinkedRow extends Linked {
  readonly fetchedAt: number;
}

/** What the editions of one week add up to, so that statistics need not read the papers. */
export interface WeekRow {
  /** Its Monday. */
  readonly week: CalendarDate;
  readonly papers: number;
  readonly upvotes: number;
  /** The most frequent ones with how many papers have them. */
  readonly keywords: readonly (readonly [string, number])[];
  readonly organizations: readonly (readonly [string, number])[];
  /** When the last of its editions had been checked. */
  readonly checkedAt: number;
}

/** A list with an order of its own: the feed's `trending`, or the starter edition. */
export interface RankingRow {
  readonly name: 'trending' | 'starter';
  readonly papers: readonly PaperId[];
  readonly checkedAt: number;
}
