import type { Scope } from '../../../shared/search/query.ts';
import { hasWordRun } from '../../../shared/search/word-run.ts';
import { placesOf, posted, where } from './fields.ts';
import { hasRun } from './forward.ts';
import type { Found } from './found.ts';
import type { Inverted } from './inverted.ts';
import type { LibraryIndex } from './library-index.ts';
import { scorerOf } from './word-scores.ts';

/** A phrase tells more than its words do apart. */
const phraseFactor = 1.5;
const allFields = 0x7fffffff;
const titleField = 1;

/** Scores the papers in which words stand side by side, in one field, note, highlight or text. */
export function runOf(
  index: LibraryIndex,
  words: readonly string[],
  scopes: readonly Scope[],
  places: Uint16Array,
): Float32Array {
  const size = index.papers.size;
  const scores = new Float32Array(size);
  const run = words.map((word) => index.vocabulary.find(word));
  const known = run.flatMap((term) => term ?? []);
  if (known.length < run.length) return taggedWith(index, words, scopes, scores, places);
  const sought = index.words.runOf(known);
  const everywhere = scopes.length === 0;
  const isFit = (bytes: Uint8Array): boolean => hasRun(bytes, sought, allFields);
  if (everywhere || scopes.includes('title'))
    scorePapersWithRun(index, known, everywhere, { scores, places });
  const enter = (paper: number, place: number): void => {
    scores[paper] = Math.max(scores[paper] ?? 0, 2 * words.length);
    places[paper] = (places[paper] ?? 0) | place;
  };
  if (everywhere || scopes.includes('notes'))
    index.notes.each((paper, bytes) => (isFit(bytes) ? enter(paper, where.note) : undefined));
  if (everywhere || scopes.includes('highlights'))
    index.highlights.each((paper, bytes) => (isFit(bytes) ? enter(paper, where.highlight) : undefined));
  if (everywhere || scopes.includes('text'))
    textsWithRun(index.texts, known, (paper) => enter(paper, where.text));
  if (everywhere) textsWithRun(index.comments, known, (paper) => enter(paper, where.comment));
  return taggedWith(index, words, scopes, scores, places);
}

/** Visits the papers whose text, or comments, have the run; only those are read that have all of its words. */
function textsWithRun(texts: Inverted, run: readonly number[], visit: (paper: number) => void): void {
  const [first = 0, ...others] = [...new Set(run)].sort((a, b) => texts.count(a) - texts.count(b));
  let papers = papersWith(texts, first);
  for (const term of others) {
    if (papers.size === 0) return;
    const having = papersWith(texts, term);
    papers = new Set([...papers].filter((paper) => having.has(paper)));
  }
  const sought = texts.runOf(run);
  for (const paper of papers) if (hasRun(texts.words(paper), sought, allFields)) visit(paper);
}

function papersWith(texts: Inverted, term: number): Set<number> {
  const papers = new Set<number>();
  texts.eachWith([{ term, weight: 1 }], (paper) => papers.add(paper));
  return papers;
}

/** Scores the papers in one of whose fields the run stands; only those are read that have its rarest word. */
function scorePapersWithRun(
  index: LibraryIndex,
  run: readonly number[],
  everywhere: boolean,
  { scores, places }: Found,
): void {
  const { words } = index;
  const sought = words.runOf(run);
  const fields = everywhere ? allFields : titleField;
  const rarest = run.reduce((best, term) => (words.count(term) < words.count(best) ? term : best));
  const isFit = new Uint8Array(scores.length);
  words.eachWith([{ term: rarest, weight: 1 }], (paper, byte) => {
    if (!everywhere && byte < posted.title) return;
    if (hasRun(words.words(paper), sought, fields)) isFit[paper] = 1;
  });
  for (const term of new Set(run)) {
    const terms = [{ term, weight: 1 }];
    const scoreOf = scorerOf(index, terms, everywhere);
    words.eachWith(terms, (paper, byte) => {
      if (isFit[paper] !== 1) return;
      scores[paper] = (scores[paper] ?? 0) + scoreOf(paper, byte) * phraseFactor;
      places[paper] = (places[paper] ?? 0) | (everywhere ? placesOf(byte) : where.title);
    });
  }
}

function taggedWith(
  index: LibraryIndex,
  words: readonly string[],
  scopes: readonly Scope[],
  scores: Float32Array,
  places: Uint16Array,
): Float32Array {
  if (scopes.length > 0) return scores;
  index.tags.eachWith(
    (name) => hasWordRun(name, words),
    (paper) => {
      scores[paper] = Math.max(scores[paper] ?? 0, 3 * words.length);
      places[paper] = (places[paper] ?? 0) | where.tag;
    },
  );
  return scores;
}
