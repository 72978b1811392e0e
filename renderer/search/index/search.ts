import type { Clause, Condition, Query, SearchSort } from '../../../shared/search/query.ts';
import { wantedConditions } from '../../../shared/search/query.ts';
import { conditionScores, evaluate } from './evaluate.ts';
import { allOf, type Found, isAny } from './found.ts';
import type { LibraryIndex } from './library-index.ts';
import { ranked } from './rank.ts';
import { titleFirst } from './titles.ts';
import type { Tolerance } from './word-terms.ts';

/** A paper that was found, and where, as bits of `where`. */
export interface Hit {
  readonly paper: number;
  readonly places: number;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  /** How many papers fit; more than `hits` where only the best are listed. */
  readonly total: number;
  readonly tolerance: Tolerance;
}

/** So many words of a query may be missing in a paper when none has them all. */
const shareNeeded = 0.6;
const passes: readonly Tolerance[] = ['unknown-words', 'all-words'];

/** All papers that a query selects, exactly as the language says, in no particular order. */
export function select(index: LibraryIndex, query: Query): number[] {
  const { scores } = evaluate(index, query.clause, { scopes: query.scopes, tolerance: 'exact' });
  const found: number[] = [];
  scores.forEach((score, paper) => {
    if (score > 0) found.push(paper);
  });
  return found;
}

/**
 * The best papers for a query. Where its words are in no paper they may be misspelt, and where no paper
 * has them all most of them are enough.
 */
export function search(index: LibraryIndex, query: Query, sort: SearchSort, most: number): SearchResult {
  const words = wantedWords(query.clause);
  let tolerance: Tolerance = 'exact';
  let found = emptyFound(0);
  for (tolerance of words.length === 0 ? (['exact'] as const) : passes) {
    found = evaluate(index, query.clause, { scopes: query.scopes, tolerance });
    if (isAny(found.scores)) break;
  }
  if (words.length > 1 && !isAny(found.scores)) {
    found = mostWords(index, query, 'unknown-words');
    tolerance = 'unknown-words';
  }
  const { papers, total } = ranked(index, found.scores, sort, most);
  const ordered =
    sort === 'relevance'
      ? titleFirst(index, words, tolerance, papers, (paper) => found.scores[paper] ?? 0)
      : papers;
  return {
    hits: ordered.map((paper) => ({ paper, places: found.places[paper] ?? 0 })),
    total,
    tolerance,
  };
}

/** The words that a query looks for, those of its phrases included. */
export function wantedWords(clause: Clause): { readonly word: string; readonly open: boolean }[] {
  return wantedConditions(clause).flatMap((condition) =>
    condition.kind === 'word'
      ? [{ word: condition.word, open: condition.open }]
      : condition.kind === 'phrase'
        ? condition.words.map((word) => ({ word, open: false }))
        : [],
  );
}

const emptyFound = (size: number): Found => ({
  scores: new Float32Array(size),
  places: new Uint16Array(size),
});

/** The papers that have most of the words; every other condition of the query must hold all the same. */
function mostWords(index: LibraryIndex, query: Query, tolerance: Tolerance): Found {
  const { size } = index.papers;
  const clauses = query.clause.kind === 'all' ? query.clause.clauses : [query.clause];
  const isWord = (clause: Clause): clause is Condition => clause.kind === 'word' || clause.kind === 'phrase';
  const wordClauses = clauses.filter(isWord);
  const found = emptyFound(size);
  const options = { scopes: query.scopes, tolerance };
  const having = new Uint8Array(size);
  for (const clause of wordClauses) {
    const scores = conditionScores(index, clause, options, found.places);
    for (let paper = 0; paper < size; paper += 1) {
      const score = scores[paper] ?? 0;
      if (score === 0) continue;
      having[paper] = (having[paper] ?? 0) + 1;
      found.scores[paper] = (found.scores[paper] ?? 0) + score;
    }
  }
  const needed = Math.max(1, Math.ceil(wordClauses.length * shareNeeded));
  for (let paper = 0; paper < size; paper += 1) {
    if ((having[paper] ?? 0) < needed || wordClauses.length < 2) found.scores[paper] = 0;
  }
  const rest = clauses.filter((clause) => !isWord(clause));
  if (rest.length === 0) return found;
  const others = evaluate(index, { kind: 'all', clauses: rest }, options);
  return { scores: allOf([found.scores, others.scores], size), places: found.places };
}
