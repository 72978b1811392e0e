import type { PaperId } from '../../shared/library/ids.ts';
import type { FetchRule } from '../../shared/library/keep-offline.ts';
import type { Library } from './database.ts';

/** So many of the newest editions give their top papers. */
const newestEditions = 10;

/** The papers that the rules name, each once. */
export async function ruledPapers(library: Library, rules: readonly FetchRule[]): Promise<PaperId[]> {
  const named = await Promise.all(rules.map((rule) => papersOf(library, rule)));
  return [...new Set(named.flat())];
}

async function papersOf(library: Library, rule: FetchRule): Promise<readonly PaperId[]> {
  switch (rule.when) {
    case 'starred':
      return (await library.stars.toArray()).map(({ key }) => key);
    case 'reading-list':
      return (await library.readings.toArray()).map(({ key }) => key);
    case 'tag':
      return (await library.tagged.where('tag').equals(rule.tag).toArray()).map(({ paper }) => paper);
    case 'top':
      return topPapers(library, rule.papers);
  }
}

async function topPapers(library: Library, most: number): Promise<PaperId[]> {
  const editions = await library.editions
    .orderBy('date')
    .reverse()
    .filter(({ papers }) => papers.length > 0)
    .limit(newestEditions)
    .toArray();
  const tops = await Promise.all(
    editions.map(async ({ papers }) => {
      const standings = await library.standings.bulkGet([...papers]);
      const rank = new Map(standings.map((standing, index) => [papers[index], standing?.rank ?? 0]));
      return [...papers].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).slice(0, most);
    }),
  );
  return tops.flat();
}
