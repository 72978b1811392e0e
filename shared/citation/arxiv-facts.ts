import { dateSchema, paperIdSchema } from '../library/paper.ts';
import { z } from '../schema.ts';

/** What arXiv's own catalogue says of a paper and the feed does not. */
export const arxivFactsSchema = z.object({
  id: paperIdSchema,
  title: z.string(),
  authors: z.array(z.string()),
  abstract: z.string(),
  /** The day of the first version. */
  publishedOn: dateSchema.nullable(),
  /** Such as `cs.LG`; what `primaryClass` says. */
  primaryCategory: z.string().nullable(),
  categories: z.array(z.string()),
  /** The DOI of the published article, where the authors gave one; never arXiv's own. */
  doi: z.string().nullable(),
  /** Where it was published, in the authors' words. */
  journalRef: z.string().nullable(),
  /** The newest version, such as `v2`; rows of the first days know none. */
  version: z.string().nullable().optional(),
  fetchedAt: z.number(),
});
export type ArxivFacts = Readonly<z.infer<typeof arxivFactsSchema>>;
