import { dateSchema, paperIdSchema } from '../library/paper.ts';
import { z } from '../schema.ts';

const digestPaperSchema = z.object({
  id: paperIdSchema,
  title: z.string(),
  /** The first authors, and how many more there are. */
  authors: z.string(),
  upvotes: z.number().nullable(),
  /** A sentence or two. */
  summary: z.string(),
  /** Why it is recommended; `null` where it is not. */
  reason: z.string().nullable(),
});
/** A paper as a digest tells of it; formulas are written out as plain text. */
export type DigestPaper = Readonly<z.infer<typeof digestPaperSchema>>;

/** What a digest consists of: one edition, or those of a week. */
export const digestContentSchema = z.object({
  from: dateSchema,
  to: dateSchema,
  /** How many papers the editions hold. */
  papers: z.number().int().nonnegative(),
  top: z.array(digestPaperSchema),
  forYou: z.array(digestPaperSchema),
  reading: z.array(digestPaperSchema),
  /** How many papers are on the reading list. */
  waiting: z.number().int().nonnegative(),
});
export type DigestContent = Readonly<z.infer<typeof digestContentSchema>>;

export const rhythms = ['weekdays', 'weekly'] as const;
export type Rhythm = (typeof rhythms)[number];
