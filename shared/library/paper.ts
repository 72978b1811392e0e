import { z } from '../schema.ts';
import { type CalendarDate, isCalendarDate, isPaperId, type PaperId } from './ids.ts';

export const paperIdSchema = z.custom<PaperId>((value) => typeof value === 'string' && isPaperId(value));
export const dateSchema = z.custom<CalendarDate>(
  (value) => typeof value === 'string' && isCalendarDate(value),
);

/** An author as the feed names them; `username` is set when the author claimed the paper. */
export const authorSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  username: z.string().nullable(),
});
export type Author = Readonly<z.infer<typeof authorSchema>>;

export const organizationSchema = z.object({ name: z.string(), title: z.string() });
export type Organization = Readonly<z.infer<typeof organizationSchema>>;

export const submitterSchema = z.object({ username: z.string(), fullName: z.string() });
export type Submitter = Readonly<z.infer<typeof submitterSchema>>;

/** `starter`: Offprint's own summary, shown until the real abstract arrives. */
export const abstractSchema = z.object({ kind: z.enum(['abstract', 'starter']), text: z.string() });
export type Abstract = Readonly<z.infer<typeof abstractSchema>>;

/**
 * A paper as the feed describes it, normalised: white space collapsed, addresses absolute and https
 * (or dropped), what is not known `null`. A field once known is never replaced by `null`.
 */
export const feedPaperSchema = z.object({
  id: paperIdSchema,
  title: z.string(),
  abstract: abstractSchema.nullable(),
  authors: z.array(authorSchema),
  /** How many authors there are, also when their names are not known. */
  authorCount: z.number().int().nonnegative(),
  /** The day of arXiv's first version. */
  publishedOn: dateSchema.nullable(),
  /** The edition that the feed put the paper in; the queried day where one was queried. */
  edition: dateSchema.nullable(),
  submitter: submitterSchema.nullable(),
  organization: organizationSchema.nullable(),
  aiSummary: z.string().nullable(),
  aiModel: z.string().nullable(),
  keywords: z.array(z.string()),
  projectPage: z.string().nullable(),
  githubRepo: z.string().nullable(),
  thumbnail: z.string().nullable(),
  media: z.array(z.string()),
  withdrawnAt: z.string().nullable(),
  upvotes: z.number().int().nonnegative().nullable(),
  comments: z.number().int().nonnegative().nullable(),
  githubStars: z.number().int().nonnegative().nullable(),
});
export type FeedPaper = Readonly<z.infer<typeof feedPaperSchema>>;

/** What of a paper seldom changes: one row of the table `papers`. */
export interface Paper extends Omit<FeedPaper, 'upvotes' | 'comments' | 'githubStars'> {
  /** When this library first held the paper, milliseconds. */
  readonly firstSeenAt: number;
  /** Sorts newest first: the negated time of its edition, else of its publication. */
  readonly order: number;
}

/** What of a paper changes from day to day: one small row of the table `standings`. */
export interface Standing {
  readonly id: PaperId;
  /** `null` until the feed has told. */
  readonly upvotes: number | null;
  readonly comments: number;
  readonly githubStars: number | null;
  /** Negated upvotes, so that the index sorts the most upvoted first. */
  readonly rank: number;
  readonly checkedAt: number;
  /** Upvotes over time, oldest first, `[milliseconds, upvotes]`, one point a change. */
  readonly history: readonly (readonly [number, number])[];
}
