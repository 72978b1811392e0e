import { walk } from './forward.ts';
import type { LibraryIndex } from './library-index.ts';

/** How much a word tells of what a paper is about, by the field it stands in; names tell nothing. */
const fieldWeights: readonly number[] = [3, 0, 0, 3, 1.5, 1, 0];
const mostTerms = 12_000;
/** Words of more papers than this share are of every topic. */
const commonShare = 0.25;
/** A small library may be about few topics. */
const commonInFew = 0.7;

/** Words that stand in titles and abstracts on every topic; those of TeX among them. */
const topicless = new Set(
  'what when where which while with without within the that these those this than then there their them they from into onto over under upon about above across after again all also although and any are because been before being below between both but can could does doing done down during each either else even ever every few for further get had has have having here how however its itself just let made make many may might more most much must near neither new nor not now off often once one only other our out own per quite rather same set several should show since some still such take together too toward until use used using very via was well were whether who whose why will would yet you your formally wild mathcal mathbb mathrm mathbf mathit frac sqrt theta epsilon lambda sigma alpha beta gamma delta pi mu tau phi psi times leq geq ref log exp sim approx infty sum prod left right'.split(
    ' ',
  ),
);

/** The words that tell topics apart, and how rare each is. */
export interface TopicTerms {
  /** The numbers of the terms in the vocabulary. */
  readonly terms: Uint32Array;
  readonly rarity: Float32Array;
  /** The place in `terms` of a term of the vocabulary, plus one; 0 for the others. */
  readonly places: Uint32Array;
}

/** Chooses the words that some papers have, but not most. */
export function chooseTerms(index: LibraryIndex, papers: readonly number[]): TopicTerms {
  const { size } = index.vocabulary;
  const having = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (const paper of papers) {
    const bytes = index.words.words(paper);
    walk(bytes, 0, bytes.length, (term, field) => {
      if (fieldWeights[field] === 0 || last[term] === paper) return;
      last[term] = paper;
      having[term] = (having[term] ?? 0) + 1;
    });
  }
  const least = papers.length < 200 ? 2 : 4;
  const most = papers.length * (papers.length < 200 ? commonInFew : commonShare);
  const chosen: number[] = [];
  having.forEach((count, term) => {
    const word = index.vocabulary.term(term);
    if (count >= least && count <= most && word.length > 1 && !/^\d+$/.test(word) && !topicless.has(word))
      chosen.push(term);
  });
  chosen.sort((a, b) => (having[b] ?? 0) - (having[a] ?? 0) || a - b);
  const terms = Uint32Array.from(chosen.slice(0, mostTerms));
  const rarity = Float32Array.from(terms, (term) => Math.log((papers.length + 1) / (having[term] ?? 1)));
  return { terms, rarity, places: placesOfTerms(terms, size) };
}

export function placesOfTerms(terms: Uint32Array, size: number): Uint32Array {
  const places = new Uint32Array(size);
  terms.forEach((term, place) => {
    places[term] = place + 1;
  });
  return places;
}

/** A paper as the terms that it has, with their weights; of length one. */
export interface TopicRow {
  readonly places: Uint32Array;
  readonly weights: Float32Array;
}

const counts = new Map<number, number>();

/** Weighs the terms of a paper: often in it, rarely elsewhere. */
export function topicRow(index: LibraryIndex, topics: TopicTerms, paper: number): TopicRow {
  counts.clear();
  const bytes = index.words.words(paper);
  walk(bytes, 0, bytes.length, (term, field) => {
    const place = topics.places[term] ?? 0;
    const weight = fieldWeights[field] ?? 0;
    if (place > 0 && weight > 0) counts.set(place - 1, (counts.get(place - 1) ?? 0) + weight);
  });
  const places = Uint32Array.from(counts.keys()).sort();
  const weights = Float32Array.from(
    places,
    (place) => Math.log1p(counts.get(place) ?? 0) * (topics.rarity[place] ?? 0),
  );
  const length = Math.hypot(...weights) || 1;
  return { places, weights: weights.map((weight) => weight / length) };
}
