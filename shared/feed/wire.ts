import { isPaperId, type PaperId } from '../library/ids.ts';
import { z } from '../schema.ts';
import { count, flag, items, lenient, text } from './lenient.ts';

// The published description of the feed and what it really sends differ, and both change: a field that is
// missing, null or of another type is `null` here, and never costs the reader the paper.

/** Larger lists than these are cut; no true answer comes near. */
export const most = { authors: 2_000, keywords: 50, media: 20 } as const;

/** A person; `user` is the older key for the username, `name` the newer one. */
const userWire = z.object({ user: text, name: text, fullname: text });
export type UserWire = z.infer<typeof userWire>;

const authorWire = z.object({ name: z.string(), hidden: flag, user: lenient(userWire) });
export type AuthorWire = z.infer<typeof authorWire>;

const organizationWire = z.object({ name: text, fullname: text });
export type OrganizationWire = z.infer<typeof organizationWire>;

/** A paper as `GET /api/papers/{id}` answers it, and as it lies inside an entry of the daily list. */
export const paperWire = z.object({
  id: z.custom<PaperId>((value) => typeof value === 'string' && isPaperId(value)),
  title: text,
  summary: text,
  authors: items(authorWire, most.authors),
  publishedAt: text,
  submittedOnDailyAt: text,
  submittedOnDailyBy: lenient(userWire),
  withdrawnAt: text,
  upvotes: count,
  mediaUrls: items(z.string(), most.media),
  projectPage: text,
  githubRepo: text,
  githubStars: count,
  ai_summary: text,
  ai_keywords: items(z.string(), most.keywords),
  ai_summary_model: text,
  organization: lenient(organizationWire),
});
export type PaperWire = z.infer<typeof paperWire>;

/** What an entry of the daily list says beside its paper. Its `publishedAt` is unreliable and not read. */
export const entryWire = z.object({
  title: text,
  summary: text,
  thumbnail: text,
  numComments: count,
  mediaUrls: items(z.string(), most.media),
  submittedBy: lenient(userWire),
  organization: lenient(organizationWire),
});
export type EntryWire = z.infer<typeof entryWire>;
