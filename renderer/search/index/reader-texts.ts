import { encodeTexts, walk } from './forward.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text of the reader's own: a note, or a highlight with its comment. */
interface OwnText {
  readonly paper: number;
  readonly bytes: Uint8Array;
}

/**
 * Notes or highlights by their key. They are few and short, so they are looked through one by one rather
 * than inverted, and read anew at every start rather than saved.
 */
export class OwnTexts {
  readonly #texts = new Map<string, OwnText>();

  get size(): number {
    return this.#texts.size;
  }

  keys(): string[] {
    return [...this.#texts.keys()];
  }

  /** The paper that a text belongs to; `null` when there is no such text. */
  paperOf(key: string): number | null {
    return this.#texts.get(key)?.paper ?? null;
  }

  put(key: string, paper: number, texts: readonly string[], vocabulary: Vocabulary): void {
    this.#texts.set(key, { paper, bytes: encodeTexts([texts], vocabulary) });
  }

  remove(key: string): void {
    this.#texts.delete(key);
  }

  /** How many texts a paper has. */
  count(paper: number): number {
    let count = 0;
    for (const text of this.#texts.values()) if (text.paper === paper) count += 1;
    return count;
  }

  /** Visits the texts that have a word of the set, with how many of its words. */
  eachWith(isWanted: (term: number) => boolean, visit: (paper: number, times: number) => void): void {
    for (const { paper, bytes } of this.#texts.values()) {
      let times = 0;
      walk(bytes, 0, bytes.length, (term) => {
        if (isWanted(term)) times += 1;
      });
      if (times > 0) visit(paper, times);
    }
  }

  /** All texts with the paper of each. */
  each(visit: (paper: number, bytes: Uint8Array) => void): void {
    for (const { paper, bytes } of this.#texts.values()) visit(paper, bytes);
  }
}
