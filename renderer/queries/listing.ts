import { assertNever } from '../../shared/assert-never.ts';
import { utcDay } from '../../shared/library/calendar.ts';
import type { Edition } from '../../shared/library/edition.ts';
import type { CalendarDate, PaperId } from '../../shared/library/ids.ts';
import { spanGaps } from '../../shared/library/ledger.ts';
import type { ReadingState } from '../../shared/library/marks.ts';
import { type Span, type SpanKind, spanAround } from '../../shared/library/span.ts';
import type { Fault, SearchSort } from '../../shared/search/query.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import type { Place } from '../app/place.ts';
import type { ReadingFilter, Sort } from '../app/preferences.ts';
import { askSearch } from '../search/search.ts';
import { metaNumber } from '../store/meta.ts';
import { newestEdition } from './editions.ts';
import { forYou, type Suggested } from './for-you.ts';
import { papersOnList, topFirst } from './lists.ts';
import { papersSince, visitBefore } from './new-papers.ts';
import { keptPapers, papersReadOn } from './on-the-way.ts';
import type { Reasons } from './reasons.ts';
import { papersWithTag } from './sidebar.ts';

/** Which papers a place lists, in which order. */
export interface Listing {
  readonly ids: readonly PaperId[];
  /** The edition that the list shows, when it shows one. */
  readonly edition: Edition | null;
  /** The days a week or a month spans. */
  readonly span: ListedSpan | null;
  /** Papers of the starter edition stand in, because there is no edition yet. */
  readonly starter: boolean;
  /** How many papers the place holds before some are left out as read, or as in another state. */
  readonly whole: number;
  /** The list's length. More than `ids` while only its first papers have been read. */
  readonly size: number;
  /** What a search found beside the papers; `null` where nothing was searched. */
  readonly found: Found | null;
  /** Why each paper is where it is; `null` where the order tells enough. */
  readonly reasons: ReadonlyMap<PaperId, Reasons> | null;
  /** What suggestions were learned from; `null` where nothing is suggested. */
  readonly suggested: Suggested | null;
}

/** How a search went. */
export interface Found {
  /** How many papers fit; more than are listed where only the best are. */
  readonly total: number;
  /** What of the query could not be understood. */
  readonly faults: readonly Fault[];
  /** Words were taken for misspelt ones. */
  readonly corrected: boolean;
  /** Where each paper was found, as bits of `where`. */
  readonly places: ReadonlyMap<PaperId, number>;
}

/** The days of a week or a month. */
export interface ListedSpan extends Span {
  /** The day of the newest edition that holds papers; the last span is the one around it. */
  readonly newest: CalendarDate;
  /** The days of it that are missing from the library, oldest first. */
  readonly gaps: readonly CalendarDate[];
}

export interface ListingWish {
  readonly place: Place;
  readonly sort: Sort | SearchSort;
  /** Leave out what was read before this instant; `null` shows all. */
  readonly unreadSince: number | null;
  /** On the reading list, only papers in this state. */
  readonly inState?: ReadingFilter;
  /** Of a long list only the first papers, for the first frame of a window. */
  readonly firstOnly: boolean;
}

const firstPapers = 60;

/** Lists a place. */
export async function listPlace({
  place,
  sort,
  unreadSince,
  firstOnly,
  inState = 'all',
}: ListingWish): Promise<Listing> {
  const isNewestFirst = sort === 'own-order' || sort === 'newest';
  if (place.name === 'all' && firstOnly && isNewestFirst && unreadSince === null) return firstOfAll();
  const listing = await ownOrder(place, sort);
  const sorted = listing.found === null ? await sortIds(listing.ids, sort) : listing.ids;
  const unread = unreadSince === null ? sorted : await withoutRead(sorted, unreadSince);
  const ids =
    place.name === 'reading-list' && inState !== 'all' ? await onlyInState(unread, inState) : unread;
  return { ...listing, ids, whole: listing.ids.length, size: ids.length };
}

async function firstOfAll(): Promise<Listing> {
  const ids = await library.papers.orderBy('order').limit(firstPapers).primaryKeys();
  const size = Math.max(ids.length, (await metaNumber(library, 'papers')) ?? 0);
  return { ...plain(ids), whole: size, size };
}

async function suggest(isRanked: boolean): Promise<OwnOrder> {
  const { ids, ...suggestion } = await forYou(isRanked);
  return { ...plain(ids), ...suggestion };
}

/** So many papers like others are listed. */
const mostSimilar = 60;

async function similar(papers: readonly PaperId[]): Promise<OwnOrder> {
  const found = await askSearch('similar', { papers, most: mostSimilar });
  const reasons = new Map(found.map(({ id, shared }) => [id, { shared, pros: [], cons: [] }]));
  return { ...plain(found.map(({ id }) => id)), reasons };
}

/** So many of the best papers are listed of a search. */
const mostFound = 1_000;

async function search(query: string, sort: SearchSort): Promise<OwnOrder> {
  const { ids, places, ...found } = await askSearch('search', { query, sort, most: mostFound });
  const placeOf = new Map(ids.map((id, index) => [id, places[index] ?? 0]));
  return { ...plain(ids), found: { ...found, places: placeOf } };
}

type OwnOrder = Omit<Listing, 'whole' | 'size'>;
const plain = (ids: readonly PaperId[]): OwnOrder => ({
  ids,
  edition: null,
  span: null,
  starter: false,
  found: null,
  reasons: null,
  suggested: null,
});

async function ownOrder(place: Place, sort: Sort | SearchSort): Promise<OwnOrder> {
  switch (place.name) {
    case 'today': {
      const edition = await newestEdition();
      if (edition !== null) return { ...plain(edition.papers), edition };
      const starter = await library.rankings.get('starter');
      return { ...plain(starter?.papers ?? []), starter: true };
    }
    case 'day': {
      const edition = (await library.editions.get(place.date)) ?? null;
      return { ...plain(edition?.papers ?? []), edition };
    }
    case 'week':
    case 'month':
      return span(place.name, place.date ?? null);
    case 'trending':
      return plain((await library.rankings.get('trending'))?.papers ?? []);
    case 'all':
      return plain(await idsInOrder('newest'));
    case 'new':
      return plain(await papersSince(visitBefore));
    case 'reading-list':
      return plain(topFirst(await library.readings.toArray()).map((row) => row.key));
    case 'starred':
      return plain(newestFirst(await library.stars.toArray()));
    case 'kept':
      return plain(await keptPapers());
    case 'read-on':
      return plain(await papersReadOn(place.date));
    case 'notes':
      return plain(newestFirst((await library.notes.toArray()).filter((note) => note.text.trim() !== '')));
    case 'tag':
      return plain(await papersWithTag(place.tag));
    case 'list': {
      const { ids, isOrdered } = await papersOnList(place.list);
      return plain(isOrdered ? ids : await sortIds(ids, 'newest'));
    }
    case 'for-you':
      return suggest(sort !== 'upvotes');
    case 'similar':
      return similar(place.papers);
    case 'search':
      return search(place.query, sort === 'own-order' ? 'relevance' : sort);
    case 'highlights':
    case 'digest':
    case 'guide':
    case 'ledger':
    case 'statistics':
    case 'tags':
    case 'storage':
    case 'settings':
      return plain([]);
    default:
      return assertNever(place);
  }
}

/** The papers of the week or month that holds the day, else of the newest that is held, most upvoted first. */
async function span(kind: SpanKind, date: CalendarDate | null): Promise<OwnOrder> {
  const newest = await newestEdition();
  if (newest === null) return plain([]);
  const days = spanAround(kind, date ?? newest.date);
  const editions = await library.editions.where('date').between(days.from, days.to, true, true).toArray();
  const ids = [...new Set(editions.flatMap((edition) => edition.papers))];
  const gaps = spanGaps(days, editions, utcDay(now()));
  return { ...plain(await byUpvotes(ids)), span: { ...days, newest: newest.date, gaps } };
}

function newestFirst(rows: readonly { readonly key: PaperId; readonly at: number }[]): PaperId[] {
  return [...rows].sort((a, b) => b.at - a.at).map((row) => row.key);
}

/** How many papers are sorted by reading their rows; more are put in order by walking the whole index. */
const fewIds = 1_500;

async function sortIds(ids: readonly PaperId[], sort: Sort | SearchSort): Promise<readonly PaperId[]> {
  switch (sort) {
    case 'own-order':
    case 'relevance':
    case 'stars':
    case 'opened':
      return ids;
    case 'upvotes':
      return byUpvotes(ids);
    case 'newest':
    case 'oldest': {
      const newest = ids.length > fewIds ? inIndexOrder(ids, await idsInOrder('newest')) : await byDate(ids);
      return sort === 'newest' ? newest : [...newest].reverse();
    }
    default:
      return assertNever(sort);
  }
}

async function byUpvotes(ids: readonly PaperId[]): Promise<readonly PaperId[]> {
  if (ids.length > fewIds) return inIndexOrder(ids, await idsInOrder('upvotes'));
  const rows = await library.standings.bulkGet([...ids]);
  const rank = new Map(rows.map((row, index) => [ids[index], row?.rank ?? 0]));
  return [...ids].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

async function byDate(ids: readonly PaperId[]): Promise<readonly PaperId[]> {
  const rows = await library.papers.bulkGet([...ids]);
  const order = new Map(rows.map((row, index) => [ids[index], row?.order ?? 0]));
  return [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function inIndexOrder(ids: readonly PaperId[], order: readonly PaperId[]): readonly PaperId[] {
  if (order.length === ids.length) return order;
  const wanted = new Set(ids);
  return order.filter((id) => wanted.has(id));
}

/** All ids by an index. Only keys are read: at 50,000 papers the rows would be 90 MB. */
function idsInOrder(by: 'newest' | 'upvotes'): Promise<PaperId[]> {
  return by === 'newest' ? newestIds() : library.standings.orderBy('rank').primaryKeys();
}

const idsAtOnce = 2_500;

/** All ids, newest first, in portions: one answer of 50,000 keys would hold the window up. */
async function newestIds(): Promise<PaperId[]> {
  const ids = new Set<PaperId>();
  for (let from = Number.NEGATIVE_INFINITY; ; ) {
    const part = await library.papers.where('order').aboveOrEqual(from).limit(idsAtOnce).primaryKeys();
    const before = ids.size;
    for (const id of part) ids.add(id);
    const last = part.at(-1);
    if (last === undefined || part.length < idsAtOnce || ids.size === before) return [...ids];
    from = (await library.papers.get(last))?.order ?? from;
  }
}

async function onlyInState(ids: readonly PaperId[], state: ReadingState): Promise<PaperId[]> {
  const rows = await library.readings.bulkGet([...ids]);
  return ids.filter((_id, index) => rows[index]?.state === state);
}

async function withoutRead(ids: readonly PaperId[], since: number): Promise<PaperId[]> {
  const few = ids.length <= fewIds;
  const rows = few ? await library.seen.bulkGet([...ids]) : await library.seen.toArray();
  const read = new Set(rows.flatMap((row) => (row !== undefined && row.at < since ? [row.key] : [])));
  return ids.filter((id) => !read.has(id));
}
