import type { PaperId } from '../../shared/library/ids.ts';
import { freshFacts } from '../../shared/search/facts.ts';
import { matches } from '../../shared/search/matches.ts';
import { readQuery } from '../../shared/search/read-query.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { recentPapers } from '../store/recent-papers.ts';
import type { RuleRow } from '../store/rows.ts';
import { Watches } from './live.ts';

/** All rules in the order in which they are followed. */
export const rules = new Watches<readonly RuleRow[]>(async () => {
  const rows = await library.rules.toArray();
  return rows.sort((one, other) => one.order - other.order);
}, 1);

/** Counts up with every paper that comes or changes. */
export const paperChanges = new Watches<number>(async () => {
  const row = await library.meta.get('paper-changes');
  return typeof row?.value === 'number' ? row.value : 0;
}, 1);

export interface Preview {
  readonly papers: number;
  readonly first: readonly { readonly id: PaperId; readonly title: string }[];
}

const rowsAtOnce = 100;
const mostTitles = 5;

/** Which papers of the last 30 days a rule with this query would have matched as they came, newest first. */
export const rulePreviews = new Watches<Preview>(async (asked) => {
  const { query } = readQuery(asked);
  const ids = await recentPapers(library, now());
  const found: { id: PaperId; title: string }[] = [];
  // In portions, so that the window stays free to type.
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    const part = ids.slice(from, from + rowsAtOnce);
    const [papers, standings] = await Promise.all([
      library.papers.bulkGet(part),
      library.standings.bulkGet(part),
    ]);
    papers.forEach((paper, index) => {
      if (paper === undefined || !matches(query, freshFacts(paper, standings[index] ?? null))) return;
      found.push({ id: paper.id, title: paper.title });
    });
  }
  return { papers: found.length, first: found.slice(0, mostTitles) };
}, 4);
