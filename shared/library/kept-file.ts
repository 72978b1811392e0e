import { z } from '../schema.ts';
import { isSha256, type PaperId, type Sha256 } from './ids.ts';
import { paperIdSchema } from './paper.ts';

export const shaSchema = z.custom<Sha256>((value) => typeof value === 'string' && isSha256(value));

/**
 * A PDF of a paper on the disk. `version` is arXiv's (`v2`), where it is known; a changed version is a second
 * file beside the first. `pages` is `null` where the file does not say it plainly.
 */
export const keptFileSchema = z.object({
  paper: paperIdSchema,
  kind: z.literal('pdf'),
  sha256: shaSchema,
  bytes: z.number().int().nonnegative(),
  source: z.enum(['arxiv', 'own']),
  version: z.string().nullable(),
  /** When it was fetched or added, milliseconds. */
  fetchedAt: z.number(),
  pages: z.number().int().positive().nullable(),
});
export type KeptFile = Readonly<z.infer<typeof keptFileSchema>>;

/** The key of a file's row: one file may belong to several papers. */
export const fileKey = (paper: PaperId, sha256: Sha256): string => `${paper} ${sha256}`;
