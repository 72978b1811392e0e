import { addDays, dateOf, day, startOf } from './calendar.ts';

/** Days between a paper's arXiv date and its edition, at most. */
export const longestLag = 14;

/**
 * How many papers one edition can hold. Sixty keeps the numbers as small as real ones (a month then ends
 * near 27900); larger editions take the whole five-digit range.
 */
export function slotsFor(papersPerEdition: number | undefined): number {
  return papersPerEdition === undefined || papersPerEdition <= 40 ? 60 : 213;
}

/**
 * The arXiv id of the paper in slot `index` of an edition, `YYMM.NNNNN`. Year and month are those of the arXiv
 * date, and numbers grow with it through the month. Injective: see {@link editionOfArxivId}.
 */
export function arxivIdFor(edition: string, lag: number, index: number, slots: number): string {
  const date = addDays(edition, -lag);
  const inMonth = (Number(date.slice(8)) - 1) * (longestLag + 1) + lag;
  const number = inMonth * slots + ((index * 37 + 11) % slots) + 1;
  return `${date.slice(2, 4)}${date.slice(5, 7)}.${String(number).padStart(5, '0')}`;
}

/** The edition that could hold this id, or undefined when the generator never gives such an id. */
export function editionOfArxivId(id: string, slots: number): string | undefined {
  const parts = /^(\d{2})(0[1-9]|1[0-2])\.(\d{5})$/.exec(id);
  if (parts === null) return undefined;
  const inMonth = Math.floor((Number(parts[3]) - 1) / slots);
  const dayOfMonth = Math.floor(inMonth / (longestLag + 1));
  const arxivDate = startOf(`20${parts[1]}-${parts[2]}-01`) + dayOfMonth * day;
  return dateOf(arxivDate + (inMonth % (longestLag + 1)) * day);
}
