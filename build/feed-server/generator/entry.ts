import type { DailyEntryWire, PaperWire } from '../wire.ts';
import { eraOf, innerTimes, outerPublishedAt, wrapAbstract, wrapTitle } from './era.ts';
import { commentsAt, organizationArrivesAt, starsAt, summaryArrivesAt, upvotesAt } from './growth.ts';
import type { PaperPlan } from './paper-plan.ts';
import type { PaperText } from './paper-text.ts';
import { memberWire, organizationFor, personFor, submitterWire } from './people.ts';
import { randomFor } from './random.ts';

/** Where and when an entry is shown. */
export interface Showing {
  readonly seed: number;
  /** Base of absolute addresses, without a slash at the end. */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The inner `paper` of an entry, as the feed shows it at that instant. */
export function paperWire(plan: PaperPlan, text: PaperText, { seed, origin, now }: Showing): PaperWire {
  const era = eraOf(plan.edition);
  const classic = era === 'classic';
  const oneLine = era === 'instant' || era === 'midnight';
  const times = innerTimes(plan, era);
  const summarised = !classic && now >= summaryArrivesAt(plan);
  const organized = oneLine && text.mayHaveOrganization && now >= organizationArrivesAt(plan);
  return {
    id: plan.id,
    authors: text.authors,
    ...(text.mediaUrls.length > 0 && !classic ? { mediaUrls: text.mediaUrls } : {}),
    ...times,
    title: oneLine ? text.title.text : wrapTitle(text.title.text),
    ...(classic
      ? {}
      : { submittedOnDailyBy: memberWire(personFor(seed, plan.submitter, origin), era === 'midnight') }),
    summary: oneLine ? text.abstract : wrapAbstract(text.abstract),
    upvotes: upvotesAt(plan, now),
    discussionId: text.discussionId,
    ...(text.projectPage === undefined || classic ? {} : { projectPage: text.projectPage }),
    ...(text.githubRepo === undefined || classic
      ? {}
      : { githubRepo: text.githubRepo, githubRepoAddedBy: text.repoAddedBy }),
    ...(summarised ? { ai_summary: text.summary, ai_keywords: text.keywords } : {}),
    ...(summarised && era === 'midnight' ? { ai_summary_model: 'Qwen/Qwen2.5-Coder-32B-Instruct' } : {}),
    ...(text.githubRepo === undefined || classic ? {} : { githubStars: starsAt(plan, now) }),
    ...(organized ? { organization: organizationFor(seed, randomFor(plan.key).int(0, 400), origin) } : {}),
    ...(text.withdrawnAt !== undefined && text.withdrawnAt <= now
      ? { withdrawnAt: new Date(text.withdrawnAt).toISOString() }
      : {}),
  };
}

/** One entry of `GET /api/daily_papers`. */
export function entryWire(plan: PaperPlan, text: PaperText, showing: Showing): DailyEntryWire {
  const era = eraOf(plan.edition);
  const classic = era === 'classic';
  const paper = paperWire(plan, text, showing);
  return {
    paper,
    publishedAt: outerPublishedAt(plan, era),
    title: text.title.text,
    ...(classic ? {} : { summary: paper.summary }),
    ...(text.mediaUrls.length > 0 ? { mediaUrls: text.mediaUrls } : {}),
    thumbnail: `${showing.origin}/social-thumbnails/papers/${plan.id}.png`,
    numComments: commentsAt(plan, showing.now),
    submittedBy: submitterWire(personFor(showing.seed, plan.submitter, showing.origin), classic),
    ...(paper.organization === undefined ? {} : { organization: paper.organization }),
    ...(classic ? {} : { isAuthorParticipating: randomFor(plan.key, 'participating').chance(0.35) }),
  };
}
