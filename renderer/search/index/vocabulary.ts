import { isWithin } from '../../../shared/search/edit-distance.ts';

/** A term that stands in for a word of a query, and how much it counts: 1 for the word itself. */
export interface Expansion {
  readonly term: number;
  readonly weight: number;
}

/** Terms that were added since the last sorting are looked through one by one. */
const unsortedMost = 4_000;

/** All words of the library by number. Numbers are given in the order in which words are first met. */
export class Vocabulary {
  readonly #terms: string[];
  /** The numbers of the terms in alphabetical order, of those that were sorted. */
  #sorted: Uint32Array;
  // Costly to make and needed only when something is added, so made then.
  #numbers: Map<string, number> | null = null;
  #signatures = new Uint32Array(0);

  constructor(terms: string[] = [], sorted: Uint32Array = new Uint32Array(0)) {
    this.#terms = terms;
    this.#sorted = sorted;
  }

  get size(): number {
    return this.#terms.length;
  }

  get terms(): readonly string[] {
    return this.#terms;
  }

  /** The sorted numbers, for saving. */
  get sorted(): Uint32Array {
    this.#sort(0);
    return this.#sorted;
  }

  term(number: number): string {
    return this.#terms[number] ?? '';
  }

  /** The number of a word, given now if it had none. */
  add(word: string): number {
    const numbers = this.#allNumbers();
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#terms.length;
    this.#terms.push(word);
    numbers.set(word, number);
    return number;
  }

  /** The number of a word; `null` when no paper has it. */
  find(word: string): number | null {
    if (this.#numbers !== null) return this.#numbers.get(word) ?? null;
    const at = this.#lowest(word);
    const number = this.#sorted[at];
    if (number !== undefined && this.#terms[number] === word) return number;
    const late = this.#terms.indexOf(word, this.#sorted.length);
    return late < 0 ? null : late;
  }

  /** The terms that begin so. */
  beginningWith(start: string): number[] {
    this.#sort(unsortedMost);
    const found: number[] = [];
    for (let at = this.#lowest(start); at < this.#sorted.length; at += 1) {
      const number = this.#sorted[at] ?? 0;
      if (!this.term(number).startsWith(start)) break;
      found.push(number);
    }
    for (let late = this.#sorted.length; late < this.#terms.length; late += 1)
      if (this.term(late).startsWith(start)) found.push(late);
    return found;
  }

  /** The terms that a typing error turns into the word: one error from four letters on, two from eight. */
  like(word: string): Expansion[] {
    const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (most === 0) return [];
    this.#sign();
    const signature = signatureOf(word);
    const found: Expansion[] = [];
    for (let number = 0; number < this.#terms.length; number += 1) {
      // Each error changes at most two letters of the set.
      if (bits((this.#signatures[number] ?? 0) ^ signature) > 2 * most) continue;
      const term = this.term(number);
      if (Math.abs(term.length - word.length) > most) continue;
      const distance = isWithin(word, term, most);
      if (distance !== null)
        found.push({ term: number, weight: distance === 0 ? 1 : distance === 1 ? 0.7 : 0.4 });
    }
    return found;
  }

  #allNumbers(): Map<string, number> {
    this.#numbers ??= new Map(this.#terms.map((term, number) => [term, number]));
    return this.#numbers;
  }

  /** Where the first sorted term stands that is not before the word. */
  #lowest(word: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.term(this.#sorted[middle] ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sort(tolerated: number): void {
    if (this.#terms.length - this.#sorted.length <= tolerated) return;
    const terms = this.#terms;
    const numbers = terms.map((_term, number) => number);
    numbers.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
    this.#sorted = Uint32Array.from(numbers);
  }

  #sign(): void {
    const from = this.#signatures.length;
    if (from === this.#terms.length) return;
    const signatures = new Uint32Array(this.#terms.length);
    signatures.set(this.#signatures);
    for (let number = from; number < signatures.length; number += 1)
      signatures[number] = signatureOf(this.term(number));
    this.#signatures = signatures;
  }
}

/** Which letters a word has, a bit each; all that is no Latin letter shares the last six. */
function signatureOf(word: string): number {
  let signature = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 97;
    signature |= 1 << (letter >= 0 && letter < 26 ? letter : 26 + ((letter >>> 0) % 6));
  }
  return signature >>> 0;
}

function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
