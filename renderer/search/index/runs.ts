import type { Scope } from '../../../shared/search/query.ts';
import { where } from './fields.ts';
import { hasRun, runOfTerms } from './forward.ts';
import type { Inverted } from './inverted.ts';
import type { LibraryIndex } from './library-index.ts';
import { scoreWord } from './word-scores.ts';

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
  const sought = runOfTerms(known);
  const everywhere = scopes.length === 0;
  const isFit = (bytes: Uint8Array): boolean => hasRun(bytes, sought, allFields);
  if (everywhere || scopes.includes('title')) {
    const fields = everywhere ? allFields : titleField;
    const inWords = candidates(index, words, everywhere ? [] : ['title'], places);
    for (let paper = 0; paper < size; paper += 1) {
      const score = inWords.scores[paper] ?? 0;
      if (score === 0 || !hasRun(index.words.words(paper), sought, fields)) continue;
      scores[paper] = score * phraseFactor;
      places[paper] = (places[paper] ?? 0) | (inWords.places[paper] ?? 0);
    }
  }
  const enter = (paper: number, place: number): void => {
    scores[paper] = Math.max(scores[paper] ?? 0, 2 * words.length);
    places[paper] = (places[paper] ?? 0) | place;
  };
  if (everywhere || scopes.includes('notes'))
    index.notes.each((paper, bytes) => (isFit(bytes) ? enter(paper, where.note) : undefined));
  if (everywhere || scopes.includes('highlights'))
    index.highlights.each((paper, bytes) => (isFit(bytes) ? enter(paper, where.highlight) : undefined));
  if (everywhere || scopes.includes('text'))
    textsWithRun(index, known, isFit, (paper) => enter(paper, where.text));
  return taggedWith(index, words, scopes, scores, places);
}

/** Visits the papers whose kept text has the run; only those are read that have all of its words. */
function textsWithRun(
  { texts }: LibraryIndex,
  run: readonly number[],
  isFit: (bytes: Uint8Array) => boolean,
  visit: (paper: number) => void,
): void {
  const [first = 0, ...others] = [...new Set(run)].sort((a, b) => texts.count(a) - texts.count(b));
  let papers = papersWith(texts, first);
  for (const term of others) {
    if (papers.size === 0) return;
    const having = papersWith(texts, term);
    papers = new Set([...papers].filter((paper) => having.has(paper)));
  }
  for (const paper of papers) if (isFit(texts.words(paper))) visit(paper);
}

function papersWith(texts: Inverted, term: number): Set<number> {
  const papers = new Set<number>();
  texts.eachWith([{ term, weight: 1 }], (paper) => papers.add(paper));
  return papers;
}

/** Papers that have all the words somewhere: only these are read for the phrase. */
function candidates(
  index: LibraryIndex,
  words: readonly string[],
  scopes: readonly Scope[],
  places: Uint16Array,
): { readonly scores: Float32Array; readonly places: Uint16Array } {
  const size = index.papers.size;
  const found = new Uint16Array(places.length);
  const scores = new Float32Array(size);
  words.forEach((word, at) => {
    const term = index.vocabulary.find(word);
    const terms = term === null ? [] : [{ term, weight: 1 }];
    const each = scoreWord(index, terms, { word, open: false }, scopes, found);
    for (let paper = 0; paper < size; paper += 1) {
      const score = each[paper] ?? 0;
      const before = scores[paper] ?? 0;
      scores[paper] = score === 0 || (at > 0 && before === 0) ? 0 : before + score;
    }
  });
  return { scores, places: found };
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

/** Whether words stand side by side among others. */
export function hasWordRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_word, at) => run.every((each, index) => words[at + index] === each));
}
