import { titleKey } from '../import/find-ids.ts';
import { isWithin } from '../search/edit-distance.ts';

/** One error in so many letters may be a slip; titles shorter than that must be the same. */
const lettersPerError = 12;
const mostErrors = 8;
/** Shorter ones, such as "Report", say nothing. */
const leastLetters = 8;
/** What comes later makes no difference. */
const comparedLetters = 240;

/**
 * Whether two titles are of one paper: the same but for case, accents, signs and TeX, or nearly so (a letter in
 * twelve may differ).
 */
export function isNearTitle(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (a.length < leastLetters || b.length < leastLetters) return false;
  if (numbersIn(a) !== numbersIn(b)) return false;
  const most = Math.min(mostErrors, Math.floor(Math.min(a.length, b.length) / lettersPerError));
  return a === b || isWithin(a, b, most) !== null;
}

const lettersOf = (title: string): string => titleKey(title).slice(0, comparedLetters);

/** "Part 1" and "Part 2" are one letter apart and two papers. */
const numbersIn = (key: string): string => (key.match(/\d+/g) ?? []).join(' ');
