import { addDays, daysBetween, firstEdition, isWeekend, utcDay } from './calendar.ts';
import { type Edition, type EditionState, editionState, lateArrivals } from './edition.ts';
import type { CalendarDate } from './ids.ts';
import type { Span } from './span.ts';

/** What is known of a day; `weekend` is one that was not asked for and has no edition by rule. */
export type LedgerState = EditionState | 'weekend';

/** One day of the ledger, from the first edition to the present day, also where nothing is known of it. */
export interface LedgerDay {
  readonly date: CalendarDate;
  readonly state: LedgerState;
  readonly papers: number;
  readonly timesChecked: number;
  readonly late: number;
  readonly lastChangedAt: number | null;
  readonly failure: Edition['failure'];
  /** How many entries of the last answer could not be read. */
  readonly rejected: number;
}

/** The days of one month, oldest first, and how many of them are gaps. */
export interface LedgerMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly days: readonly LedgerDay[];
  readonly papers: number;
  readonly gaps: number;
}

/** Whether a day is missing from the library: one that was never read, or could not be. */
export const isGap = ({ state }: LedgerDay): boolean => state === 'unknown' || state === 'failed';

/**
 * The last day of the ledger: the present one, or the newest that was read where the clock has since been set back,
 * so that no setting of a clock takes a day away. @param editions oldest first
 */
export function lastLedgerDay(editions: readonly Edition[], now: number): CalendarDate {
  const today = utcDay(now);
  const newest = editions.findLast(({ papers }) => papers.length > 0)?.date;
  return newest !== undefined && newest > today ? newest : today;
}

/** The missing days of a span, oldest first, as far as the ledger reaches. @param editions those of the span */
export function spanGaps(
  { from, to }: Span,
  editions: readonly Edition[],
  today: CalendarDate,
): CalendarDate[] {
  const byDate = new Map(editions.map((edition) => [edition.date, edition]));
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
  // The present day opens in its course; it is no gap before it was read.
  return days.filter(
    (date) => date >= firstEdition && date < today && isGap(ledgerDay(date, byDate.get(date))),
  );
}

/** Every day since the first edition, by month, the newest month first. @param editions oldest first */
export function ledgerMonths(editions: readonly Edition[], now: number): LedgerMonth[] {
  const byDate = new Map(editions.map((edition) => [edition.date, edition]));
  const count = Math.max(0, daysBetween(firstEdition, lastLedgerDay(editions, now)) + 1);
  const months = new Map<string, LedgerDay[]>();
  for (let index = 0; index < count; index += 1) {
    const date = addDays(firstEdition, index);
    const day = ledgerDay(date, byDate.get(date));
    const month = date.slice(0, 7);
    const days = months.get(month);
    if (days === undefined) months.set(month, [day]);
    else days.push(day);
  }
  return [...months]
    .map(([month, days]) => ({
      month,
      days,
      papers: days.reduce((sum, { papers }) => sum + papers, 0),
      gaps: days.filter(isGap).length,
    }))
    .reverse();
}

/**
 * One day of the ledger. A weekend has no edition by rule: as long as none was read there is nothing to miss.
 * @param edition `undefined` where nothing is known of the day
 */
export function ledgerDay(date: CalendarDate, edition: Edition | undefined): LedgerDay {
  const state = editionState(edition);
  const isUnread = state === 'unknown' || state === 'failed';
  return {
    date,
    state: isUnread && isWeekend(date) ? 'weekend' : state,
    papers: edition?.papers.length ?? 0,
    timesChecked: edition?.timesChecked ?? 0,
    late: edition === undefined ? 0 : lateArrivals(edition),
    lastChangedAt: edition?.lastChangedAt ?? null,
    failure: edition?.failure ?? null,
    rejected: edition?.rejected ?? 0,
  };
}
