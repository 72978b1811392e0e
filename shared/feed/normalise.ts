import { type CalendarDate, isCalendarDate } from '../library/ids.ts';
import type { Author, FeedPaper, Organization, Submitter } from '../library/paper.ts';
import { mediaAddress, pageAddress } from './address.ts';
import { inParagraphs, oneLine } from './text.ts';
import {
  type AuthorWire,
  type EntryWire,
  most,
  type OrganizationWire,
  type PaperWire,
  type UserWire,
} from './wire.ts';

/** Where an answer came from and what was asked. */
export interface AnswerOf {
  /** The feed's base address, absolute. */
  readonly endpoint: string;
  /** The day that was asked for; `null` when the question named none. */
  readonly edition: CalendarDate | null;
}

const longest = { title: 1_000, abstract: 20_000, aiSummary: 5_000, name: 300, keyword: 200 } as const;

/** What an entry would say that has nothing but its paper. */
const noEntry: EntryWire = {
  title: null,
  summary: null,
  thumbnail: null,
  numComments: null,
  mediaUrls: null,
  submittedBy: null,
  organization: null,
};

/**
 * Turns a paper of the wire into Offprint's own form: texts cleaned and capped, addresses absolute or
 * dropped, what is not known `null`.
 * @returns `null` when neither the paper nor its entry has a title.
 */
export function normalisePaper(paper: PaperWire, entry: EntryWire | null, of: AnswerOf): FeedPaper | null {
  const outer = entry ?? noEntry;
  const title = line(paper.title, longest.title) ?? line(outer.title, longest.title);
  if (title === null) return null;
  const abstract = prose(paper.summary, longest.abstract) ?? prose(outer.summary, longest.abstract);
  const authors = (paper.authors?.kept ?? []).flatMap(authorOf);
  const authorsUnread = (paper.authors?.total ?? 0) - (paper.authors?.kept.length ?? 0);
  return {
    id: paper.id,
    title,
    abstract: abstract === null ? null : { kind: 'abstract', text: abstract },
    authors,
    authorCount: authors.length + authorsUnread,
    publishedOn: dayOf(paper.publishedAt),
    // Near midnight `submittedOnDailyAt` can miss the edition, so the day that was asked for comes first.
    edition: of.edition ?? dayOf(paper.submittedOnDailyAt),
    submitter: submitterOf(paper.submittedOnDailyBy) ?? submitterOf(outer.submittedBy),
    organization: organizationOf(paper.organization) ?? organizationOf(outer.organization),
    aiSummary: prose(paper.ai_summary, longest.aiSummary),
    aiModel: line(paper.ai_summary_model, longest.name),
    keywords: distinct((paper.ai_keywords?.kept ?? []).map((keyword) => line(keyword, longest.keyword))),
    projectPage: paper.projectPage === null ? null : pageAddress(paper.projectPage.trim()),
    githubRepo: paper.githubRepo === null ? null : pageAddress(paper.githubRepo.trim()),
    thumbnail: outer.thumbnail === null ? null : mediaAddress(outer.thumbnail, of.endpoint),
    media: mediaOf(paper, outer, of.endpoint),
    withdrawnAt: instantOf(paper.withdrawnAt),
    upvotes: paper.upvotes,
    comments: outer.numComments,
    githubStars: paper.githubStars,
  };
}

function line(text: string | null, most: number): string | null {
  return text === null ? null : oneLine(text, most) || null;
}

function prose(text: string | null, most: number): string | null {
  return text === null ? null : inParagraphs(text, most) || null;
}

function distinct(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts)].flatMap((text) => (text === null ? [] : [text]));
}

function dayOf(instant: string | null): CalendarDate | null {
  const day = instant?.slice(0, 10);
  return day !== undefined && isCalendarDate(day) ? day : null;
}

function instantOf(text: string | null): string | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function usernameOf(user: UserWire | null): string | null {
  return user === null ? null : (line(user.user, longest.name) ?? line(user.name, longest.name));
}

function authorOf({ name, hidden, user }: AuthorWire): Author[] {
  const shown = line(name, longest.name);
  return shown === null ? [] : [{ name: shown, hidden, username: usernameOf(user) }];
}

function submitterOf(user: UserWire | null): Submitter | null {
  const username = usernameOf(user);
  if (user === null || username === null) return null;
  return { username, fullName: line(user.fullname, longest.name) ?? username };
}

function organizationOf(organization: OrganizationWire | null): Organization | null {
  const name = line(organization?.name ?? null, longest.name);
  if (organization === null || name === null) return null;
  return { name, title: line(organization.fullname, longest.name) ?? name };
}

function mediaOf(paper: PaperWire, outer: EntryWire, endpoint: string): string[] {
  const sent = [...(paper.mediaUrls?.kept ?? []), ...(outer.mediaUrls?.kept ?? [])];
  return distinct(sent.map((url) => mediaAddress(url, endpoint))).slice(0, most.media);
}
