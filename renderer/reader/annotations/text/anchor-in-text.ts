import type { KeyedAnnotation } from '../../../../shared/library/annotation-values.ts';
import { letters, likeliest } from '../letters.ts';

/** A part of a plain text, in UTF-16 units. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** A plain text, made ready for finding quotes in it. */
export interface SearchedText {
  readonly plain: string;
  readonly letters: string;
  /** The offset in the plain text of each letter. */
  readonly offsets: readonly number[];
}

export function searchedText(plain: string): SearchedText {
  const offsets: number[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const character of plain) {
    const folded = letters(character);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) offsets.push(at);
    at += character.length;
  }
  return { plain, letters: parts.join(''), offsets };
}

/**
 * Where an annotation stands in a text: at its offsets while its words are there, else where the same words are
 * now. Annotations of the PDF are found by their words too.
 * @returns `null` when the words are not in the text.
 */
export function partOf(text: SearchedText, { place, ...words }: KeyedAnnotation): TextPart | null {
  const quote = letters(words.quote);
  if (place.surface === 'text' && quote !== '') {
    const { start, end } = place;
    if (letters(text.plain.slice(start, end)) === quote) return { start, end };
  }
  const found = likeliest(text.letters, words);
  if (found === null) return null;
  const start = text.offsets[found.at] ?? 0;
  const last = text.offsets[found.at + found.length - 1] ?? start;
  return { start, end: last + 1 };
}
