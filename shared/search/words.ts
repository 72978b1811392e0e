const ascii = /^[\x20-\x7e\s]*$/;
const word = /[\p{L}\p{N}]+/gu;

/** Text as it is compared: lower case, without accents, so that `Müller` is found by `muller`. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Plurals in “-ches” whose singular ends in “-che”; of all others the “es” goes. */
const chePlurals: ReadonlySet<string> = new Set(['caches', 'niches', 'avalanches']);

/** A word without its plural, so that `prefixes` and `prefix` are one. Takes and gives folded text. */
export function stem(folded: string): string {
  const { length } = folded;
  if (length < 4 || !folded.endsWith('s')) return folded;
  if (folded.endsWith('ies')) return length > 4 ? `${folded.slice(0, -3)}y` : folded;
  if (/(ss|us|is)$/.test(folded)) return folded;
  const isEs = /(x|ch|sh|ss|zz)es$/.test(folded) && !chePlurals.has(folded);
  return isEs ? folded.slice(0, -2) : folded.slice(0, -1);
}

/** The words of a text as they are compared, in order. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(word) ?? []).map(stem);
}

/** A word in a text: where it stands, in UTF-16 units, and how it is compared. */
export interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** The words of a text with their places. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap((match) => {
    const folded = fold(match[0]);
    return folded === ''
      ? []
      : [{ start: match.index, end: match.index + match[0].length, word: stem(folded) }];
  });
}
