import type { PaperId } from '../../shared/library/ids.ts';
import { inTree, type Nested } from '../../shared/library/list-tree.ts';
import { library } from '../app/library.ts';
import { matchingPapers } from '../search/search.ts';
import type { ListRow, ReadingRow } from '../store/rows.ts';
import { Watches } from './live.ts';

export type PlacedList = Nested<ListRow>;

/** All lists as the sidebar shows them: each below the one it stands under. */
export const placedLists = new Watches<readonly PlacedList[]>(
  async () => inTree(await library.lists.toArray()),
  1,
);

/**
 * How many papers a list holds. Asked by its key and, for one with a query, the revision of the search index,
 * so that a change of the index brings another count.
 */
export const listCounts = new Watches<number>(async (asked) => {
  const [list = ''] = asked.split(' ');
  const row = await library.lists.get(list);
  if (row === undefined) return 0;
  if (row.query === null) return library.listed.where('list').equals(list).count();
  return (await matchingPapers(row.query)).length;
}, 100);

/** The reading list as the reader ordered it; what was never moved stands by the time it came. */
export const topFirst = (rows: readonly ReadingRow[]): ReadingRow[] =>
  [...rows].sort((a, b) => (b.order ?? b.at) - (a.order ?? a.at));

/** The papers of a list: in its order, or those that its query selects, in none; none when the list is gone. */
export async function papersOnList(
  list: string,
): Promise<{ readonly ids: readonly PaperId[]; readonly isOrdered: boolean }> {
  const row = await library.lists.get(list);
  if (row === undefined) return { ids: [], isOrdered: true };
  if (row.query !== null) return { ids: await matchingPapers(row.query), isOrdered: false };
  const rows = await library.listed.where('list').equals(list).sortBy('order');
  return { ids: rows.map(({ paper }) => paper), isOrdered: true };
}
