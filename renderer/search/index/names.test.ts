import { describe, expect, it } from 'vitest';
import { corpus } from '../../../build/feed-server/corpus.ts';
import { newTagId } from '../../../shared/library/ids.ts';
import { readQuery } from '../../../shared/search/read-query.ts';
import { LibraryIndex } from './library-index.ts';
import { search } from './search.ts';

const papers = corpus(60).map(({ paper }) => paper);
const [one, two, three] = papers;
if (one === undefined || two === undefined || three === undefined) throw new RangeError('too few papers');

const index = new LibraryIndex();
for (const paper of papers) index.put(paper);
index.put({
  ...one,
  authors: [
    { name: 'Jordan Quimbley', hidden: false, username: null },
    { name: 'Ada Zzyzx', hidden: false, username: null },
  ],
  organization: { name: 'quuxlab', title: 'Quux Laboratories' },
  keywords: ['retrieval strategies'],
});
index.put({ ...two, title: 'Jordan Quimble', authors: [{ name: 'Al Zed', hidden: false, username: null }] });
for (const [name, paper] of [
  ['serving/kv-cache', one],
  ['serve', two],
] as const) {
  const tag = newTagId();
  index.tags.name(tag, name);
  index.tags.set(tag, index.papers.find(paper.id) ?? -1, true);
}

/** What is found while a query is typed. */
const found = (query: string): readonly string[] =>
  search(index, readQuery(query, { typing: true }).query, 'relevance', 100).hits.flatMap(
    ({ paper }) => index.papers.ids[paper] ?? [],
  );

describe('a name that is being typed', () => {
  it('leaves every paper until its first letter', () => {
    for (const field of ['tag', 'author', 'org', 'submitter', 'keyword'])
      expect(found(`${field}:`)).toHaveLength(papers.length);
  });

  it.each([
    'author:"Jordan Quimbley"',
    'org:quuxlab',
    'org:"quux laboratories"',
    'keyword:"retrieval strategies"',
    'tag:serving/kv-cache',
  ])('finds its paper with every letter of %s', (query) => {
    for (let end = query.indexOf(':') + 2; end <= query.length; end += 1)
      expect(found(query.slice(0, end)), query.slice(0, end)).toContain(one.id);
  });

  it('is taken as whole where somebody bears it', () => {
    expect(found('tag:serve')).toEqual([two.id]);
    expect(new Set(found('tag:ser'))).toEqual(new Set([one.id, two.id]));
    expect(found('tag:"ser"')).toEqual([]);
  });

  it('is looked for in its own field and in order', () => {
    expect(found('author:quimbl')).toEqual([one.id]);
    expect(found('author:"quimbley jor')).toEqual([]);
    // Two authors are no one name.
    expect(found('author:"quimbley ad')).toEqual([]);
  });

  it('is half typed also before the end, and behind a minus', () => {
    expect(found(`author:quimbl ${one.title.split(' ')[0]}`)).toContain(one.id);
    expect(found('-author:quimbl')).toHaveLength(papers.length - 1);
  });
});
