import { fold, placedWords, wordsOf } from './words.ts';

/** The key of the setting that holds the words. */
export const watchedWordsKey = 'watched-words';

const longest = 80;
const most = 200;

/** Reads the setting's value; whatever is strange in it is left out. */
export function readWatchedWords(value: unknown): readonly string[] {
  return Array.isArray(value) ? tidyWords(value.filter((each) => typeof each === 'string')) : [];
}

/** Words and phrases without surplus blanks and without repeats, in the order in which they came. */
export function tidyWords(words: readonly string[]): string[] {
  const byMeaning = new Map<string, string>();
  for (const each of words) {
    const tidy = each.trim().replace(/\s+/g, ' ').slice(0, longest);
    const key = wordsOf(tidy).join(' ');
    if (key !== '' && !byMeaning.has(key)) byMeaning.set(key, tidy);
  }
  return [...byMeaning.values()].slice(0, most);
}

/** A phrase in a text, from one to the other in UTF-16 units. */
export interface WatchedMark {
  readonly start: number;
  readonly end: number;
  /** As the reader wrote it. */
  readonly phrase: string;
}

interface Phrase {
  readonly written: string;
  readonly words: readonly string[];
}

/** Finds the reader's words in texts: whole words, without regard to case, accents and plurals. */
export class Watcher {
  readonly #byFirst = new Map<string, Phrase[]>();
  /** What a text must hold for a phrase to be in it at all. */
  readonly #needles: readonly string[];

  constructor(written: readonly string[]) {
    for (const each of written) {
      const words = wordsOf(each);
      const [first] = words;
      if (first === undefined) continue;
      const phrases = this.#byFirst.get(first) ?? [];
      // The longest that fits is marked.
      this.#byFirst.set(
        first,
        [...phrases, { written: each, words }].sort((a, b) => b.words.length - a.words.length),
      );
    }
    // A plural may end in “ies”.
    this.#needles = [...this.#byFirst.keys()].map((word) => word.replace(/(?<=..)y$/, ''));
  }

  /** Where the words stand, in order; they never overlap. */
  marksIn(text: string): readonly WatchedMark[] {
    // Nearly every text has none of them, which is seen without taking it apart.
    const folded = fold(text);
    if (!this.#needles.some((needle) => folded.includes(needle))) return [];
    const placed = placedWords(text);
    const marks: WatchedMark[] = [];
    for (let at = 0; at < placed.length; ) {
      const phrase = this.#byFirst
        .get(placed[at]?.word ?? '')
        ?.find(({ words }) => words.every((word, by) => placed[at + by]?.word === word));
      const start = placed[at]?.start ?? 0;
      const length = phrase?.words.length ?? 1;
      if (phrase !== undefined) {
        const end = placed[at + length - 1]?.end ?? start;
        marks.push({ start, end, phrase: phrase.written });
      }
      at += length;
    }
    return marks;
  }

  /** Which of the words a text has, in the order in which they stand there. */
  wordsIn(text: string): string[] {
    return [...new Set(this.marksIn(text).map(({ phrase }) => phrase))];
  }
}
