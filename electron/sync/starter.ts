import starter from '../../build/starter/starter.json';
import { calendarDate, paperId } from '../../shared/library/ids.ts';
import type { FeedPaper } from '../../shared/library/paper.ts';

/**
 * The papers that ship with the app, so that a first start without a network has something to read.
 * They carry no edition; their summaries are Offprint's own until the real abstracts arrive.
 */
export function starterPapers(): FeedPaper[] {
  return starter.map((fact) => ({
    id: paperId(fact.arxivId),
    title: fact.title,
    abstract: { kind: 'starter', text: fact.summary },
    authors: (fact.authors ?? []).map((name) => ({ name, hidden: false, username: null })),
    authorCount: fact.authorsCount,
    publishedOn: calendarDate(fact.publishedAt),
    edition: null,
    submitter: null,
    organization: fact.organization === null ? null : { name: fact.organization, title: fact.organization },
    aiSummary: null,
    aiModel: null,
    keywords: fact.keywords,
    projectPage: null,
    githubRepo: fact.githubRepo,
    thumbnail: null,
    media: [],
    withdrawnAt: null,
    upvotes: null,
    comments: fact.numComments,
    githubStars: null,
  }));
}
