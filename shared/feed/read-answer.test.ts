import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDate } from '../library/ids.ts';
import { feedPaperSchema } from '../library/paper.ts';
import { readDailyPapers, readPaper } from './read-answer.ts';

const endpoint = 'https://feed.example';
const asked = { endpoint, edition: calendarDate('2026-03-06') };
const unasked = { endpoint, edition: null };
const minimal = { id: '2603.00001', title: 'T' };

test('reads an entry of the newer shape', () => {
  const entry = {
    paper: {
      id: '2603.00001',
      authors: [
        { name: ' Ada\n L. ', hidden: false, user: { user: 'ada', fullname: 'Ada' } },
        { name: 'Bo', hidden: true },
        { hidden: false },
      ],
      mediaUrls: ['https://cdn.example/a.png', 'http://cdn.example/b.png', '/c.mp4'],
      publishedAt: '2026-02-26T17:08:18.000Z',
      submittedOnDailyAt: '2026-03-05T23:55:12.777Z',
      submittedOnDailyBy: { user: 'bo', fullname: 'Bo B.' },
      title: 'A  Title',
      summary: 'One\nline.\n\nTwo.',
      upvotes: 10,
      projectPage: 'http://circle.example',
      githubRepo: 'https://github.com/a/b',
      githubStars: 9,
      ai_summary: 'Short.',
      ai_keywords: ['x', ' x ', '', 'y'],
      ai_summary_model: 'M/1',
      organization: { name: 'lab', fullname: 'The Lab' },
      withdrawnAt: '2026-03-07T00:00:00Z',
    },
    publishedAt: '2026-02-26T12:08:18.000Z',
    mediaUrls: ['https://cdn.example/a.png', 'https://cdn.example/d.png'],
    thumbnail: 'https://cdn.example/t.png',
    numComments: 1,
    submittedBy: { name: 'someone-else' },
  };
  const { papers, rejected } = readDailyPapers([entry], asked);
  expect(rejected).toEqual([]);
  expect(papers).toEqual([
    {
      id: '2603.00001',
      title: 'A Title',
      abstract: { kind: 'abstract', text: 'One line.\n\nTwo.' },
      authors: [
        { name: 'Ada L.', hidden: false, username: 'ada' },
        { name: 'Bo', hidden: true, username: null },
      ],
      authorCount: 2,
      publishedOn: '2026-02-26',
      edition: '2026-03-06',
      submitter: { username: 'bo', fullName: 'Bo B.' },
      organization: { name: 'lab', title: 'The Lab' },
      aiSummary: 'Short.',
      aiModel: 'M/1',
      keywords: ['x', 'y'],
      projectPage: 'http://circle.example/',
      githubRepo: 'https://github.com/a/b',
      thumbnail: 'https://cdn.example/t.png',
      media: ['https://cdn.example/a.png', 'https://feed.example/c.mp4', 'https://cdn.example/d.png'],
      withdrawnAt: '2026-03-07T00:00:00.000Z',
      upvotes: 10,
      comments: 1,
      githubStars: 9,
    },
  ]);
});

test('reads the older shape from the entry where the paper is silent', () => {
  const entry = {
    paper: { id: '2410.00001', publishedAt: '2024-10-24T05:29:20.000Z' },
    publishedAt: '2024-10-25T16:54:20.579Z',
    title: 'Outer title',
    summary: 'Outer summary',
    submittedBy: { name: 'ada' },
    organization: { name: 'lab' },
  };
  expect(readDailyPapers([entry], unasked).papers[0]).toMatchObject({
    title: 'Outer title',
    abstract: { text: 'Outer summary' },
    publishedOn: '2024-10-24',
    edition: null,
    submitter: { username: 'ada', fullName: 'ada' },
    organization: { name: 'lab', title: 'lab' },
  });
});

test('nulls and wrong types cost a field, never the paper', () => {
  const keys = Object.keys(readPaper(minimal, endpoint));
  const wire = [
    ...keys,
    'summary',
    'mediaUrls',
    'publishedAt',
    'submittedOnDailyBy',
    'ai_keywords',
    'ai_summary',
  ];
  for (const wrong of [null, 42, 'x', [], {}, [null], true]) {
    const spoilt = Object.fromEntries(wire.map((key) => [key, wrong]));
    const { papers } = readDailyPapers([{ ...spoilt, paper: { ...spoilt, ...minimal } }], asked);
    expect(papers).toHaveLength(1);
    expect(feedPaperSchema.safeParse(papers[0]).success).toBe(true);
  }
});

test('the edition of a paper nobody asked a day for is when it was submitted', () => {
  const on = (at: unknown) => readPaper({ ...minimal, submittedOnDailyAt: at }, endpoint).edition;
  expect(on('2025-10-01T01:58:54.337Z')).toBe('2025-10-01');
  expect(on('2025-02-30T00:00:00.000Z')).toBeNull();
  expect(on('yesterday')).toBeNull();
});

test('leaves out what is no paper and says where and why', () => {
  const { papers, rejected } = readDailyPapers(
    [
      { paper: minimal },
      null,
      [],
      {},
      { paper: 'x' },
      { paper: { ...minimal, id: '../../etc/passwd' } },
      { paper: { ...minimal, id: 2603.1 } },
      { paper: { ...minimal, id: { toString: 1 } } },
      { paper: { id: '2603.00002', title: ' \n' } },
      { paper: { ...minimal, title: 'again' } },
      { paper: { ...minimal, id: '2603.00003' } },
    ],
    asked,
  );
  expect(papers.map(({ id, title }) => [id, title])).toEqual([
    ['2603.00001', 'T'],
    ['2603.00003', 'T'],
  ]);
  expect(rejected).toEqual([
    { index: 1, reason: 'the entry is no object' },
    { index: 2, reason: 'the entry is no object' },
    { index: 3, reason: 'the paper is no object' },
    { index: 4, reason: 'the paper is no object' },
    { index: 5, reason: 'no arXiv id: ../../etc/passwd' },
    { index: 6, reason: 'no arXiv id: number' },
    { index: 7, reason: 'no arXiv id: object' },
    { index: 8, reason: '2603.00002 has no title' },
    { index: 9, reason: '2603.00001 came before' },
  ]);
});

test.each([null, {}, 'text', 7, { papers: [] }])('%j is no list', (answer) => {
  expect(() => readDailyPapers(answer, asked)).toThrow(/^malformed/);
});

test.each([null, [], 'text', { id: '2603.00001' }, { title: 'T' }, { paper: minimal }])(
  '%j is no paper',
  (answer) => {
    expect(() => readPaper(answer, endpoint)).toThrow(/^malformed/);
  },
);

test('a mad answer stays small', () => {
  const long = 'x'.repeat(100_000);
  const many = <Item>(item: Item): Item[] => Array.from({ length: 20_000 }, () => item);
  const paper = readPaper(
    {
      ...minimal,
      title: long,
      summary: long,
      authors: many({ name: long }),
      ai_summary: long,
      ai_summary_model: long,
      ai_keywords: many(0).map((_, at) => `${at}${long.slice(0, 300)}`),
      mediaUrls: many('https://cdn.example/x.png'),
      organization: { name: long, fullname: long },
      submittedOnDailyBy: { user: long, fullname: long },
      upvotes: 1e308,
    },
    endpoint,
  );
  expect(paper.title).toHaveLength(1_000);
  expect(paper.abstract?.text).toHaveLength(20_000);
  expect(paper.authors).toHaveLength(2_000);
  expect(paper.authorCount).toBe(20_000);
  expect(paper.keywords).toHaveLength(50);
  expect(paper.keywords[0]).toHaveLength(200);
  expect(JSON.stringify(paper).length).toBeLessThan(800_000);
  const { papers, rejected } = readDailyPapers(many({ paper: minimal }), asked);
  expect(papers).toHaveLength(1);
  expect(rejected).toHaveLength(1_000);
});

test('whatever comes, what is read fits the library', () => {
  const field = fc.constantFrom(
    'id',
    'title',
    'authors',
    'upvotes',
    'summary',
    'organization',
    'mediaUrls',
    'withdrawnAt',
  );
  const paper = fc.dictionary(field, fc.jsonValue()).map((spoilt) => ({ ...minimal, ...spoilt }));
  const entry = fc.oneof(
    fc.jsonValue(),
    fc.record({ paper: fc.oneof(paper, fc.jsonValue()), title: fc.jsonValue() }),
  );
  fc.assert(
    fc.property(fc.array(entry), (answer) => {
      const { papers, rejected } = readDailyPapers(answer, asked);
      for (const read of papers) expect(feedPaperSchema.parse(read)).toEqual(read);
      expect(papers.length + rejected.length).toBe(answer.length);
    }),
  );
});
