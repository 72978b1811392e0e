import type { Scope } from '../../../shared/search/query.ts';
import { placesOf, posted, where } from './fields.ts';
import { type Found, justFits } from './found.ts';
import type { LibraryIndex } from './library-index.ts';
import type { OwnTexts } from './reader-texts.ts';
import type { Expansion } from './vocabulary.ts';

/** What a word counts where it stands; the title counts more the shorter it is. */
const weights = {
  title: 4,
  names: 3,
  keywords: 1.5,
  summary: 0.7,
  tag: 3,
  own: 2,
  id: 6,
  text: 0.5,
  comment: 0.4,
} as const;
const saturation = 1.2;
const titleMean = 10;
const lengthShare = 0.5;

/** Where a word is looked for. */
export interface WordWish {
  readonly scopes: readonly Scope[];
  /** Papers outside of these may be left out; `null` leaves out none. */
  readonly among?: readonly number[] | null;
}

/**
 * Scores the papers that have one of the terms: BM25 by field, the best term counting for each paper.
 * Notes, highlights, tags and ids are looked through as well, unless the scopes say where to look.
 */
export function scoreWord(
  index: LibraryIndex,
  terms: readonly Expansion[],
  word: { readonly word: string; readonly open: boolean },
  { scopes, among = null }: WordWish,
  places: Uint16Array,
): Float32Array {
  const scores = new Float32Array(index.papers.size);
  const everywhere = scopes.length === 0;
  const add = (paper: number, score: number, place: number): void => {
    if (score > (scores[paper] ?? 0)) scores[paper] = score;
    places[paper] = (places[paper] ?? 0) | place;
  };
  if (everywhere || scopes.includes('title'))
    scorePapers(index, terms, { everywhere, among }, { scores, places });
  const weightOf = new Map(terms.map(({ term, weight }) => [term, weight]));
  if (everywhere || scopes.includes('notes')) scoreOwn(index.notes, weightOf, where.note, add);
  if (everywhere || scopes.includes('highlights')) scoreOwn(index.highlights, weightOf, where.highlight, add);
  if (everywhere || scopes.includes('text')) {
    const addText = (paper: number, byte: number, weight: number): void =>
      add(paper, weights.text * weight * (1 + (byte & posted.times) / 4), where.text);
    index.texts.eachWith(terms, addText, among);
  }
  if (!everywhere) return scores;
  const addComment = (paper: number, byte: number, weight: number): void =>
    add(paper, weights.comment * weight * (1 + (byte & posted.times) / 4), where.comment);
  index.comments.eachWith(terms, addComment, among);
  const isNamed = (each: string): boolean => (word.open ? each.startsWith(word.word) : each === word.word);
  index.tags.eachWith(
    (words) => words.some(isNamed),
    (paper) => add(paper, weights.tag, where.tag),
  );
  scoreIds(index, word, add);
  return scores;
}

type Add = (paper: number, score: number, place: number) => void;

/** Fields that a posting only says yes or no of, by the high four bits of its byte; the title apart. */
const fieldWeights = Float32Array.from(
  { length: 16 },
  (_none, high) =>
    ((high << 4) & posted.names ? weights.names : 0) +
    ((high << 4) & posted.keywords ? weights.keywords : 0) +
    ((high << 4) & posted.summary ? weights.summary : 0),
);
const titleWeights = Float32Array.from(
  { length: 256 },
  (_none, length) => weights.title / (0.6 + (0.4 * length) / titleMean),
);
const placesByByte = Uint16Array.from({ length: 256 }, (_none, byte) => placesOf(byte));

/** What a posting counts, by its paper and its byte: BM25 by field; 0 where the word is not looked for. */
export function scorerOf(
  index: LibraryIndex,
  terms: readonly Expansion[],
  everywhere: boolean,
): (paper: number, byte: number) => number {
  const { titleLength, length } = index.papers;
  const rarity = rarityOf(index, terms);
  const perWord = (saturation * lengthShare) / index.meanLength;
  const always = saturation * (1 - lengthShare);
  return (paper, byte) => {
    const isInTitle = byte >= posted.title;
    if (!everywhere && !isInTitle) return 0;
    let score = isInTitle ? (titleWeights[titleLength[paper] ?? 0] ?? 0) : 0;
    if (everywhere) {
      const times = byte & posted.times;
      score += fieldWeights[byte >> 4] ?? 0;
      if (times > 0) score += times / (times + always + perWord * (length[paper] ?? 0));
    }
    return score * rarity + justFits;
  };
}

function scorePapers(
  index: LibraryIndex,
  terms: readonly Expansion[],
  { everywhere, among }: { readonly everywhere: boolean; readonly among: readonly number[] | null },
  { scores, places }: Found,
): void {
  const scoreOf = scorerOf(index, terms, everywhere);
  const addPaper = (paper: number, byte: number, weight: number): void => {
    const score = scoreOf(paper, byte) * weight;
    if (score === 0) return;
    if (score > (scores[paper] ?? 0)) scores[paper] = score;
    places[paper] = (places[paper] ?? 0) | (everywhere ? (placesByByte[byte] ?? 0) : where.title);
  };
  index.words.eachWith(terms, addPaper, among);
}

/** How much a word tells, by how few papers have one of its terms. */
function rarityOf({ papers, words }: LibraryIndex, terms: readonly Expansion[]): number {
  let having = 0;
  for (const { term, weight } of terms) having += weight * words.count(term);
  return Math.log(1 + (papers.size + 0.5) / (having + 0.5));
}

function scoreOwn(texts: OwnTexts, weightOf: ReadonlyMap<number, number>, place: number, add: Add): void {
  if (texts.size === 0 || weightOf.size === 0) return;
  texts.eachWith(
    (term) => weightOf.has(term),
    (paper, times) => add(paper, weights.own + times / (times + 1), place),
  );
}

/** Digits may be a part of an arXiv id, which no vocabulary holds. */
function scoreIds(
  { papers }: LibraryIndex,
  { word, open }: { readonly word: string; readonly open: boolean },
  add: Add,
): void {
  if (!/^\d{2,7}$/.test(word)) return;
  const isPart = (part: string): boolean => (open ? part.startsWith(word) : part === word);
  papers.ids.forEach((id, paper) => {
    if (isPart(id.slice(0, 4)) || isPart(id.slice(id.includes('/') ? id.indexOf('/') + 1 : 5)))
      add(paper, weights.id, where.title);
  });
}
