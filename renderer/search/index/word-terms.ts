import type { LibraryIndex } from './library-index.ts';
import type { Expansion } from './vocabulary.ts';

/** How strictly the words of a query are taken. */
export type Tolerance =
  /** As the language says. */
  | 'exact'
  /** Words that no paper has may be misspelt. */
  | 'unknown-words'
  /** Every word may be misspelt. */
  | 'all-words';

const openWeight = 0.8;
/** While one or two letters are typed so many papers are enough to look at. */
const papersMost = 60_000;

/** The terms that a word of a query stands for, best first. */
export function termsOf(
  { vocabulary, words }: LibraryIndex,
  { word, open }: { readonly word: string; readonly open: boolean },
  tolerance: Tolerance,
): readonly Expansion[] {
  const exact = vocabulary.find(word);
  const terms: Expansion[] = exact === null ? [] : [{ term: exact, weight: 1 }];
  if (open) {
    const begun = vocabulary.beginningWith(word).filter((term) => term !== exact);
    // The nearer to its end a word was typed, the likelier it is the one.
    const open = begun
      .map((term) => ({
        term,
        weight: openWeight * (0.4 + (0.6 * word.length) / vocabulary.term(term).length),
      }))
      .sort((a, b) => b.weight - a.weight);
    let papers = 0;
    for (const expansion of open) {
      papers += words.count(expansion.term);
      if (papers > papersMost && word.length < 3 && tolerance !== 'exact') break;
      terms.push(expansion);
    }
  }
  const mayBeMisspelt = tolerance === 'all-words' || (tolerance === 'unknown-words' && terms.length === 0);
  if (!mayBeMisspelt) return terms;
  const known = new Set(terms.map(({ term }) => term));
  return [...terms, ...vocabulary.like(word).filter(({ term }) => !known.has(term))];
}
