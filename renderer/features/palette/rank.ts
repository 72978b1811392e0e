import { isWithin } from '../../../shared/search/edit-distance.ts';
import { fold } from '../../../shared/search/words.ts';
import type { PaletteItem } from './item.ts';

/** What a typed word is worth by how it is found in a name. */
const worth = { whole: 6, begun: 5, within: 3, beside: 2, misspelt: 1 } as const;
const named = { exactly: 1_000, begun: 40, recent: 200 } as const;
/** In a word of so many letters one error is forgiven, where nothing has it as it is spelt. */
const forgiven = 4;
const shownMost = 60;

const partsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The items that have all typed words, best first: the name that was typed, then what was used lately, then by
 * how well the words fit. With nothing typed, what was used lately comes first and the rest stays in its order.
 * @param recent keys of items, the latest first.
 */
export function rankItems(
  items: readonly PaletteItem[],
  typed: string,
  recent: readonly string[],
): PaletteItem[] {
  const lately = new Map(recent.map((key, at) => [key, named.recent - at]));
  const words = partsOf(typed);
  const whole = words.join(' ');
  const score = (isStrict: boolean) =>
    items.flatMap((item) => {
      const fit = words.length === 0 ? 0 : fitOf(item, words, whole, isStrict);
      return fit === null ? [] : [{ item, score: fit + (lately.get(item.key) ?? 0) }];
    });
  const strict = score(true);
  const scored = strict.length > 0 ? strict : score(false);
  scored.sort((a, b) => b.score - a.score);
  const ranked = scored.map(({ item }) => item);
  return words.length === 0 ? ranked : ranked.slice(0, shownMost);
}

/** How well an item fits; `null` where a typed word is nowhere in it. */
function fitOf(
  { name, also }: PaletteItem,
  words: readonly string[],
  whole: string,
  isStrict: boolean,
): number | null {
  const parts = partsOf(name);
  const joined = parts.join(' ');
  const others = partsOf(also);
  let sum = 0;
  for (const word of words) {
    const value = worthOf(word, parts, joined, others) || (isStrict ? 0 : worthMisspelt(word, parts));
    if (value === 0) return null;
    sum += value;
  }
  const begins = joined === whole ? named.exactly : joined.startsWith(whole) ? named.begun : 0;
  // Of two names that fit alike the shorter says it better.
  return begins + (10 * sum) / words.length - joined.length / 50;
}

function worthOf(word: string, parts: readonly string[], joined: string, others: readonly string[]): number {
  if (parts.includes(word)) return worth.whole;
  if (parts.some((part) => part.startsWith(word))) return worth.begun;
  if (word.length > 2 && joined.includes(word)) return worth.within;
  return others.some((part) => part.startsWith(word)) ? worth.beside : 0;
}

function worthMisspelt(word: string, parts: readonly string[]): number {
  const isLike = (part: string): boolean =>
    isWithin(word, part, 1) !== null || isWithin(word, part.slice(0, word.length), 1) !== null;
  return word.length >= forgiven && parts.some(isLike) ? worth.misspelt : 0;
}
