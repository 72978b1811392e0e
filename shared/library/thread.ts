import { z } from '../schema.ts';
import { paperIdSchema } from './paper.ts';

/** A comment on a paper. */
export const commentSchema = z.object({
  id: z.string(),
  /** The comment it answers; `null` at the top of the thread. */
  parent: z.string().nullable(),
  username: z.string().nullable(),
  fullName: z.string().nullable(),
  /** When it was written, milliseconds. */
  at: z.number().nullable(),
  edited: z.boolean(),
  /** Why the feed hides it; empty when it does not say. `null` while it is shown. */
  hidden: z.string().nullable(),
  /** Its text in Markdown, as it was typed; nothing in it was made safe. */
  markdown: z.string(),
  reactions: z.array(z.object({ reaction: z.string(), count: z.number().int().positive() })),
});
export type Comment = Readonly<z.infer<typeof commentSchema>>;

/** All comments on a paper, oldest first. */
export const threadSchema = z.object({ paper: paperIdSchema, comments: z.array(commentSchema) });
export type Thread = Readonly<z.infer<typeof threadSchema>>;

/** A model, dataset or Space of the feed's site that names a paper. */
export const repositorySchema = z.object({
  /** `OWNER/NAME`. */
  id: z.string(),
  likes: z.number().int().nonnegative().nullable(),
  downloads: z.number().int().nonnegative().nullable(),
});
export type Repository = Readonly<z.infer<typeof repositorySchema>>;

const linkedKindSchema = z.object({
  /** How many there are; the list may hold fewer. */
  total: z.number().int().nonnegative(),
  listed: z.array(repositorySchema),
});

/** What on the feed's site is linked to a paper. */
export const linkedSchema = z.object({
  paper: paperIdSchema,
  models: linkedKindSchema,
  datasets: linkedKindSchema,
  spaces: linkedKindSchema,
});
export type Linked = Readonly<z.infer<typeof linkedSchema>>;
