import { beforeAll, describe, expect, it } from 'vitest';
import { corpus, seeded } from '../../../build/feed-server/corpus.ts';
import type { Paper } from '../../../shared/library/paper.ts';
import { readQuery } from '../../../shared/search/read-query.ts';
import { wordsOf } from '../../../shared/search/words.ts';
import { LibraryIndex } from './library-index.ts';
import { search } from './search.ts';

// 240 queries with known answers: eight kinds of thirty, on papers that no weight was chosen by.
const perKind = 30;
const papers = corpus(4_000, 23);
const random = seeded(5);
const asked = Array.from({ length: perKind }, () => papers[Math.floor(random() * papers.length)]).flatMap(
  (paper) => paper ?? [],
);
const index = new LibraryIndex();

beforeAll(async () => {
  for (const { paper, standing } of papers) {
    index.put(paper);
    index.putStanding(standing);
  }
  await index.seal(async () => {});
});

type Fits = (paper: Paper) => boolean;
const byId = new Map(papers.map(({ paper }) => [paper.id, paper]));

/** Which place the first right paper has in the answer, from 1; infinite when there is none. */
function placeOf(query: string, fits: Fits): number {
  const { hits } = search(index, readQuery(query, { typing: true }).query, 'relevance', 50);
  const at = hits.findIndex((hit) => {
    const id = index.papers.ids[hit.paper];
    const paper = id === undefined ? undefined : byId.get(id);
    return paper !== undefined && fits(paper);
  });
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

const only =
  ({ id }: Paper): Fits =>
  (paper) =>
    paper.id === id;
const inTitle = (paper: Paper, words: readonly string[]): boolean =>
  words.every((word) => wordsOf(paper.title).includes(wordsOf(word)[0] ?? ''));

const letters = (word: string): boolean => /^[A-Za-z]{6,}$/.test(word);

/** A word with two letters swapped, one left out, one doubled or one changed. */
function misspelt(word: string): string {
  const at = 1 + Math.floor(random() * (word.length - 3));
  switch (Math.floor(random() * 4)) {
    case 0:
      return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + word.charAt(at) + word.slice(at);
    default:
      return `${word.slice(0, at)}q${word.slice(at + 1)}`;
  }
}

function withTypo({ title }: Paper): string {
  const words = title.split(' ');
  const long = words.flatMap((word, at) => (letters(word) ? [at] : []));
  const chosen = long[Math.floor(random() * long.length)] ?? 0;
  return words.map((word, at) => (at === chosen ? misspelt(word) : word)).join(' ');
}

const surname = (paper: Paper): string => paper.authors[0]?.name.split(' ').at(-1) ?? '';

/** The words of a title that tell most: those that fewest papers have. */
function telling({ title }: Paper, count: number): string[] {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  const having = (word: string): number => search(index, readQuery(`"${word}"`).query, 'relevance', 1).total;
  return words.sort((a, b) => having(a) - having(b)).slice(0, count);
}

/** A query, and which papers are right answers to it: several may have the same words in their titles. */
interface Asked {
  readonly query: string;
  readonly fits: Fits;
}

interface Kind {
  readonly name: string;
  readonly ask: (paper: Paper) => Asked;
  /** The least share of queries whose first answer must be right, and of which one of the first ten. */
  readonly first: number;
  readonly ten: number;
}

const surnameAndWord = (paper: Paper): Asked => {
  const name = surname(paper);
  const words = telling(paper, 1);
  const fits: Fits = (other) =>
    inTitle(other, words) &&
    other.authors.some((author) => wordsOf(author.name).includes(wordsOf(name)[0] ?? ''));
  return { query: [name, ...words].join(' '), fits };
};

const threeWords = (paper: Paper): Asked => {
  const words = telling(paper, 3);
  return { query: words.join(' '), fits: (other) => inTitle(other, words) };
};

const phrase = ({ title }: Paper): Asked => {
  const end = title.split(' ').slice(-5).join(' ');
  return {
    query: `"${end}"`,
    fits: (other) => wordsOf(other.title).join(' ').includes(wordsOf(end).join(' ')),
  };
};

const one =
  (queryOf: (paper: Paper) => string) =>
  (paper: Paper): Asked => ({ query: queryOf(paper), fits: only(paper) });

const kinds: readonly Kind[] = [
  { name: 'title', ask: one(({ title }) => title), first: 1, ten: 1 },
  { name: 'title with an error', ask: one(withTypo), first: 0.97, ten: 1 },
  {
    name: 'title half typed',
    ask: one(({ title }) => title.slice(0, Math.ceil(title.length * 0.6))),
    first: 0.9,
    ten: 1,
  },
  { name: 'surname and a word', ask: surnameAndWord, first: 0.95, ten: 1 },
  {
    name: 'id or address',
    ask: one(({ id }) => (random() < 0.5 ? id : `https://huggingface.co/papers/${id}`)),
    first: 1,
    ten: 1,
  },
  { name: 'phrase', ask: phrase, first: 1, ten: 1 },
  {
    name: 'fields',
    ask: one((paper) => `author:"${paper.authors[0]?.name ?? ''}" edition:${paper.edition ?? ''}`),
    first: 0.95,
    ten: 1,
  },
  { name: 'three words', ask: threeWords, first: 0.95, ten: 1 },
];

describe('the right paper comes first', () => {
  it.each(kinds)('by $name', ({ ask, first, ten }) => {
    const places = asked.map(({ paper }) => {
      const { query, fits } = ask(paper);
      return placeOf(query, fits);
    });
    const share = (most: number): number => places.filter((place) => place <= most).length / places.length;
    expect(share(1)).toBeGreaterThanOrEqual(first);
    expect(share(10)).toBeGreaterThanOrEqual(ten);
  });
});
