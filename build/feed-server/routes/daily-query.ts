import { addDays, dateOf, datesOfMonth, datesOfWeek, isCalendarDate } from '../generator/calendar.ts';

/** A valid question to `/api/daily_papers`. */
export interface DailyQuery {
  readonly page: number;
  readonly limit: number;
  /** The dates asked for; undefined means the whole feed. */
  readonly dates: readonly string[] | undefined;
  /** True when exactly one date was asked for: the answer is then ordered by upvotes. */
  readonly oneDate: boolean;
  readonly submitter: string | undefined;
  readonly sort: 'publishedAt' | 'trending';
}

/** The question, or the text of the 400 answer. Parameters that the Hub does not know are passed over. */
export function readDailyQuery(
  params: URLSearchParams,
  now: number,
): DailyQuery | { readonly error: string } {
  const page = wholeNumber(params.get('p'), 0, 0, Number.MAX_SAFE_INTEGER);
  if (typeof page === 'string') return { error: `${page} at "p"` };
  const limit = wholeNumber(params.get('limit'), 50, 1, 100);
  if (typeof limit === 'string') return { error: `${limit} at "limit"` };
  const sort = params.get('sort') ?? 'publishedAt';
  if (sort !== 'publishedAt' && sort !== 'trending') {
    return { error: 'Invalid option: expected one of "publishedAt"|"trending" at "sort"' };
  }
  const dates = datesAsked(params, now);
  if (typeof dates === 'string') return { error: dates };
  return {
    page,
    limit,
    sort,
    dates,
    oneDate: params.has('date'),
    submitter: params.get('submitter') ?? undefined,
  };
}

/** Of several, the narrowest wins; what the Hub does then is not documented. */
function datesAsked(params: URLSearchParams, now: number): string[] | string | undefined {
  const date = params.get('date');
  const week = params.get('week');
  const month = params.get('month');
  if (week !== null && !/^\d{4}-W(0[1-9]|[1-4][0-9]|5[0-2])$/.test(week)) {
    return 'Invalid string: must match pattern /^\\d{4}-W(0[1-9]|[1-4][0-9]|5[0-2])$/ at "week"';
  }
  if (month !== null && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    return 'Invalid string: must match pattern /^\\d{4}-(0[1-9]|1[0-2])$/ at "month"';
  }
  if (date !== null) {
    if (!isCalendarDate(date)) return 'Invalid ISO date at "date"';
    // The limit that the message names lags a day behind the one that is enforced, as observed on the Hub.
    if (date > dateOf(now))
      return `Too big: expected date to be <=${addDays(dateOf(now), -1)}T23:59:59.999Z at "date"`;
    return [date];
  }
  if (week !== null) return datesOfWeek(Number(week.slice(0, 4)), Number(week.slice(6)));
  return month === null ? undefined : datesOfMonth(month);
}

function wholeNumber(text: string | null, standard: number, least: number, most: number): number | string {
  if (text === null) return standard;
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) return 'Invalid input: expected number, received NaN';
  if (!Number.isInteger(value)) return 'Invalid input: expected int, received number';
  if (value < least) return `Too small: expected number to be >=${least}`;
  return value > most ? `Too big: expected number to be <=${most}` : value;
}
