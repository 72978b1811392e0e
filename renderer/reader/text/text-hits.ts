import type { Search } from '../finding/finder.ts';

/** A part of the plain text; offsets in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** More are not marked. */
const most = 5_000;

/**
 * Where a text has what is looked for. Accents do not matter, nor capitals unless they are asked for; any run of
 * blanks and line ends counts as one blank.
 */
export function hitsIn(plain: string, { query, matchCase, wholeWords }: Search): Span[] {
  const words = query
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => escaped(folded(word)));
  if (words.length === 0) return [];
  const edge = wholeWords ? '(?![\\p{L}\\p{N}])' : '';
  const before = wholeWords ? '(?<![\\p{L}\\p{N}])' : '';
  const pattern = new RegExp(`${before}${words.join('\\s+')}${edge}`, matchCase ? 'gu' : 'giu');
  const hits: Span[] = [];
  for (const found of folded(plain).matchAll(pattern)) {
    hits.push({ start: found.index, end: found.index + found[0].length });
    if (hits.length === most) break;
  }
  return hits;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Letters without their accents, each as long as it was, so that offsets hold. */
function folded(text: string): string {
  return text.replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return bare.length === letter.length ? bare : letter;
  });
}
