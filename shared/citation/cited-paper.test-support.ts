import { calendarDate, paperId } from '../library/ids.ts';
import type { Author, Paper } from '../library/paper.ts';
import type { ArxivFacts } from './arxiv-facts.ts';
import type { CitedPaper } from './cited-paper.ts';

export const author = (name: string, hidden = false): Author => ({ name, hidden, username: null });

/** A paper of two authors, but for what is said. */
export function paperForTests(more: Partial<Paper> = {}): Paper {
  return {
    id: paperId('2606.13392'),
    title: 'Large Models of Small Worlds',
    abstract: { kind: 'abstract', text: 'We make worlds small.' },
    authors: [author('Andrea Garosi'), author('Ada van der Lovelace')],
    authorCount: 2,
    publishedOn: calendarDate('2026-06-09'),
    edition: null,
    submitter: null,
    organization: null,
    aiSummary: null,
    aiModel: null,
    keywords: ['worlds', 'models'],
    projectPage: null,
    githubRepo: null,
    thumbnail: null,
    media: [],
    withdrawnAt: null,
    firstSeenAt: 0,
    order: 0,
    ...more,
  };
}

export function factsForTests(more: Partial<ArxivFacts> = {}): ArxivFacts {
  return {
    id: paperId('2606.13392'),
    title: 'Large Models of Small Worlds',
    authors: ['Andrea Garosi'],
    abstract: 'We make worlds small.',
    publishedOn: calendarDate('2026-06-09'),
    primaryCategory: 'cs.LG',
    categories: ['cs.LG', 'cs.CL'],
    doi: null,
    journalRef: null,
    fetchedAt: 0,
    ...more,
  };
}

export const citedForTests = (
  more: Partial<Paper> = {},
  facts: ArxivFacts | null = factsForTests(),
): CitedPaper => ({ paper: paperForTests(more), citationKey: 'garosi2026large', facts });
