import { isPaperId } from '../../shared/library/ids.ts';
import { dayOf } from '../../shared/search/facts.ts';
import { library } from '../app/library.ts';
import { Watches } from './live.ts';

/** How many papers fell into one month, `YYYY-MM`. */
export interface MonthCount {
  readonly month: string;
  readonly papers: number;
}

/** The months of some papers, from the first to the last without a gap; asked by their ids, parted by a space. */
export const monthsOf = new Watches<readonly MonthCount[]>(async (key) => {
  const papers = await library.papers.bulkGet(key.split(' ').filter(isPaperId));
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const month = paper === undefined ? undefined : dayOf(paper)?.slice(0, 7);
    if (month !== undefined) counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const [first, ...others] = [...counts.keys()].sort();
  const last = others.at(-1) ?? first;
  if (first === undefined || last === undefined) return [];
  const months: MonthCount[] = [];
  for (let month = first; month <= last; month = monthAfter(month))
    months.push({ month, papers: counts.get(month) ?? 0 });
  return months;
}, 4);

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
