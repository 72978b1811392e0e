import { isPaperId, type PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import { Watches } from './live.ts';

/** Which of some papers the library holds; asked by their ids, parted by a space. */
export const heldPapers = new Watches<ReadonlySet<PaperId>>(async (key) => {
  const ids = key.split(' ').filter(isPaperId);
  const papers = await library.papers.bulkGet(ids);
  return new Set(papers.flatMap((paper) => paper?.id ?? []));
}, 4);
