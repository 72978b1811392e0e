import { z } from '../schema.ts';
import { isTagId, type TagId } from './ids.ts';
import { keptParts, readingStates, tagColours, verdicts } from './marks.ts';
import { feedPaperSchema, paperIdSchema } from './paper.ts';

const at = z.number().nonnegative();
const tagIdSchema = z.custom<TagId>((value) => typeof value === 'string' && isTagId(value));
/** Sorts the members of a list; a new place between two others is the mean of theirs. */
const order = z.number();

export const starValue = z.object({ at });
/** `order` is absent until the reader moves the paper; then the time it was listed stands in for it. */
export const readingValue = z.object({ state: z.enum(readingStates), order: order.optional(), at });
export const seenValue = z.object({ at });
export const noteValue = z.object({ text: z.string(), at });
export const tagValue = z.object({ name: z.string().min(1), colour: z.enum(tagColours), at });
export const taggedValue = z.object({ tag: tagIdSchema, paper: paperIdSchema, at });

/** How far the reader is in a paper: `fraction` of the whole; `page` from 0; `view` as the surface keeps it. */
export const progressValue = z.object({
  surface: z.enum(['pdf', 'text']),
  fraction: z.number().min(0).max(1),
  page: z.number().int().nonnegative().nullable(),
  pages: z.number().int().positive().nullable(),
  view: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  at,
});

/** A list made by hand, or by a `query` that selects its papers; `parent` is the list it stands under. */
export const listValue = z.object({
  name: z.string().min(1),
  parent: z.string().nullable(),
  query: z.string().nullable(),
  order,
  at,
});
export const listedValue = z.object({ list: z.string().min(1), paper: paperIdSchema, order, at });

/** What happens to a new paper that matches the query. */
export const ruleValue = z.object({
  name: z.string(),
  query: z.string(),
  actions: z.array(
    z.discriminatedUnion('do', [
      z.object({ do: z.literal('tag'), tag: tagIdSchema }),
      z.object({ do: z.literal('list'), list: z.string() }),
      z.object({ do: z.enum(['star', 'reading-list', 'mark-read', 'download']) }),
    ]),
  ),
  on: z.boolean(),
  order,
  at,
});

export const triageValue = z.object({ verdict: z.enum(verdicts), at });
/** A setting that belongs to the reader, not to this machine. */
export const settingValue = z.object({ value: z.json(), at });
/**
 * A paper the reader added by hand; `known` is the paper as it was known then, `file` the SHA-256 of the PDF of their
 * own that was added last, `earlier` those added before it, absent in what older versions wrote.
 */
export const addedValue = z.object({
  known: feedPaperSchema,
  file: z.string().nullable(),
  earlier: z.array(z.string()).optional(),
  at,
});
/** What the reader asked to have offline by hand. */
export const keptValue = z.object({ parts: z.array(z.enum(keptParts)), at });
/** An earlier text of a note. */
export const noteVersionValue = z.object({ paper: paperIdSchema, text: z.string(), at });
export const citationValue = z.object({ citationKey: z.string().min(1), at });
/** How often a paper was opened, and when last. */
export const openedValue = z.object({ times: z.number().int().positive(), at });
/** What was read on one day with one device; `ids` are the papers, absent in what older versions wrote. */
export const activityValue = z.object({
  date: z.string(),
  seconds: z.number().nonnegative(),
  pages: z.number().int().nonnegative(),
  papers: z.number().int().nonnegative(),
  ids: z.array(paperIdSchema).optional(),
  at,
});
