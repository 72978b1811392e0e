import { assertNever } from '../../../shared/assert-never.ts';
import type { Clause, Condition } from '../../../shared/search/query.ts';
import { filter } from './filters.ts';
import { allOf, anyOf, type Found, noneOf } from './found.ts';
import type { LibraryIndex } from './library-index.ts';
import { flag } from './papers.ts';
import { runOf } from './runs.ts';
import { scoreWord, type WordWish } from './word-scores.ts';
import { type Tolerance, termsOf } from './word-terms.ts';

export interface EvaluateOptions extends WordWish {
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
      return allOf(scoresOfEach(index, clause.clauses, options, places), size);
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

/** Of more papers than this share no list is made. */
const fewShare = 0.1;

/**
 * The scores of clauses that must all fit: the rarest word first, so that the papers which lack it need not be
 * looked at for the others. Their scores may then be left out.
 */
function scoresOfEach(
  index: LibraryIndex,
  clauses: readonly Clause[],
  options: EvaluateOptions,
  places: Uint16Array,
): Float32Array[] {
  const scores = new Map<Clause, Float32Array>();
  let among = options.among ?? null;
  for (const { word, terms } of rarestFirst(index, clauses, options.tolerance)) {
    const own = scoreWord(index, terms, word, { ...options, among }, places);
    scores.set(word, own);
    among = fitting(own, among);
  }
  return clauses.map(
    (clause) => scores.get(clause) ?? scoresOf(index, clause, { ...options, among }, places),
  );
}

/** The words among some clauses with the terms that stand for them. */
function rarestFirst(index: LibraryIndex, clauses: readonly Clause[], tolerance: Tolerance) {
  const words = clauses.flatMap((clause) => {
    if (clause.kind !== 'word') return [];
    const terms = termsOf(index, clause, tolerance);
    const papers = terms.reduce((sum, { term }) => sum + index.words.count(term), 0);
    return [{ word: clause, terms, papers }];
  });
  return words.sort((one, other) => one.papers - other.papers);
}

/** The papers that have a score; `null` where they are too many to be worth a list. */
function fitting(scores: Float32Array, among: readonly number[] | null): readonly number[] | null {
  if (among !== null) return among.filter((paper) => (scores[paper] ?? 0) > 0);
  const papers: number[] = [];
  const most = scores.length * fewShare;
  for (let paper = 0; paper < scores.length; paper += 1) {
    if ((scores[paper] ?? 0) === 0) continue;
    if (papers.length >= most) return null;
    papers.push(paper);
  }
  return papers;
}

/** The scores of one condition. */
export function conditionScores(
  index: LibraryIndex,
  condition: Condition,
  options: EvaluateOptions,
  places: Uint16Array,
): Float32Array {
  switch (condition.kind) {
    case 'word':
      return scoreWord(index, termsOf(index, condition, options.tolerance), condition, options, places);
    case 'phrase':
      return runOf(index, condition.words, options.scopes, places);
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
