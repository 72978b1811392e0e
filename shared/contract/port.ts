import { arxivFactsSchema } from '../citation/arxiv-facts.ts';
import { failureKinds } from '../failure/failure.ts';
import { keptFileSchema, shaSchema } from '../library/kept-file.ts';
import { keptParts } from '../library/marks.ts';
import { pageTextSchema } from '../library/page-text.ts';
import { dateSchema, feedPaperSchema, paperIdSchema } from '../library/paper.ts';
import { journalEntrySchema } from '../library/record.ts';
import { linkedSchema, threadSchema } from '../library/thread.ts';
import { z } from '../schema.ts';

/** A picture or a video that main has kept on the disk; a video's width and height are not known and stand as 1. */
export const keptPictureSchema = z.object({
  url: z.string(),
  paper: paperIdSchema,
  sha256: shaSchema,
  type: z.string(),
  bytes: z.number().int().nonnegative(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** A figure of the paper's text, not a picture put up for the paper. */
  figure: z.boolean(),
});
export type KeptPicture = Readonly<z.infer<typeof keptPictureSchema>>;

/** A part of a paper that gives way, with all its files. */
export const gonePartSchema = z.object({
  paper: paperIdSchema,
  part: z.enum(['pdf', 'text', 'pictures', 'videos']),
  files: z.array(shaSchema),
});
export type GonePart = Readonly<z.infer<typeof gonePartSchema>>;

/** A PDF of the reader's own that belongs to a paper. */
const ownFileSchema = z.object({ paper: paperIdSchema, sha256: shaSchema });
export type OwnFile = Readonly<z.infer<typeof ownFileSchema>>;

/** One thing that a batch brings into the library. */
export const batchItemSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edition'),
    date: dateSchema,
    papers: z.array(feedPaperSchema),
    /** How many entries of the answer could not be read; absent when all could. */
    rejected: z.number().int().nonnegative().optional(),
  }),
  z.object({ kind: z.literal('edition-failed'), date: dateSchema, failure: z.enum(failureKinds) }),
  z.object({ kind: z.literal('starter'), papers: z.array(feedPaperSchema) }),
  z.object({ kind: z.literal('ranking'), name: z.literal('trending'), papers: z.array(feedPaperSchema) }),
  z.object({ kind: z.literal('paper'), paper: feedPaperSchema }),
  z.object({ kind: z.literal('picture'), picture: keptPictureSchema }),
  z.object({
    kind: z.literal('picture-failed'),
    url: z.string(),
    paper: paperIdSchema,
    failure: z.enum(failureKinds),
  }),
  /** From now on the library has heard of every picture that was kept before it was made. */
  z.object({ kind: z.literal('pictures-told') }),
  z.object({ kind: z.literal('file'), file: keptFileSchema }),
  z.object({ kind: z.literal('part-gone'), part: gonePartSchema }),
  z.object({ kind: z.literal('arxiv-facts'), facts: arxivFactsSchema }),
  z.object({ kind: z.literal('page-text'), text: pageTextSchema }),
  z.object({ kind: z.literal('thread'), thread: threadSchema }),
  z.object({ kind: z.literal('linked'), linked: linkedSchema }),
  z.object({ kind: z.literal('run-ended'), complete: z.boolean() }),
]);
export type BatchItem = Readonly<z.infer<typeof batchItemSchema>>;

/** At most this many papers travel in one batch; the next is sent only after the acknowledgement. */
export const papersPerBatch = 200;

const heldEditionSchema = z.object({
  date: dateSchema,
  papers: z.number().int().nonnegative(),
  lastCheckedAt: z.number().nullable(),
  /** How many entries of the last answer could not be read; absent when all could. */
  rejected: z.number().int().nonnegative().optional(),
});

const wantedPicturesSchema = z.object({ paper: paperIdSchema, urls: z.array(z.string()) });
export type WantedPictures = Readonly<z.infer<typeof wantedPicturesSchema>>;

const wishSchema = z.object({
  paper: paperIdSchema,
  part: z.enum(keptParts),
  by: z.enum(['hand', 'rule']),
  urls: z.array(z.string()).max(100).readonly().optional(),
});

/** What the library already holds; main plans every run from this and keeps no cursor itself. */
export const cursorsSchema = z.object({
  /** The endpoint the library was filled from; `null` in a new one. */
  endpoint: z.string().nullable(),
  starter: z.boolean(),
  /** Whether it was told of every picture on the disk: an emptied one was not. */
  picturesTold: z.boolean(),
  lastCompleteAt: z.number().nullable(),
  editions: z.array(heldEditionSchema),
  /** Starter papers whose real abstract has not come yet. */
  starterAbstracts: z.array(paperIdSchema),
});
export type Cursors = Readonly<z.infer<typeof cursorsSchema>>;

/** Main → worker. `now` is main's clock, which every stored time comes from. */
export const toLibrarySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    generation: z.string(),
    endpoint: z.string(),
    clockOffset: z.number(),
  }),
  z.object({
    type: z.literal('batch'),
    id: z.number().int(),
    now: z.number(),
    items: z.array(batchItemSchema),
  }),
  z.object({ type: z.literal('take-over') }),
  z.object({ type: z.literal('journalled'), id: z.number().int() }),
  z.object({ type: z.literal('not-journalled'), id: z.number().int(), failure: z.enum(failureKinds) }),
  z.object({ type: z.literal('not-replayed'), failure: z.enum(failureKinds) }),
  /** The highest sequence that the journal holds of the device, and whether it lost lines it once held. */
  z.object({ type: z.literal('held-sequence'), seq: z.number().int().nonnegative(), damaged: z.boolean() }),
  z.object({ type: z.literal('replay'), entries: z.array(journalEntrySchema), last: z.boolean() }),
]);
export type ToLibrary = Readonly<z.infer<typeof toLibrarySchema>>;

/** Worker → main. */
export const fromLibrarySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('holding'), epoch: z.number().int(), cursors: cursorsSchema }),
  z.object({
    type: z.literal('stored'),
    id: z.number().int(),
    papers: z.number().int(),
    added: z.number().int(),
  }),
  z.object({
    type: z.literal('not-stored'),
    id: z.number().int(),
    failure: z.enum(failureKinds),
    detail: z.string(),
  }),
  z.object({ type: z.literal('journal'), id: z.number().int(), entries: z.array(journalEntrySchema) }),
  /** Sent after every run, so that the next one is planned from what is held then. */
  z.object({ type: z.literal('cursors'), cursors: cursorsSchema }),
  z.object({ type: z.literal('want-sequence'), device: z.string() }),
  z.object({ type: z.literal('want-replay') }),
  /** Pictures of the newest editions that are not kept yet. */
  z.object({ type: z.literal('missing-pictures'), wanted: z.array(wantedPicturesSchema) }),
  /** Which parts of papers should be on this machine and are not, and which give way; each time the whole. */
  z.object({
    type: z.literal('wanted-files'),
    wishes: z.array(wishSchema),
    gone: z.array(gonePartSchema),
    own: z.array(ownFileSchema),
    /** Kept PDFs of which arXiv's catalogue was not asked for a while whether there is a newer version. */
    unchecked: z.array(paperIdSchema),
  }),
  z.object({ type: z.literal('rebuilt'), entries: z.number().int() }),
  z.object({ type: z.literal('failed'), failure: z.enum(failureKinds), detail: z.string() }),
]);
export type FromLibrary = Readonly<z.infer<typeof fromLibrarySchema>>;

/** What the worker says of files. */
export type WantedFilesMessage = Extract<FromLibrary, { type: 'wanted-files' }>;
