import { assertNever } from '../../../shared/assert-never.ts';
import type { Clause, Condition, Scope } from '../../../shared/search/query.ts';
import { filter } from './filters.ts';
import { allOf, anyOf, type Found, noneOf } from './found.ts';
import type { LibraryIndex } from './library-index.ts';
import { flag } from './papers.ts';
import { runOf } from './runs.ts';
import { scoreWord } from './word-scores.ts';
import { type Tolerance, termsOf } from './word-terms.ts';

export interface EvaluateOptions {
  readonly scopes: readonly Scope[];
  readonly tolerance: Tolerance;
}

/** Finds the papers that fit a clause, with their scores. */
export function evaluate(index: LibraryIndex, clause: Clause, options: EvaluateOptions): Found {
  const { flags, size } = index.papers;
  const places = new Uint16Array(size);
  const scores = scoresOf(index, clause, options, places);
  for (let paper = 0; paper < size; paper += 1)
    if (((flags[paper] ?? 0) & flag.gone) !== 0) scores[paper] = 0;
  return { scores, places };
}

function scoresOf(
  index: LibraryIndex,
  clause: Clause,
  options: EvaluateOptions,
  places: Uint16Array,
): Float32Array {
  const size = index.papers.size;
  const inner = (each: Clause): Float32Array => scoresOf(index, each, options, places);
  switch (clause.kind) {
    case 'all':
      return allOf(clause.clauses.map(inner), size);
    case 'any':
      return anyOf(clause.clauses.map(inner), size);
    case 'not':
      // Where excluded words stand is no place where a paper was found.
      return noneOf(
        scoresOf(index, clause.clause, { ...options, tolerance: 'exact' }, new Uint16Array(size)),
        size,
      );
    default:
      return conditionScores(index, clause, options, places);
  }
}

/** The scores of one condition. */
export function conditionScores(
  index: LibraryIndex,
  condition: Condition,
  { scopes, tolerance }: EvaluateOptions,
  places: Uint16Array,
): Float32Array {
  switch (condition.kind) {
    case 'word':
      return scoreWord(index, termsOf(index, condition, tolerance), condition, scopes, places);
    case 'phrase':
      return runOf(index, condition.words, scopes, places);
    case 'named':
    case 'is':
    case 'has':
    case 'day':
    case 'count':
    case 'paper':
    case 'address':
      return filter(index, condition);
    default:
      return assertNever(condition);
  }
}
