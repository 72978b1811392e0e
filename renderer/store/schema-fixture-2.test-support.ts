import type { Clock } from '../../shared/library/clock.ts';
import type { PaperId, TagId } from '../../shared/library/ids.ts';

/** Stores of version 1 to which version 2 gave an index. */
export const changedStores = { pictures: 'url, paper, sha256' };

/** What version 2 added to the stores of version 1. */
export const laterStores = {
  annotations: 'key, paper',
  progress: 'key',
  lists: 'key',
  listed: 'key, paper, list',
  rules: 'key',
  triages: 'key',
  settings: 'key',
  added: 'key',
  kept: 'key',
  noteVersions: 'key, paper',
  citations: 'key',
  opened: 'key',
  activity: 'key',
  arxivFacts: 'id',
  files: 'key, paper',
  texts: 'paper, bytes',
  threads: 'paper, bytes',
  linked: 'paper',
  weeks: 'week',
};

interface Names {
  readonly paper: PaperId;
  readonly tag: TagId;
  readonly clock: Clock;
  readonly now: number;
}

/** Rows as version 2 wrote them into its new stores. */
export function laterRows({ paper, tag, clock, now }: Names): Record<keyof typeof laterStores, object[]> {
  const row = (key: string, value: object): object[] => [{ key, clock, at: now, ...value }];
  return {
    annotations: row('a-1', {
      paper,
      type: 'highlight',
      file: 'a'.repeat(64),
      place: {
        surface: 'pdf',
        page: 2,
        pageLabel: '3',
        rects: [[72, 500, 300, 512]],
        nextPageRects: [[72, 700, 300, 712]],
        more: [{ page: 4, rects: [[72, 700, 90, 712]] }],
      },
      quote: 'a claim',
      before: 'this is ',
      after: ' to test',
      sort: '00002|000120|00280',
      colour: 'yellow',
      comment: 'Really?',
      labels: ['claim'],
      created: now,
    }),
    progress: row(paper, { surface: 'pdf', fraction: 0.5, page: 2, pages: 5, view: { scale: 1.2 } }),
    lists: row('l-1', { name: 'Thesis', parent: null, query: null, order: 1 }),
    listed: row(`l-1 ${paper}`, { list: 'l-1', paper, order: 1 }),
    rules: row('r-1', { name: 'Agents', query: 'agents', actions: [{ do: 'tag', tag }], on: true, order: 1 }),
    triages: row(paper, { verdict: 'later' }),
    settings: row('colour-names', { value: { yellow: 'claim' } }),
    added: row(paper, { known: { id: paper, title: 'A paper' }, file: null, earlier: [] }),
    kept: row(paper, { parts: ['pdf'] }),
    noteVersions: row(`${paper} ${now}`, { paper, text: 'Earlier.' }),
    citations: row(paper, { citationKey: 'lovelace2026paper' }),
    opened: row(paper, { times: 3 }),
    activity: row('2026-06-12 7a7a7a7a', {
      date: '2026-06-12',
      seconds: 60,
      pages: 3,
      papers: 1,
      ids: [paper],
    }),
    arxivFacts: [
      {
        id: paper,
        title: 'A paper',
        authors: ['Ada Lovelace'],
        abstract: 'We begin.',
        publishedOn: '2026-06-09',
        primaryCategory: 'cs.LG',
        categories: ['cs.LG'],
        doi: null,
        journalRef: null,
        fetchedAt: now,
      },
    ],
    files: [
      {
        key: `${paper} ${'a'.repeat(64)}`,
        paper,
        kind: 'pdf',
        sha256: 'a'.repeat(64),
        bytes: 90_000,
        source: 'arxiv',
        version: 'v1',
        fetchedAt: now,
        pages: 5,
      },
    ],
    weeks: [
      {
        week: '2026-06-08',
        papers: 1,
        upvotes: 3,
        keywords: [['agents', 1]],
        organizations: [],
        checkedAt: now,
      },
    ],
    texts: [
      {
        paper,
        source: 'arxiv-html',
        version: 'v1',
        fetchedAt: now,
        bytes: 120,
        blocks: [{ kind: 'paragraph', id: null, runs: [{ kind: 'text', text: 'We begin.' }] }],
      },
    ],
    threads: [
      {
        paper,
        fetchedAt: now,
        counted: 1,
        bytes: 240,
        comments: [
          {
            id: '66f0',
            parent: null,
            username: 'ada',
            fullName: 'Ada Lovelace',
            at: now,
            edited: false,
            hidden: null,
            markdown: 'A question.',
            reactions: [{ reaction: '🔥', count: 2 }],
          },
        ],
      },
    ],
    linked: [
      {
        paper,
        fetchedAt: now,
        models: { total: 12, listed: [{ id: 'lab/model', likes: 3, downloads: 40 }] },
        datasets: { total: 0, listed: [] },
        spaces: { total: 0, listed: [] },
      },
    ],
  };
}
