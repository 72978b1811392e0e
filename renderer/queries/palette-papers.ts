import type { PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import { askSearch } from '../search/search.ts';
import { Watches } from './live.ts';

/** A paper as the palette names it. */
export interface NamedPaper {
  readonly id: PaperId;
  readonly title: string;
}

const most = 6;

/** The best papers for what is typed in the palette; none before two letters. */
export const palettePapers = new Watches<readonly NamedPaper[]>(async (typed) => {
  if (typed.trim().length < 2) return [];
  const { ids } = await askSearch('search', { query: typed, sort: 'relevance', most });
  const papers = await library.papers.bulkGet([...ids]);
  return papers.flatMap((paper) => (paper === undefined ? [] : [{ id: paper.id, title: paper.title }]));
});
