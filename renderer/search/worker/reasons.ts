import type { Paper } from '../../../shared/library/paper.ts';
import { wordsOf } from '../../../shared/search/words.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import type { Meaning } from '../index/meaning.ts';

const shownWords = 3;
/** Keywords of more words are whole sentences. */
const longestRun = 5;

/** A paper with its number in the index. */
export interface NumberedPaper {
  readonly paper: Paper;
  readonly number: number;
}

/** What papers have that others may share: their keywords, and every run of words in them. */
export class Common {
  readonly #index: LibraryIndex;
  readonly #meaning: Meaning;
  readonly #direction: Float32Array;
  /** How many of the papers have each word or short run of words. */
  readonly #having = new Map<string, number>();
  readonly #keywords = new Set<string>();

  constructor(index: LibraryIndex, meaning: Meaning, papers: readonly NumberedPaper[]) {
    this.#index = index;
    this.#meaning = meaning;
    this.#direction = meaning.middle(papers.map(({ number }) => number));
    for (const { paper } of papers) {
      for (const run of runsOf(paper)) this.#having.set(run, (this.#having.get(run) ?? 0) + 1);
      for (const keyword of paper.keywords) this.#keywords.add(keyword);
    }
  }

  /** The keywords that another paper shares with most of them, else the words that put it near them. */
  sharedWith({ paper, number }: NumberedPaper): string[] {
    const own = runsOf(paper);
    const having = (words: string): number => (own.has(words) ? (this.#having.get(words) ?? 0) : 0);
    const keywords = withoutRepeats([...paper.keywords, ...this.#keywords])
      .map((text) => ({ text, count: having(wordsOf(text).join(' ')) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .map(({ text }) => text);
    if (keywords.length >= 2) return keywords.slice(0, shownWords);
    const { vocabulary } = this.#index;
    const terms = this.#meaning
      .shares(this.#index, number, this.#direction)
      .map(({ term, share }) => ({ word: vocabulary.term(term), share }))
      .filter(({ word, share }) => share > 0 && having(word) > 0)
      .sort((a, b) => b.share - a.share)
      .map(({ word }) => word)
      .filter((word) => !keywords.some((keyword) => wordsOf(keyword).includes(word)));
    return [...keywords, ...terms].slice(0, shownWords);
  }
}

/** The words of a paper and the short runs of them, as they are compared. */
function runsOf({ title, abstract, keywords }: Paper): Set<string> {
  const runs = new Set<string>();
  for (const text of [title, abstract?.text ?? '', ...keywords]) {
    const words = wordsOf(text);
    for (let from = 0; from < words.length; from += 1) {
      let run = '';
      for (let to = from; to < Math.min(words.length, from + longestRun); to += 1) {
        run = run === '' ? (words[to] ?? '') : `${run} ${words[to] ?? ''}`;
        runs.add(run);
      }
    }
  }
  return runs;
}

/** Of keywords with the same words the first. */
function withoutRepeats(keywords: readonly string[]): string[] {
  const known = new Set<string>();
  return keywords.filter((keyword) => {
    const words = wordsOf(keyword).join(' ');
    if (known.has(words)) return false;
    known.add(words);
    return true;
  });
}

/** Shorter words are mostly parts of names, and tell nothing on their own. */
const shortestTelling = 4;
/** Below this share a word says nothing for or against a paper. */
const tellingShare = 0.04;

/** The words that spoke for a paper and against it: its keywords, where these have the words that did. */
export function wordsForAndAgainst(
  index: LibraryIndex,
  meaning: Meaning,
  direction: Float32Array,
  { paper, number }: NumberedPaper,
): { readonly pros: string[]; readonly cons: string[] } {
  const shares = new Map(
    meaning
      .shares(index, number, direction)
      .map(({ term, share }) => [index.vocabulary.term(term), share] as const),
  );
  const said = withoutRepeats(paper.keywords).map((keyword) => {
    const words = wordsOf(keyword);
    const share = words.reduce((sum, word) => sum + (shares.get(word) ?? 0), 0);
    for (const word of words) shares.delete(word);
    return { text: keyword, share };
  });
  // Keywords say it best; single words stand in where a paper has none that tell.
  const words = [...shares]
    .map(([text, share]) => ({ text, share }))
    .filter(({ text }) => text.length >= shortestTelling);
  const telling = (sign: 1 | -1): string[] => {
    const chosen = (from: readonly { readonly text: string; readonly share: number }[]): string[] =>
      from
        .filter(({ share }) => sign * share > tellingShare)
        .sort((a, b) => sign * (b.share - a.share))
        .map(({ text }) => text);
    const keywords = chosen(said);
    return (keywords.length > 0 ? keywords : chosen(words)).slice(0, shownWords);
  };
  return { pros: telling(1), cons: telling(-1) };
}
