import { ByteWriter } from './bytes.ts';
import { countBytes, type Run, runOfTerms, walk } from './forward.ts';
import {
  eachPosting,
  type Forward,
  invert,
  noForward,
  noPostings,
  type Postings,
  postedWith,
} from './postings.ts';
import type { Expansion } from './vocabulary.ts';

/** The words of papers and the papers of words, as they are saved. */
export interface InvertedBase {
  readonly forward: Forward;
  readonly postings: Postings;
}

export const noBase: InvertedBase = { forward: noForward, postings: noPostings };

type Visit = (paper: number, byte: number, weight: number) => void;

/** A byte of a paper's words takes as long to read as so many postings. */
const postingsAByte = 0.7;

/**
 * Words by paper and papers by word: a base that never changes, and beside it the papers that came or
 * changed since, which are looked through one by one. `seal` makes a new base of both.
 */
export class Inverted {
  #forward: Forward;
  #postings: Postings;
  readonly #recent = new Map<number, Uint8Array>();
  #byteCounts: Uint32Array | null = null;

  constructor(base: InvertedBase) {
    this.#forward = base.forward;
    this.#postings = base.postings;
  }

  get base(): InvertedBase {
    return { forward: this.#forward, postings: this.#postings };
  }

  /** How many papers are not in the base as they are now. */
  get waiting(): number {
    return this.#recent.size;
  }

  /** How many papers the base has room for. */
  get based(): number {
    return this.#forward.offsets.length - 1;
  }

  /** How many papers of the base have a term. */
  count(term: number): number {
    return this.#postings.counts[term] ?? 0;
  }

  put(paper: number, bytes: Uint8Array): void {
    this.#recent.set(paper, bytes);
  }

  /** Makes words that stand side by side ready to be looked for in these texts. */
  runOf(terms: readonly number[]): Run {
    this.#byteCounts ??= countBytes(this.#forward.bytes);
    return runOfTerms(terms, this.#byteCounts);
  }

  /** The words of a paper as they are now. */
  words(paper: number): Uint8Array {
    const recent = this.#recent.get(paper);
    if (recent !== undefined) return recent;
    const { offsets, bytes } = this.#forward;
    return bytes.subarray(offsets[paper] ?? bytes.length, offsets[paper + 1] ?? bytes.length);
  }

  /**
   * Visits the papers that have one of the terms: what is posted of each, and how much the term counts.
   * @param among papers outside of these may be left out; `null` leaves out none.
   */
  eachWith(terms: readonly Expansion[], visit: Visit, among: readonly number[] | null = null): void {
    if (among !== null && this.#areFewer(among, terms)) {
      this.#eachAmong(among, terms, visit);
      return;
    }
    const hasRecent = this.#recent.size > 0;
    for (const { term, weight } of terms) {
      eachPosting(this.#postings, term, (paper, byte) => {
        if (!hasRecent || !this.#recent.has(paper)) visit(paper, byte, weight);
      });
    }
    if (!hasRecent || terms.length === 0) return;
    const weightOf = new Map(terms.map(({ term, weight }) => [term, weight]));
    for (const [paper, bytes] of this.#recent) visitRecent(paper, bytes, weightOf, visit);
  }

  /** Whether it is quicker to read the words of some papers than to pass over all that have the terms. */
  #areFewer(papers: readonly number[], terms: readonly Expansion[]): boolean {
    const bytesAPaper = this.#forward.bytes.length / Math.max(1, this.based);
    let postings = this.#recent.size;
    for (const { term } of terms) postings += this.count(term);
    return papers.length * bytesAPaper * postingsAByte < postings;
  }

  #eachAmong(papers: readonly number[], terms: readonly Expansion[], visit: Visit): void {
    const weightOf = new Map(terms.map(({ term, weight }) => [term, weight]));
    const byteOf = new Map<number, number>();
    for (const paper of papers) {
      const recent = this.#recent.get(paper);
      if (recent !== undefined) {
        visitRecent(paper, recent, weightOf, visit);
        continue;
      }
      byteOf.clear();
      const bytes = this.words(paper);
      walk(bytes, 0, bytes.length, (term, field) => {
        if (weightOf.has(term)) byteOf.set(term, postedWith(byteOf.get(term) ?? 0, field));
      });
      for (const [term, byte] of byteOf) visit(paper, byte, weightOf.get(term) ?? 0);
    }
  }

  /**
   * Makes a new base of the old one and of all that came since. Questions go on meanwhile.
   * @param papers how many papers there are, @param terms how many terms.
   */
  async seal(papers: number, terms: number, pause: () => Promise<void>): Promise<void> {
    const sealed = new Map(this.#recent);
    const forward = await this.#joined(papers, pause);
    const postings = await invert(forward, terms, pause);
    this.#forward = forward;
    this.#postings = postings;
    this.#byteCounts = null;
    // What came or changed while the base was made stays beside it.
    for (const [paper, bytes] of sealed) if (this.#recent.get(paper) === bytes) this.#recent.delete(paper);
  }

  async #joined(papers: number, pause: () => Promise<void>): Promise<Forward> {
    const offsets = new Uint32Array(papers + 1);
    const writer = new ByteWriter(this.#forward.bytes.length + 1_024);
    for (let paper = 0; paper < papers; paper += 1) {
      if (paper % 2_000 === 0) await pause();
      writer.bytes(this.words(paper));
      offsets[paper + 1] = writer.length;
    }
    return { offsets, bytes: writer.take() };
  }
}

/** Of a paper beside the base all terms count as one, the best. */
function visitRecent(
  paper: number,
  bytes: Uint8Array,
  weightOf: ReadonlyMap<number, number>,
  visit: Visit,
): void {
  let byte = 0;
  let best = 0;
  walk(bytes, 0, bytes.length, (term, field) => {
    const weight = weightOf.get(term);
    if (weight === undefined) return;
    byte = postedWith(byte, field);
    if (weight > best) best = weight;
  });
  if (byte !== 0) visit(paper, byte, best);
}
