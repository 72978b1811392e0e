import { beforeAll, describe, expect, it } from 'vitest';
import { corpus } from '../../../build/feed-server/corpus.ts';
import { topics } from '../../../build/feed-server/generator/topics/index.ts';
import { starterPapers } from '../../../electron/sync/starter.ts';
import type { Paper } from '../../../shared/library/paper.ts';
import { readQuery } from '../../../shared/search/read-query.ts';
import { wordsOf } from '../../../shared/search/words.ts';
import { mergePaper } from '../../store/worker/paper-rows.ts';
import { Common } from '../worker/reasons.ts';
import { withMeaning } from './by-meaning.ts';
import { where } from './fields.ts';
import { LibraryIndex } from './library-index.ts';
import { learnLiking, suits } from './liking.ts';
import { Meaning } from './meaning.ts';
import { similarTo } from './near.ts';
import { flag } from './papers.ts';
import { readIndex, saveIndex } from './saved.ts';
import { meaningSections, readMeaning } from './saved-meaning.ts';
import { search } from './search.ts';

const pause = async (): Promise<void> => {};
const papers = corpus(2_000, 3);
const index = new LibraryIndex();
let meaning: Meaning | null = null;
const learned = (): Meaning => {
  if (meaning === null) throw new Error('nothing was learned');
  return meaning;
};
const topicOf = (paper: number): number => papers[paper]?.topic ?? -1;

beforeAll(async () => {
  for (const { paper } of papers) index.put(paper);
  await index.seal(pause);
  meaning = await Meaning.learn(index, pause);
});

describe('similar papers', () => {
  const asked = Array.from({ length: 100 }, (_none, at) => (at * 37) % papers.length);
  const precision = (found: (paper: number) => readonly number[]): number => {
    const right = asked.flatMap((paper) => found(paper).filter((other) => topicOf(other) === topicOf(paper)));
    return right.length / (asked.length * 10);
  };

  it('are on the same topic, more than by words alone and far more than by chance', () => {
    const byMeaning = precision((paper) => similarTo(index, learned(), [paper], 10));
    const byWords = precision((paper) => {
      const title = papers[paper]?.paper.title.split(/[^A-Za-z0-9]+/).filter(Boolean) ?? [];
      const { query } = readQuery(title.join(' OR '));
      return search(index, query, 'relevance', 11)
        .hits.map((hit) => hit.paper)
        .filter((other) => other !== paper)
        .slice(0, 10);
    });
    const byChance = precision((paper) =>
      Array.from({ length: 10 }, (_none, at) => (paper * 7_919 + at * 104_729) % papers.length),
    );
    expect(byMeaning).toBeGreaterThan(0.97);
    expect(byMeaning).toBeGreaterThan(byWords + 0.05);
    expect(byChance).toBeLessThan(0.15);
  });

  it('of a selection are near its middle', () => {
    const given = papers.flatMap(({ topic }, paper) => (topic === 3 ? [paper] : [])).slice(0, 5);
    const found = similarTo(index, learned(), given, 10);
    expect(found.filter((paper) => given.includes(paper))).toEqual([]);
    expect(found.filter((paper) => topicOf(paper) === 3).length).toBeGreaterThanOrEqual(9);
  });

  it('say what they share with most of a selection, in words that both have', () => {
    const numbered = (numbers: readonly number[]) =>
      numbers.flatMap((number) => {
        const paper = papers[number]?.paper;
        return paper === undefined ? [] : [{ paper, number }];
      });
    const given = numbered(papers.flatMap(({ topic }, paper) => (topic === 7 ? [paper] : [])).slice(0, 40));
    const common = new Common(index, learned(), given);
    const wordsIn = ({ paper }: { readonly paper: Paper }): string =>
      ` ${wordsOf([paper.title, paper.abstract?.text, ...paper.keywords].join(' . ')).join(' ')} `;
    const all = given.map(wordsIn).join('|');
    const found = similarTo(
      index,
      learned(),
      given.map(({ number }) => number),
      10,
    );
    for (const each of numbered(found)) {
      const shared = common.sharedWith(each);
      expect(shared.length).toBeGreaterThanOrEqual(2);
      for (const words of shared) {
        expect(wordsIn(each)).toContain(` ${wordsOf(words).join(' ')} `);
        expect(all).toContain(` ${wordsOf(words).join(' ')} `);
      }
    }
  });

  it('are the same after saving and reading', () => {
    const { bytes } = saveIndex(index.base, { device: 'd', changes: 0 }, meaningSections(learned()));
    const saved = readIndex(bytes.buffer);
    const again = saved === null ? null : new LibraryIndex(saved.base);
    const read = saved === null || again === null ? null : readMeaning(again, saved.extra);
    if (again === null || read === null) throw new Error('not read');
    for (const paper of asked.slice(0, 20))
      expect(similarTo(again, read, [paper], 10)).toEqual(similarTo(index, learned(), [paper], 10));
  });
});

describe('a search by meaning', () => {
  // 30 queries whose answers are known: the keywords of the topics that the papers were made for.
  const keywords = topics.flatMap((topic) => topic.keywords.slice(0, 2)).slice(0, 30);
  const isAbout = (paper: number, keyword: string): boolean =>
    topics[topicOf(paper)]?.keywords.includes(keyword) === true;

  it('brings papers on the topic that lack its words', () => {
    const places = keywords.map((keyword) => {
      const { query } = readQuery(keyword);
      const words = search(index, query, 'relevance', 1_000);
      const all = withMeaning(index, learned(), query, words);
      const added = all.hits.filter(({ places }) => places === where.meaning);
      return added.findIndex(({ paper }) => isAbout(paper, keyword));
    });
    const share = (most: number): number =>
      places.filter((place) => place >= 0 && place < most).length / places.length;
    expect(share(1)).toBeGreaterThanOrEqual(0.8);
    expect(share(10)).toBeGreaterThanOrEqual(0.9);
  });

  it('keeps the other conditions of the query', () => {
    const { query } = readQuery('speculative decoding edition:2024-01 -is:starred');
    const all = withMeaning(index, learned(), query, search(index, query, 'relevance', 1_000));
    expect(all.hits.length).toBeGreaterThan(0);
    for (const { paper } of all.hits) expect(papers[paper]?.paper.edition).toMatch(/^2024-01/);
  });

  it.each([
    ['long context', 20, ['LongHealth', 'Spinning the Golden Thread', 'NeedleBench', 'LongBench']],
    ['shared prefix', 5, ['Hydragen', 'Prefix Grouper', 'Infinite-Long Prefix', 'PrefixKV']],
  ] as const)('finds the starter edition by %s', async (text, least, titles) => {
    const starter = starterPapers();
    const few = new LibraryIndex();
    for (const paper of starter) few.put(mergePaper(undefined, paper, 1));
    const { query } = readQuery(text);
    const found = withMeaning(
      few,
      await Meaning.learn(few, pause),
      query,
      search(few, query, 'relevance', 100),
    );
    expect(found.hits.length).toBeGreaterThanOrEqual(least);
    const shown = found.hits.map(({ paper }) => starter[paper]?.title ?? '').join('\n');
    for (const title of titles) expect(shown).toContain(title);
  });
});

describe('what a reader likes', () => {
  it('ranks new papers by topic, from a few stars and dismissals', () => {
    const old = papers.slice(0, 1_500);
    const liked = old.flatMap(({ topic }, paper) => (topic === 2 ? [paper] : [])).slice(0, 6);
    const disliked = old.flatMap(({ topic }, paper) => (topic === 5 ? [paper] : [])).slice(0, 4);
    for (const paper of liked) index.papers.mark(paper, flag.starred, true);
    for (const paper of disliked) index.papers.mark(paper, flag.dismissed, true);
    const began = performance.now();
    const liking = learnLiking(index, learned());
    expect(performance.now() - began).toBeLessThan(1_000);
    if (liking === null) throw new Error('nothing was learned');
    expect(liking).toMatchObject({ liked: 6, disliked: 4 });
    const fresh = papers.map((_paper, at) => at).slice(1_500);
    const ranked = fresh
      .map((paper) => ({ paper, score: suits(liking, learned().vector(paper)) }))
      .sort((a, b) => b.score - a.score);
    const top = ranked.slice(0, 10).filter(({ paper }) => topicOf(paper) === 2);
    expect(top.length).toBeGreaterThanOrEqual(9);
    const average = (topic: number): number => {
      const scores = ranked.filter(({ paper }) => topicOf(paper) === topic).map(({ score }) => score);
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    };
    expect(average(5)).toBeLessThan(average(2) - 0.2);
  });

  it('is not known before anything was liked', () => {
    for (let paper = 0; paper < papers.length; paper += 1) index.papers.mark(paper, flag.starred, false);
    expect(learnLiking(index, learned())).toBeNull();
  });
});
