import { addDays, startOfDay } from '../../shared/library/calendar.ts';
import { type CalendarDate, isCalendarDate, type PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import { rowsWithKeys } from '../store/many-keys.ts';
import { metaNumber } from '../store/meta.ts';
import type { WeekRow } from '../store/rows.ts';
import { Watches } from './live.ts';

export interface DayCount {
  readonly date: CalendarDate;
  readonly papers: number;
}

/** A topic in one month. */
export interface TopicMonth {
  readonly topic: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly papers: number;
}

export interface Named {
  readonly name: string;
  readonly papers: number;
}

/** How far papers came with the reader, each step a part of the library. */
export interface Funnel {
  readonly all: number;
  readonly seen: number;
  readonly kept: number;
  readonly read: number;
  readonly annotated: number;
}

export interface ReadingDay {
  readonly date: CalendarDate;
  readonly minutes: number;
  readonly pages: number;
}

export interface Aged {
  readonly paper: PaperId;
  readonly title: string;
  readonly days: number;
  readonly upvotes: number;
}

export interface Statistics {
  readonly days: readonly DayCount[];
  readonly weeks: readonly WeekRow[];
  readonly topics: readonly TopicMonth[];
  readonly organizations: readonly Named[];
  readonly funnel: Funnel;
  readonly reading: readonly ReadingDay[];
}

/** All that the plots show but the upvotes by age, from counters. */
export const statistics = new Watches<Statistics>(async () => {
  const [editions, weeks, activity, funnel] = await Promise.all([
    library.editions.orderBy('date').toArray(),
    library.weeks.orderBy('week').toArray(),
    library.activity.toArray(),
    readFunnel(),
  ]);
  return {
    days: editions.flatMap(({ date, papers }) =>
      papers.length === 0 ? [] : [{ date, papers: papers.length }],
    ),
    weeks: weeks.filter((week) => week.papers > 0),
    topics: topicMonths(weeks),
    organizations: sums(weeks.flatMap((week) => week.organizations)).slice(0, 15),
    funnel,
    reading: readingDays(activity),
  };
}, 1);

/** The distinct papers of some tables; keys only are read. */
async function readFunnel(): Promise<Funnel> {
  const [all, seen, stars, readings, triages, notes, annotated] = await Promise.all([
    metaNumber(library, 'papers'),
    library.seen.count(),
    library.stars.toCollection().primaryKeys(),
    library.readings.toArray(),
    library.triages.filter((row) => row.verdict === 'kept').primaryKeys(),
    library.notes.filter((note) => note.text.trim() !== '').primaryKeys(),
    library.annotations.orderBy('paper').uniqueKeys(),
  ]);
  return {
    all: all ?? 0,
    seen,
    kept: new Set([...stars, ...triages, ...readings.map((row) => row.key)]).size,
    read: readings.filter((row) => row.state === 'read').length,
    annotated: new Set([...notes, ...annotated]).size,
  };
}

function sums(counts: readonly (readonly [string, number])[]): Named[] {
  const byName = new Map<string, number>();
  for (const [name, papers] of counts) byName.set(name, (byName.get(name) ?? 0) + papers);
  return [...byName]
    .map(([name, papers]) => ({ name, papers }))
    .sort((one, other) => other.papers - one.papers);
}

const shownTopics = 8;

/** The most frequent topics, month by month; a week belongs to the month of its Thursday. */
export function topicMonths(weeks: readonly WeekRow[]): TopicMonth[] {
  const topics = sums(weeks.flatMap((week) => week.keywords)).slice(0, shownTopics);
  const months = new Map<string, Map<string, number>>();
  for (const week of weeks) {
    const month = addDays(week.week, 3).slice(0, 7);
    const counts = months.get(month) ?? new Map<string, number>();
    for (const [word, papers] of week.keywords) counts.set(word, (counts.get(word) ?? 0) + papers);
    months.set(month, counts);
  }
  return [...months].flatMap(([month, counts]) =>
    topics.map(({ name }) => ({ topic: name, month, papers: counts.get(name) ?? 0 })),
  );
}

function readingDays(
  rows: readonly { readonly date: string; readonly seconds: number; readonly pages: number }[],
): ReadingDay[] {
  const byDate = new Map<CalendarDate, ReadingDay>();
  for (const { date, seconds, pages } of rows) {
    if (!isCalendarDate(date)) continue;
    const held = byDate.get(date) ?? { date, minutes: 0, pages: 0 };
    byDate.set(date, { date, minutes: held.minutes + seconds / 60, pages: held.pages + pages });
  }
  return [...byDate.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** So many of the newest editions are set against their age. */
const agedEditions = 20;

/** The upvotes of the papers of the newest editions. Asked by the present day. */
export const agedPapers = new Watches<readonly Aged[]>(async (today) => {
  const editions = await library.editions.orderBy('date').reverse().limit(agedEditions).toArray();
  const dateOf = new Map(editions.flatMap(({ date, papers }) => papers.map((id) => [id, date] as const)));
  const ids = [...dateOf.keys()];
  const [titles, standings] = await Promise.all([
    titlesOf(editions.map(({ date }) => date)),
    rowsWithKeys(library.standings, ids, (row) => row.id),
  ]);
  return ids.flatMap((paper, index) => {
    const upvotes = standings[index]?.upvotes;
    const days = (Date.parse(today) - Date.parse(dateOf.get(paper) ?? today)) / 86_400_000;
    return upvotes === undefined || upvotes === null
      ? []
      : [{ paper, title: titles.get(paper) ?? paper, days, upvotes }];
  });
}, 1);

/** The titles of the papers of some days, newest first; read as they stand, since every key would be watched. */
async function titlesOf(days: readonly CalendarDate[]): Promise<ReadonlyMap<PaperId, string>> {
  const [newest, oldest] = [days[0], days.at(-1)];
  if (newest === undefined || oldest === undefined) return new Map();
  const orders = library.papers.where('order').between(-startOfDay(newest), -startOfDay(oldest), true, true);
  return new Map((await orders.toArray()).map(({ id, title }) => [id, title]));
}
