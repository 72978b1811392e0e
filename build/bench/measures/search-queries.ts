import { withMeaning } from '../../../renderer/search/index/by-meaning.ts';
import type { LibraryIndex } from '../../../renderer/search/index/library-index.ts';
import type { Meaning } from '../../../renderer/search/index/meaning.ts';
import { search } from '../../../renderer/search/index/search.ts';
import type { Paper } from '../../../shared/library/paper.ts';
import { readQuery } from '../../../shared/search/read-query.ts';
import { seeded } from '../../feed-server/corpus.ts';
import type { Figure } from '../figure.ts';
import { quantile } from '../statistics.ts';

const asked = 100;
/** The first of each kind is slow once only, until it is compiled. */
const warming = 5;
const listed = 1_000;

interface Kind {
  readonly queryOf: (paper: Paper) => string;
  readonly limit: number;
}

const kinds: Readonly<Record<string, Kind>> = {
  'one word': { queryOf: (paper) => word(paper, 1), limit: 16 },
  'two words': { queryOf: (paper) => `${word(paper, 0)} ${word(paper, 2)} `, limit: 16 },
  prefix: { queryOf: (paper) => word(paper, 1).slice(0, 3), limit: 16 },
  phrase: { queryOf: (paper) => `"${paper.title.split(' ').slice(1, 4).join(' ')}"`, limit: 16 },
  author: { queryOf: (paper) => `${paper.authors[0]?.name ?? ''} `, limit: 16 },
  id: { queryOf: (paper) => paper.id, limit: 16 },
  fields: { queryOf: (paper) => `author:"${paper.authors[0]?.name ?? ''}" is:unread upvotes:>5`, limit: 16 },
  meaning: { queryOf: (paper) => `${paper.keywords.slice(0, 2).join(' ')} `, limit: 30 },
  'typing error': { queryOf: (paper) => misspelt(word(paper, 1)), limit: 30 },
  title: { queryOf: (paper) => paper.title, limit: 30 },
};

/** How long queries of each kind take, beside a plain pass over as many bytes as the papers' directions have. */
export function queryFigures(
  index: LibraryIndex,
  meaning: Meaning | null,
  papers: readonly Paper[],
  circumstance: string,
): Figure[] {
  const random = seeded(17);
  const chosen = Array.from({ length: asked }, () => papers[Math.floor(random() * papers.length)]).flatMap(
    (paper) => paper ?? [],
  );
  return Object.entries(kinds).flatMap(([kind, { queryOf, limit }]) => {
    const passes: number[] = [];
    const times = chosen.map((paper) => {
      passes.push(timeOfPass());
      const began = performance.now();
      const { query } = readQuery(queryOf(paper), { typing: true });
      withMeaning(index, meaning, query, search(index, query, 'relevance', listed));
      return performance.now() - began;
    });
    const reference = { name: 'pass', values: [quantile(passes.slice(warming), 0.5)] };
    const name = `search, ${kind}${circumstance}`;
    return [
      { name: `${name}, p50`, unit: 'ms', values: [quantile(times.slice(warming), 0.5)], reference },
      { ...highest(`${name}, p95`, times.slice(warming), limit), reference },
    ];
  });
}

const bytes = new Int8Array(50_000 * 64).fill(3);
let sum = 0;

/** Adds up the bytes, milliseconds: says how busy the machine is at the moment. */
function timeOfPass(): number {
  const began = performance.now();
  for (let at = 0; at < bytes.length; at += 1) sum = (sum + (bytes[at] ?? 0)) | 0;
  return performance.now() - began;
}

const word = (paper: Paper, at: number): string => {
  const words = paper.title.split(/[^A-Za-z]+/).filter((each) => each.length > 3);
  return words[at % words.length] ?? 'model';
};
const misspelt = (text: string): string => text.slice(0, 1) + text.charAt(2) + text.charAt(1) + text.slice(3);

/** The time that 95 of 100 stay below. */
export const highest = (name: string, times: readonly number[], limit: number): Figure => ({
  name,
  unit: 'ms',
  values: [quantile(times, 0.95)],
  target: { most: limit },
});
