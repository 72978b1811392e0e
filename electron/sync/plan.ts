import type { Cursors } from '../../shared/contract/port.ts';
import { addDays, daysBetween, firstEdition, isWeekend, utcDay } from '../../shared/library/calendar.ts';
import { fillingDays } from '../../shared/library/edition.ts';
import type { CalendarDate } from '../../shared/library/ids.ts';

/** How many days a new library goes back. */
export const firstRunDays = 30;

/** How often days are read again once they have settled, in days: those of the last month, and older ones. */
const recentEvery = 1;
const olderEvery = 30;
/** So many older days at most are read again in one run. */
const olderAtOnce = 5;

/**
 * The days to ask the feed for, newest first. Of the last `back` days those that were never read; the last 7 again
 * at every run, because editions fill late; the others of the last 30 once a day, and a few of the older
 * ones that were not read for a month, because upvotes, comments and summaries come later. A day whose answer
 * held entries that could not be read comes sooner: of the last 30 at every run, an older one after a day. A past
 * weekend that was empty stays empty and is not asked again.
 */
export function planDays(cursors: Cursors, now: number, back = firstRunDays): CalendarDate[] {
  const today = utcDay(now);
  const held = new Map(cursors.editions.map((edition) => [edition.date, edition]));
  const days = Array.from({ length: Math.max(back, firstRunDays) }, (_, age) => addDays(today, -age));
  const recent = days.filter((date) => {
    if (date < firstEdition) return false;
    const edition = held.get(date);
    if (edition === undefined || edition.lastCheckedAt === null) return daysBetween(date, today) < back;
    if (isEmptyForGood(edition)) return false;
    if (daysBetween(date, today) < fillingDays || lacksEntries(edition)) return true;
    // A day that was last read while it still filled is read once more after it settled.
    const checked = utcDay(edition.lastCheckedAt);
    if (daysBetween(date, checked) < fillingDays || checked > today) return true;
    return daysBetween(date, today) < firstRunDays && daysBetween(checked, today) >= recentEvery;
  });
  const oldest = addDays(today, 1 - firstRunDays);
  const older = cursors.editions
    .filter((edition) => {
      const { date, papers, lastCheckedAt } = edition;
      const lacks = lacksEntries(edition);
      if (date >= oldest || lastCheckedAt === null || (papers === 0 && !lacks)) return false;
      return daysBetween(utcDay(lastCheckedAt), today) >= (lacks ? recentEvery : olderEvery);
    })
    .sort((a, b) => (a.lastCheckedAt ?? 0) - (b.lastCheckedAt ?? 0))
    .slice(0, olderAtOnce)
    .map(({ date }) => date);
  return [...new Set([...recent, ...older])].sort().reverse();
}

/** Every day since the first edition that was never read, newest first; those of the last 30 come by sync. */
export function archiveDays(cursors: Cursors, now: number): CalendarDate[] {
  const read = new Set(
    cursors.editions.flatMap(({ date, lastCheckedAt }) => (lastCheckedAt === null ? [] : [date])),
  );
  const newest = addDays(utcDay(now), -firstRunDays);
  const count = Math.max(0, daysBetween(firstEdition, newest) + 1);
  return Array.from({ length: count }, (_, back) => addDays(newest, -back)).filter((date) => !read.has(date));
}

type HeldEdition = Cursors['editions'][number];

const lacksEntries = ({ rejected = 0 }: HeldEdition): boolean => rejected > 0;

function isEmptyForGood(edition: HeldEdition): boolean {
  const { date, papers, lastCheckedAt } = edition;
  return (
    isWeekend(date) && papers === 0 && !lacksEntries(edition) && utcDay(lastCheckedAt ?? 0) > addDays(date, 1)
  );
}
