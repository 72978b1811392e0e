import { isPaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import { Watches } from './live.ts';

/** The titles of papers by their id; those that the library does not hold are absent. Asked by ids and spaces. */
export const titlesOf = new Watches<ReadonlyMap<string, string>>(async (ids) => {
  const papers = await library.papers.bulkGet(ids.split(' ').filter(isPaperId));
  return new Map(papers.flatMap((paper) => (paper === undefined ? [] : [[paper.id, paper.title] as const])));
}, 4);
