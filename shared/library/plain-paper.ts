import type { PaperId } from './ids.ts';
import type { Author, FeedPaper } from './paper.ts';

/** A paper of which the feed has said nothing: what else is known of it is laid over. */
export function plainPaper(
  id: PaperId,
  title: string,
  authors: readonly string[],
  more: Partial<Pick<FeedPaper, 'abstract' | 'publishedOn' | 'withdrawnAt'>> = {},
): FeedPaper {
  return {
    id,
    title,
    abstract: null,
    authors: authors.map((name): Author => ({ name, hidden: false, username: null })),
    authorCount: authors.length,
    publishedOn: null,
    edition: null,
    submitter: null,
    organization: null,
    aiSummary: null,
    aiModel: null,
    keywords: [],
    projectPage: null,
    githubRepo: null,
    thumbnail: null,
    media: [],
    withdrawnAt: null,
    upvotes: null,
    comments: null,
    githubStars: null,
    ...more,
  };
}
