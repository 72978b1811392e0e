import type { PaperId } from '../../../shared/library/ids.ts';
import type { Paper, Standing } from '../../../shared/library/paper.ts';
import { encodePaper, encodeTexts, walk } from './forward.ts';
import { Inverted, type InvertedBase, noBase } from './inverted.ts';
import { flag, Papers } from './papers.ts';
import { OwnTexts } from './reader-texts.ts';
import { Tags } from './tags.ts';
import { Vocabulary } from './vocabulary.ts';

/** The part of an index that is saved. */
export interface IndexBase {
  readonly vocabulary: Vocabulary;
  readonly papers: Papers;
  readonly words: InvertedBase;
  readonly texts: InvertedBase;
}

export const emptyBase = (): IndexBase => ({
  vocabulary: new Vocabulary(),
  papers: new Papers(),
  words: noBase,
  texts: noBase,
});

/** So many papers, and texts, may wait beside the inverted ones. */
const papersMost = 500;
const textsMost = 25;
/** Texts count how often they have a word, as abstracts do. */
const beforeAbstract = [[], [], [], [], []];

/** The index of a library: its papers, the texts kept of them, and what the reader wrote. */
export class LibraryIndex {
  readonly vocabulary: Vocabulary;
  readonly papers: Papers;
  readonly words: Inverted;
  readonly texts: Inverted;
  /** Read anew at every start, as what the reader wrote is. */
  readonly comments = new Inverted(noBase);
  readonly notes = new OwnTexts();
  readonly highlights = new OwnTexts();
  readonly tags = new Tags();
  #wordCount = 0;
  readonly #changed = new Set<number>();

  constructor(base: IndexBase = emptyBase()) {
    this.vocabulary = base.vocabulary;
    this.papers = base.papers;
    this.words = new Inverted(base.words);
    this.texts = new Inverted(base.texts);
    for (let paper = 0; paper < this.papers.size; paper += 1)
      this.#wordCount += this.papers.length[paper] ?? 0;
  }

  get base(): IndexBase {
    const { vocabulary, papers, words, texts } = this;
    return { vocabulary, papers, words: words.base, texts: texts.base };
  }

  /** How many words a paper has on average. */
  get meanLength(): number {
    return this.papers.size === 0 ? 1 : Math.max(1, this.#wordCount / this.papers.size);
  }

  /** Whether so much waits beside the base that it should be made anew. */
  get isDueToSeal(): boolean {
    return this.words.waiting > Math.max(papersMost, this.words.based / 5) || this.texts.waiting > textsMost;
  }

  /** Enters a paper as it is now. @returns whether its words are other than before. */
  put(paper: Paper): boolean {
    const bytes = encodePaper(paper, this.vocabulary);
    const known = this.papers.find(paper.id);
    const before = known === null ? 0 : (this.papers.length[known] ?? 0);
    if (known !== null && sameBytes(this.words.words(known), bytes)) {
      this.papers.put(paper, { title: this.papers.titleLength[known] ?? 0, all: before });
      return false;
    }
    const counted = countWords(bytes);
    this.#wordCount += counted.all - before;
    const number = this.papers.put(paper, counted);
    this.words.put(number, bytes);
    this.#changed.add(number);
    return true;
  }

  /** The papers whose words changed since this was asked last. */
  takeChanged(): number[] {
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  /** Takes a paper out of all answers; it may come back. */
  remove(id: PaperId): void {
    const number = this.papers.find(id);
    if (number === null) return;
    this.words.put(number, new Uint8Array(0));
    this.putText(id, '');
    this.putComments(id, []);
    this.putNote(id, '');
    this.papers.flags[number] = flag.gone;
    this.#changed.add(number);
  }

  putStanding(standing: Standing): void {
    this.papers.putStanding(standing);
  }

  /** Enters the text kept of a paper; an empty one takes it out. */
  putText(id: PaperId, text: string): void {
    const number = this.papers.find(id);
    if (number === null) return;
    const bytes = text === '' ? new Uint8Array(0) : encodeTexts([...beforeAbstract, [text]], this.vocabulary);
    this.papers.mark(number, flag.text, text !== '');
    if (!sameBytes(this.texts.words(number), bytes)) this.texts.put(number, bytes);
  }

  /** Enters what the comments on a paper say; none takes them out. */
  putComments(id: PaperId, texts: readonly string[]): void {
    const number = this.papers.find(id);
    if (number === null) return;
    const bytes =
      texts.length === 0 ? new Uint8Array(0) : encodeTexts([...beforeAbstract, texts], this.vocabulary);
    if (!sameBytes(this.comments.words(number), bytes)) this.comments.put(number, bytes);
  }

  /** Sets or clears a flag of a paper; one that is not in the index has none. */
  mark(id: PaperId, bit: number, on: boolean): void {
    const number = this.papers.find(id);
    if (number !== null) this.papers.mark(number, bit, on);
  }

  putNote(id: PaperId, text: string): void {
    const number = this.papers.find(id);
    if (number === null) return;
    const isThere = text.trim() !== '';
    if (isThere) this.notes.put(id, number, [text], this.vocabulary);
    else this.notes.remove(id);
    this.papers.mark(number, flag.note, isThere);
  }

  putHighlight(key: string, id: PaperId, quote: string, comment: string): void {
    const number = this.papers.find(id);
    if (number === null) return;
    this.highlights.put(key, number, [quote, comment], this.vocabulary);
    this.papers.mark(number, flag.annotated, true);
  }

  removeHighlight(key: string): void {
    const number = this.highlights.paperOf(key);
    this.highlights.remove(key);
    if (number !== null) this.papers.mark(number, flag.annotated, this.highlights.count(number) > 0);
  }

  /** Makes the base anew of all that waits beside it. Questions go on meanwhile. */
  async seal(pause: () => Promise<void>): Promise<void> {
    const { vocabulary, papers } = this;
    if (this.words.waiting > 0) await this.words.seal(papers.size, vocabulary.size, pause);
    if (this.texts.waiting > 0) await this.texts.seal(papers.size, vocabulary.size, pause);
    await this.sealComments(pause);
  }

  /** The same for the comments alone, which are not saved. */
  async sealComments(pause: () => Promise<void>): Promise<void> {
    if (this.comments.waiting > 0) await this.comments.seal(this.papers.size, this.vocabulary.size, pause);
  }
}

function countWords(bytes: Uint8Array): { readonly title: number; readonly all: number } {
  let title = 0;
  let all = 0;
  walk(bytes, 0, bytes.length, (_term, field) => {
    all += 1;
    if (field === 0) title += 1;
  });
  return { title, all };
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
