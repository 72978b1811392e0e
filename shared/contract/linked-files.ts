import type { FormatChoice } from '../citation/formats.ts';
import { isFormatChoice } from '../citation/formats.ts';
import { failureKinds } from '../failure/failure.ts';
import { z } from '../schema.ts';

const formatSchema = z.custom<FormatChoice>((value) => typeof value === 'string' && isFormatChoice(value));

/** A list and the format of a file that is to follow it. */
export const linkedFileWishSchema = z.object({
  /** The place in the window's own address form, such as `#/tag/…`; only windows read it. */
  place: z.string().max(2_000),
  name: z.string().max(500),
  format: formatSchema,
});
export type LinkedFileWish = Readonly<z.infer<typeof linkedFileWishSchema>>;

/** A file of the reader's that is kept up to date with a list. */
export const linkedFileSchema = linkedFileWishSchema.extend({
  id: z.string(),
  /** Where the reader put it; nothing is ever written elsewhere. */
  path: z.string(),
  /** When it was last written, milliseconds. */
  writtenAt: z.number().nullable(),
  /** Why it could not be written last time. */
  failure: z.enum(failureKinds).nullable(),
});
export type LinkedFile = Readonly<z.infer<typeof linkedFileSchema>>;
