import type { Query } from '../../../shared/search/query.ts';
import { evaluate } from './evaluate.ts';
import { where } from './fields.ts';
import type { LibraryIndex } from './library-index.ts';
import type { Meaning } from './meaning.ts';
import { nearest } from './near.ts';
import { flag } from './papers.ts';
import { type SearchResult, wantedWords } from './search.ts';
import { termsOf } from './word-terms.ts';

const mostNear = 30;
/** How near a paper must be; a small library is about few topics, so all of them are near one another. */
const least = { few: 0.15, many: 0.4 } as const;
const few = 200;
/** Of a word that is being typed so many endings are looked at. */
const endings = 4;

/**
 * Adds the papers on the topic of a query that lack its words, after those that have them. Whatever else the
 * query asks for must hold of them, too.
 */
export function withMeaning(
  index: LibraryIndex,
  meaning: Meaning | null,
  query: Query,
  result: SearchResult,
): SearchResult {
  const words = wantedWords(query.clause);
  if (meaning === null || words.length === 0 || query.scopes.length > 0) return result;
  // So many have the words themselves that nobody would come to those after them.
  if (result.total > result.hits.length) return result;
  const direction = meaning.vectorOf(
    words.flatMap((word) => termsOf(index, word, 'unknown-words').slice(0, word.open ? endings : 1)),
  );
  if (direction === null) return result;
  const rest = query.clause.kind === 'all' ? query.clause.clauses : [query.clause];
  const conditions = rest.filter((clause) => clause.kind !== 'word' && clause.kind !== 'phrase');
  // An "or" with words in it may be fulfilled by the topic, too.
  const firm = conditions.filter((clause) => clause.kind !== 'any' || wantedWords(clause).length === 0);
  const { flags } = index.papers;
  const scores =
    firm.length === 0
      ? null
      : evaluate(index, { kind: 'all', clauses: firm }, { scopes: [], tolerance: 'exact' }).scores;
  const fits = (paper: number): boolean =>
    scores === null ? ((flags[paper] ?? 0) & flag.gone) === 0 : (scores[paper] ?? 0) > 0;
  const held = new Set(result.hits.map(({ paper }) => paper));
  const near = nearest(
    meaning.nearness(direction),
    mostNear,
    index.papers.size < few ? least.few : least.many,
    (paper) => fits(paper) && !held.has(paper),
  );
  return {
    ...result,
    hits: [...result.hits, ...near.map((paper) => ({ paper, places: where.meaning }))],
    total: result.total + near.length,
  };
}
