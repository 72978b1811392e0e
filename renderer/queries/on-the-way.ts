import { localDay } from '../../shared/library/calendar.ts';
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
  const counted = rows.flatMap((row) => row.ids ?? []);
  // What was written before papers were kept by name is told by what else was left on them that day.
  const isWhole = rows.length > 0 && rows.every((row) => row.ids !== undefined);
  return [...new Set(isWhole ? counted : [...counted, ...(await papersTouchedOn(date))])];
}

/** The papers that were last open, last read in or marked on a day, as far as the marks still say so. */
async function papersTouchedOn(date: CalendarDate): Promise<PaperId[]> {
  const [opened, progress, annotations] = await Promise.all([
    library.opened.toArray(),
    library.progress.toArray(),
    library.annotations.toArray(),
  ]);
  const touched = [
    ...[...opened, ...progress].map(({ key, at }) => ({ paper: key, at })),
    ...annotations.map(({ paper, at }) => ({ paper, at })),
  ];
  const onDay = touched.filter(({ at }) => localDay(at) === date);
  return onDay.sort((one, other) => one.at - other.at).map(({ paper }) => paper);
}
