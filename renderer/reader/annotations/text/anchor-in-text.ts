import type { AnnotationPlace, KeyedAnnotation } from '../../../../shared/library/annotation-values.ts';
import { letters, likeliest, pointBetween } from '../letters.ts';

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
  if (quote === '') return pointOf(text, place, words);
  if (place.surface === 'text') {
    const { start, end } = place;
    if (letters(text.plain.slice(start, end)) === quote) return { start, end };
  }
  const found = likeliest(text.letters, words);
  if (found === null) return null;
  const start = text.offsets[found.at] ?? 0;
  const last = text.offsets[found.at + found.length - 1] ?? start;
  return { start, end: last + 1 };
}

/** Where something without words stands: at its offset while the words around it are there, else between them. */
function pointOf(
  { plain, letters: whole, offsets }: SearchedText,
  place: AnnotationPlace,
  around: { readonly before: string; readonly after: string },
): TextPart | null {
  const isThere = (at: number): boolean =>
    plain.slice(0, at).endsWith(around.before) && plain.slice(at).startsWith(around.after);
  if (place.surface === 'text' && isThere(place.start)) return { start: place.start, end: place.start };
  const found = pointBetween(whole, around);
  if (found === null) return null;
  const start = offsets[found] ?? plain.length;
  return { start, end: start };
}
