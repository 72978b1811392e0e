import { describe, expect, it } from 'vitest';
import { calendarDate, paperId } from '../library/ids.ts';
import type { Paper, Standing } from '../library/paper.ts';
import { freshFacts, type PaperFacts } from './facts.ts';
import { matches } from './matches.ts';
import { readQuery } from './read-query.ts';

const id = paperId('2402.05099');
const paper: Paper = {
  id,
  title: 'Hydragen: High-Throughput LLM Inference with Shared Prefixes',
  abstract: { kind: 'abstract', text: 'Transformer-based large language models are deployed widely.' },
  authors: [
    { name: 'Jordan Juravsky', hidden: false, username: null },
    { name: 'Christopher Ré', hidden: false, username: null },
  ],
  authorCount: 2,
  publishedOn: calendarDate('2024-02-07'),
  edition: calendarDate('2024-02-09'),
  submitter: { username: 'akhaliq', fullName: 'AK' },
  organization: { name: 'stanford', title: 'Stanford University' },
  aiSummary: 'Hydragen computes attention over shared prefixes exactly.',
  aiModel: null,
  keywords: ['shared prefix', 'llm inference'],
  projectPage: null,
  githubRepo: 'https://github.com/ScalingIntelligence/hydragen',
  thumbnail: null,
  media: ['https://cdn-uploads.huggingface.co/a/film.mp4'],
  withdrawnAt: null,
  firstSeenAt: 1,
  order: 0,
};
const standing: Standing = {
  id,
  upvotes: 60,
  comments: 4,
  githubStars: 45,
  rank: -60,
  checkedAt: 1,
  history: [],
};
const facts: PaperFacts = {
  ...freshFacts(paper, standing),
  starred: true,
  reading: 'reading',
  tags: ['serving/kv-cache'],
  note: 'Compare with paged attention.',
  annotations: [{ quote: 'decomposes attention', comment: 'how?' }],
  text: 'We evaluate on long chatbot prompts.',
  hasPdf: true,
};

const holds = (query: string): boolean => matches(readQuery(query).query, facts);

describe('a paper', () => {
  it.each([
    'shared prefix',
    'juravsky hydragen',
    'christopher re',
    '"large language models"',
    'pag*',
    'chatbot',
    'decompose* how',
    'tag:kv-cache',
    'tag:serving',
    'author:ré',
    'org:"stanford university"',
    'submitter:akhaliq',
    'keyword:inference',
    'is:starred is:unread is:reading is:annotated is:downloaded',
    'has:note has:code has:pdf has:text has:video has:comments',
    'in:notes paged',
    'in:highlights attention',
    'in:text prompts',
    'in:title hydragen',
    'edition:2024-02',
    'after:2024-02-08 before:2024-02-10',
    'upvotes:>50 stars:<=45',
    'nothing OR hydragen',
    '-is:withdrawn -nothing',
    'https://arxiv.org/abs/2402.05099v2',
    'https://github.com/ScalingIntelligence/hydragen',
    '',
  ])('is selected by %s', (query) => {
    expect(holds(query)).toBe(true);
  });

  it.each([
    'shared nothing',
    '"prefix shared"',
    'hydra',
    'author:"jordan ré"',
    'in:title juravsky',
    'in:notes hydragen',
    'is:read',
    'after:2024-02-09',
    'edition:2024-02-08',
    'upvotes:60 stars:>45',
    '-is:starred',
    'is:withdrawn OR nothing',
    '2402.05098',
  ])('is not selected by %s', (query) => {
    expect(holds(query)).toBe(false);
  });
});

describe('a name that is being typed', () => {
  const fits = (query: string): boolean => matches(readQuery(query, { typing: true }).query, facts);
  it.each([
    'tag:',
    'tag:ser',
    'tag:serving/kv-c',
    'author:jur',
    'author:"christopher r',
    'org:stan',
    'org:stanford',
  ])('selects by %s', (query) => {
    expect(fits(query)).toBe(true);
  });
  it.each(['tag:erv', 'author:"chris r"', 'author:"jordan r', '-tag:ser'])(
    'does not select by %s',
    (query) => {
      expect(fits(query)).toBe(false);
    },
  );
});
