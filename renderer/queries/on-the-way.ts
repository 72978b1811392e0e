import type { CalendarDate, PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';

/** The papers that the reader kept, with the last kept first: starred, on the reading list, or sorted so. */
export async function keptPapers(): Promise<PaperId[]> {
  const [stars, readings, triages] = await Promise.all([
    library.stars.toArray(),
    library.readings.toArray(),
    library.triages.filter((row) => row.verdict === 'kept').toArray(),
  ]);
  const rows = [...stars, ...readings, ...triages].sort((one, other) => other.at - one.at);
  return [...new Set(rows.map((row) => row.key))];
}

/** The papers that were read on a day, on whichever machine. */
export async function papersReadOn(date: CalendarDate): Promise<PaperId[]> {
  const rows = await library.activity.where('key').startsWith(`${date} `).toArray();
  return [...new Set(rows.flatMap((row) => row.ids ?? []))];
}
