/** Letters and digits of a text, without case, accents and ligatures: what stays of words in any setting. */
export const letters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Words that are looked for, with those around them. */
export interface SoughtWords {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Where a quote's letters stand in the letters of a whole; of several places the one with the likest
 * surroundings. @param penalty makes a place less likely, in letters. @returns `null` when they stand nowhere.
 */
export function likeliest(
  whole: string,
  { quote, before, after }: SoughtWords,
  penalty: (at: number) => number = () => 0,
): { readonly at: number; readonly length: number } | null {
  const words = letters(quote);
  if (words === '') return null;
  const [left, right] = [letters(before), letters(after)];
  let best: { at: number; likeness: number } | null = null;
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1)) {
    const likeness =
      commonEnd(whole.slice(Math.max(0, at - left.length), at), left) +
      commonStart(whole.slice(at + words.length, at + words.length + right.length), right) -
      penalty(at);
    if (best === null || likeness > best.likeness) best = { at, likeness };
  }
  return best === null ? null : { at: best.at, length: words.length };
}

/**
 * Where a point stands in the letters of a whole, by the words on both sides of it, else by those of the side
 * that is found. @returns `null` when neither is there.
 */
export function pointBetween(
  whole: string,
  { before, after }: Pick<SoughtWords, 'before' | 'after'>,
): number | null {
  const [left, right] = [letters(before), letters(after)];
  if (left + right === '') return null;
  const both = whole.indexOf(left + right);
  if (both >= 0) return both + left.length;
  const following = right === '' ? -1 : whole.indexOf(right);
  if (following >= 0) return following;
  const preceding = left === '' ? -1 : whole.indexOf(left);
  return preceding < 0 ? null : preceding + left.length;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
