import { isPaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import { Watches } from './live.ts';

/** How many of some papers have been sorted into kept, for later and dismissed. Asked by their ids, with spaces. */
export const sortedOf = new Watches<number>(async (asked) => {
  const ids = asked.split(' ').filter(isPaperId);
  const rows = await library.triages.bulkGet(ids);
  return rows.filter((row) => row !== undefined).length;
});
