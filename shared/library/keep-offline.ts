import { z } from '../schema.ts';
import { isTagId, type TagId } from './ids.ts';
import { keptParts } from './marks.ts';

/** Which papers come to this machine by themselves. */
export const fetchRuleSchema = z.discriminatedUnion('when', [
  z.object({ when: z.literal('starred') }),
  z.object({ when: z.literal('reading-list') }),
  z.object({
    when: z.literal('tag'),
    tag: z.custom<TagId>((value) => typeof value === 'string' && isTagId(value)),
  }),
  /** The most upvoted papers of each of the newest editions. */
  z.object({ when: z.literal('top'), papers: z.number().int().min(1).max(20) }),
]);
export type FetchRule = Readonly<z.infer<typeof fetchRuleSchema>>;

/** What is fetched ahead, and how much room all that may be fetched again may take, in bytes. */
export const keepOfflineSchema = z.object({
  rules: z.array(fetchRuleSchema),
  parts: z.array(z.enum(keptParts)),
  budget: z.number().int().nonnegative(),
});
export type KeepOffline = Readonly<z.infer<typeof keepOfflineSchema>>;

/** The name of the reader's setting that holds it. */
export const keepOfflineSetting = 'keep-offline';

export const gigabyte = 1_000_000_000;

/** Nothing is fetched ahead until the reader says so. */
export const keepOfflineAtFirst: KeepOffline = {
  rules: [],
  parts: ['pictures', 'text', 'pdf'],
  budget: 5 * gigabyte,
};

/** Reads the setting's value; what cannot be read counts as not set. */
export function readKeepOffline(value: unknown): KeepOffline {
  const read = keepOfflineSchema.safeParse(value);
  return read.success ? read.data : keepOfflineAtFirst;
}
