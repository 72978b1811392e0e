import { addDays, firstEdition } from '../../shared/library/calendar.ts';
import type { Edition } from '../../shared/library/edition.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';
import { ledgerDay } from '../../shared/library/ledger.ts';
import { library } from '../app/library.ts';
import { Watches } from './live.ts';

/** The newest edition that holds a paper; `null` when there is none yet. */
export async function newestEdition(): Promise<Edition | null> {
  const edition = await library.editions
    .orderBy('date')
    .reverse()
    .filter((held) => held.papers.length > 0)
    .first();
  return edition ?? null;
}

/** The whole ledger, oldest day first: one small row a day. */
export const ledger = new Watches<readonly Edition[]>(() => library.editions.orderBy('date').toArray(), 1);

/**
 * The day before or after. Days known to be empty and weekends are passed over, days that nothing is known
 * of are not: a gap must be seen.
 * @returns `null` at the first edition and at the present day, or the newest edition where that is later.
 */
export async function neighbourDay(
  date: CalendarDate,
  direction: 'earlier' | 'later',
  today: CalendarDate,
): Promise<CalendarDate | null> {
  const step = direction === 'earlier' ? -1 : 1;
  // Where the clock was set back, what was read before it was is still there.
  const newest = (await newestEdition())?.date ?? today;
  const last = newest > today ? newest : today;
  for (let day = addDays(date, step); day >= firstEdition && day <= last; day = addDays(day, step)) {
    const held = await library.editions.get(day);
    const { state, papers } = ledgerDay(day, held);
    if (papers > 0 || !['weekend', 'empty', 'filling'].includes(state)) return day;
  }
  return null;
}
