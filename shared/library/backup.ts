import { z } from '../schema.ts';
import { recordKinds } from './marks.ts';
import type { RecordKind } from './record.ts';

/** The newest backup format that this version writes and reads. */
export const backupVersion = 2;

const recordCount = z.object({ kept: z.number().int(), removed: z.number().int() });

const memberSchema = z.object({
  name: z.string(),
  bytes: z.number().int().nonnegative(),
  sha256: z.string(),
  /** How many lines it has; `null` for members that are no JSON Lines. */
  lines: z.number().int().nullable(),
});
export type BackupMember = Readonly<z.infer<typeof memberSchema>>;

/** The part of the manifest that every format version has. */
export const backupHeadSchema = z.object({
  format: z.literal('offprint-backup'),
  version: z.number().int().positive(),
});

export const backupManifestSchema = backupHeadSchema.extend({
  created: z.iso.datetime(),
  app: z.object({ name: z.string(), version: z.string() }),
  records: z.partialRecord(z.enum(recordKinds), recordCount),
  /** Every other member of the zip, in order. */
  members: z.array(memberSchema),
});
/** What a backup says about itself. */
export type BackupManifest = Readonly<z.infer<typeof backupManifestSchema>>;

/** What a finished backup holds. */
export interface BackupSummary {
  readonly path: string;
  readonly bytes: number;
  readonly manifest: BackupManifest;
  readonly files: number;
  /** Kept files that were left out because they are gone or damaged, by their SHA-256. */
  readonly leftOut: readonly string[];
}

/** What of a backup could not be read as it was written. Everything else was. */
export type BackupProblem =
  /** The zip's own list of members is damaged; the lines were found by searching the file. */
  | { readonly kind: 'damaged-directory' }
  /** A member cannot be read, or is not what was written, and no single line explains it. */
  | { readonly kind: 'damaged-member'; readonly member: string }
  | { readonly kind: 'missing-member'; readonly member: string }
  /** A line (counted from 1) cannot be used, or not all of it. */
  | { readonly kind: 'damaged-line'; readonly member: string; readonly line: number }
  /** So many lines of a member are nowhere in the file. */
  | { readonly kind: 'missing-lines'; readonly member: string; readonly lines: number };

/** What a restore does to the records of one kind. */
export interface RestoreCounts {
  /** Not in the library, or removed there. */
  readonly add: number;
  readonly change: number;
  /** Removed in the backup, by a later change. */
  readonly remove: number;
  readonly keep: number;
  /** Notes whose texts differ: both are kept. */
  readonly conflict: number;
}

/** What a restore would do; it does nothing else. */
export interface RestorePreview {
  readonly counts: Readonly<Record<RecordKind, RestoreCounts>>;
  /** Changes from a machine whose date was more than 24 h ahead; they count as made now. */
  readonly farAhead: number;
}
