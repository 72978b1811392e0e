import type { Paper } from '../../../shared/library/paper.ts';
import { wordsOf } from '../../../shared/search/words.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import type { Meaning } from '../index/meaning.ts';
import { hasWordRun } from '../index/runs.ts';

const shownWords = 3;

/** The keywords that two papers share, else the words that put both where they are. */
export function sharedWords(
  index: LibraryIndex,
  meaning: Meaning,
  one: { readonly paper: Paper; readonly number: number },
  other: { readonly paper: Paper; readonly number: number },
): string[] {
  const text = wordsOf([one.paper.title, one.paper.abstract?.text ?? '', ...one.paper.keywords].join(' . '));
  const own = wordsOf(
    [other.paper.title, other.paper.abstract?.text ?? '', ...other.paper.keywords].join(' . '),
  );
  const keywords = [...new Set([...one.paper.keywords, ...other.paper.keywords])].filter((keyword) => {
    const words = wordsOf(keyword);
    return words.length > 0 && hasWordRun(text, words) && hasWordRun(own, words);
  });
  const distinct = withoutRepeats(keywords);
  if (distinct.length >= 2) return distinct.slice(0, shownWords);
  const held = new Set(text);
  const terms = meaning
    .shares(index, other.number, meaning.vector(one.number))
    .filter(({ term, share }) => share > 0 && held.has(index.vocabulary.term(term)))
    .sort((a, b) => b.share - a.share)
    .map(({ term }) => index.vocabulary.term(term))
    .filter((word) => !distinct.some((keyword) => wordsOf(keyword).includes(word)));
  return [...distinct, ...terms].slice(0, shownWords);
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

/** Below this share a word says nothing for or against a paper. */
const tellingShare = 0.04;

/** The words that spoke for a paper and against it: its keywords, where these have the words that did. */
export function wordsForAndAgainst(
  index: LibraryIndex,
  meaning: Meaning,
  direction: Float32Array,
  { paper, number }: { readonly paper: Paper; readonly number: number },
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
  const words = [...shares].map(([text, share]) => ({ text, share }));
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
