import type { LibraryIndex } from './library-index.ts';
import { nearnessOf, vectorScale } from './nearness.ts';
import { leadingDirections, project } from './subspace.ts';
import { chooseTerms, placesOfTerms, type TopicRow, type TopicTerms, topicRow } from './topic-terms.ts';

/** How many numbers stand for a paper. */
const dimensions = 64;
/** So many papers, spread over the library, are learned from; the others are placed among them. */
const sampleMost = 8_000;
/** Fewer papers tell nothing. */
const fewestPapers = 12;

/** What is saved of it. */
export interface SavedMeaning {
  readonly terms: Uint32Array<ArrayBuffer>;
  readonly rarity: Float32Array<ArrayBuffer>;
  readonly basis: Float32Array<ArrayBuffer>;
  readonly vectors: Int8Array<ArrayBuffer>;
}

/**
 * What papers are about, as directions learned from the library itself: a truncated singular value
 * decomposition of its weighted words. Papers on one topic point the same way, also with other words.
 */
export class Meaning {
  readonly #topics: TopicTerms;
  readonly #basis: Float32Array<ArrayBuffer>;
  readonly #size: number;
  readonly learnedFrom: number;
  #vectors: Int8Array<ArrayBuffer>;
  #placed: number;

  private constructor(
    topics: TopicTerms,
    basis: Float32Array<ArrayBuffer>,
    vectors: Int8Array<ArrayBuffer>,
    learnedFrom: number,
  ) {
    this.#topics = topics;
    this.#basis = basis;
    this.#size = topics.terms.length === 0 ? 1 : basis.length / topics.terms.length;
    this.#vectors = vectors;
    this.#placed = Math.floor(vectors.length / this.#size);
    this.learnedFrom = learnedFrom;
  }

  /** Learns from the papers of an index; `null` when they are too few. */
  static async learn(index: LibraryIndex, pause: () => Promise<void>): Promise<Meaning | null> {
    const { size } = index.papers;
    if (size < fewestPapers) return null;
    const step = Math.max(1, size / sampleMost);
    const sample = Array.from({ length: Math.min(size, sampleMost) }, (_none, at) => Math.floor(at * step));
    const topics = chooseTerms(index, sample);
    await pause();
    const rows: TopicRow[] = [];
    for (const paper of sample) {
      rows.push(topicRow(index, topics, paper));
      if (rows.length % 100 === 0) await pause();
    }
    const wanted = Math.max(4, Math.min(dimensions, Math.floor(sample.length / 3)));
    const { basis } = await leadingDirections(rows, topics.terms.length, wanted, steadyRandom(), pause);
    const meaning = new Meaning(topics, basis, new Int8Array(0), size);
    for (let paper = 0; paper < size; paper += 1) {
      if (paper % 100 === 0) await pause();
      meaning.place(index, paper);
    }
    return meaning;
  }

  static read(index: LibraryIndex, saved: SavedMeaning, learnedFrom: number): Meaning {
    const { terms, rarity, basis, vectors } = saved;
    const places = placesOfTerms(terms, index.vocabulary.size);
    return new Meaning({ terms, rarity, places }, basis, vectors, learnedFrom);
  }

  get saved(): SavedMeaning {
    const { terms, rarity } = this.#topics;
    return {
      terms: Uint32Array.from(terms),
      rarity: Float32Array.from(rarity),
      basis: this.#basis,
      vectors: this.#vectors.slice(0, this.#placed * this.#size),
    };
  }

  get size(): number {
    return this.#size;
  }

  /** Whether so much has come since that it should be learned anew. */
  isOutgrownBy(papers: number): boolean {
    return papers > this.learnedFrom * 1.3 + 20;
  }

  /** Places a paper among those it was learned from. */
  place(index: LibraryIndex, paper: number): void {
    const size = this.#size;
    if (this.#vectors.length < (paper + 1) * size) {
      const grown = new Int8Array(Math.max((paper + 64) * size, Math.ceil(this.#vectors.length * 1.3)));
      grown.set(this.#vectors);
      this.#vectors = grown;
    }
    const image = this.#image(topicRow(index, this.#topics, paper));
    for (let at = 0; at < size; at += 1)
      this.#vectors[paper * size + at] = Math.round(vectorScale * (image[at] ?? 0));
    this.#placed = Math.max(this.#placed, paper + 1);
  }

  /** Where a paper points; of length one, or nowhere. */
  vector(paper: number): Float32Array {
    const { size } = this;
    return Float32Array.from(
      this.#vectors.subarray(paper * size, (paper + 1) * size),
      (value) => value / vectorScale,
    );
  }

  /** Where papers point together; of length one, or nowhere. */
  middle(papers: readonly number[]): Float32Array {
    const middle = new Float32Array(this.size);
    for (const paper of papers) {
      const vector = this.vector(paper);
      for (let at = 0; at < middle.length; at += 1) middle[at] = (middle[at] ?? 0) + (vector[at] ?? 0);
    }
    const length = Math.hypot(...middle);
    return length === 0 ? middle : middle.map((value) => value / length);
  }

  /** Where words point; `null` when none of them tells a topic. */
  vectorOf(terms: readonly { readonly term: number; readonly weight: number }[]): Float32Array | null {
    const known = terms.flatMap(({ term, weight }) => {
      const place = this.#topics.places[term] ?? 0;
      return place === 0
        ? []
        : [{ place: place - 1, weight: weight * (this.#topics.rarity[place - 1] ?? 0) }];
    });
    if (known.length === 0) return null;
    return this.#image({
      places: Uint32Array.from(known, ({ place }) => place),
      weights: Float32Array.from(known, ({ weight }) => weight),
    });
  }

  /** The terms of a paper, each with what it adds in a direction. */
  shares(index: LibraryIndex, paper: number, direction: Float32Array): { term: number; share: number }[] {
    const { places, weights } = topicRow(index, this.#topics, paper);
    const size = this.#size;
    return [...places].map((place, at) => {
      let share = 0;
      for (let column = 0; column < size; column += 1)
        share += (this.#basis[place * size + column] ?? 0) * (direction[column] ?? 0);
      return { term: this.#topics.terms[place] ?? 0, share: share * (weights[at] ?? 0) };
    });
  }

  /** How near all papers are to a direction, from −1 to 1. */
  nearness(direction: Float32Array): Float32Array {
    return nearnessOf(this.#vectors, direction, this.#placed);
  }

  #image(row: TopicRow): Float32Array {
    const image = new Float32Array(this.#size);
    project(row, this.#basis, this.#size, image);
    const length = Math.hypot(...image);
    return length === 0 ? image : image.map((value) => value / length);
  }
}

/** The same numbers every time, so that the same library gives the same directions. */
function steadyRandom(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
