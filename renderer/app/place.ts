import {
  type CalendarDate,
  isCalendarDate,
  isPaperId,
  isTagId,
  type PaperId,
  type TagId,
} from '../../shared/library/ids.ts';
import { type SpanKind, spanAround } from '../../shared/library/span.ts';

/** Where the reader is, as a closed union. */
export type Place =
  | { readonly name: 'today' }
  | { readonly name: 'day'; readonly date: CalendarDate }
  /** The week or the month that holds the newest edition, or the one that holds a day. */
  | { readonly name: SpanKind; readonly date?: CalendarDate }
  | { readonly name: 'trending' }
  | { readonly name: 'all' }
  | { readonly name: 'for-you' }
  | { readonly name: 'new' }
  | { readonly name: 'reading-list' }
  | { readonly name: 'starred' }
  | { readonly name: 'notes' }
  | { readonly name: 'highlights' }
  | { readonly name: 'tag'; readonly tag: TagId }
  | { readonly name: 'list'; readonly list: string }
  | { readonly name: 'search'; readonly query: string }
  /** The papers most like these. */
  | { readonly name: 'similar'; readonly papers: readonly PaperId[] }
  /** The papers that were read on a day. */
  | { readonly name: 'read-on'; readonly date: CalendarDate }
  | { readonly name: 'kept' }
  | { readonly name: 'digest' }
  | { readonly name: 'guide' }
  | { readonly name: 'ledger' }
  | { readonly name: 'tags' }
  | { readonly name: 'storage' }
  | { readonly name: 'statistics' }
  | { readonly name: 'settings' };

export interface Whereabouts {
  readonly place: Place;
  /** The paper that is open beside the list. */
  readonly paper: PaperId | null;
}

const plainNames = [
  'today',
  'week',
  'month',
  'trending',
  'all',
  'for-you',
  'new',
  'reading-list',
  'starred',
  'notes',
  'highlights',
  'kept',
  'digest',
  'guide',
  'ledger',
  'tags',
  'storage',
  'statistics',
  'settings',
] as const;
type PlainName = (typeof plainNames)[number];

/** Places that are no lists of papers and take the whole room. */
const pageNames = [
  'digest',
  'guide',
  'ledger',
  'highlights',
  'statistics',
  'tags',
  'storage',
  'settings',
] as const satisfies readonly PlainName[];
export type PagePlace = Extract<Place, { readonly name: (typeof pageNames)[number] }>;

/** Whether a place has no room for a paper beside it. */
export const isPage = (place: Place): place is PagePlace => pageNames.some((name) => name === place.name);

function isPlain(name: string): name is PlainName {
  return plainNames.some((plain) => plain === name);
}

/** The address of a place inside the window. */
export function hashOf({ place, paper }: Whereabouts): string {
  const query = paper === null ? '' : `?paper=${encodeURIComponent(paper)}`;
  switch (place.name) {
    case 'day':
    case 'read-on':
      return `#/${place.name}/${place.date}${query}`;
    case 'week':
    case 'month':
      return `#/${place.name}${place.date === undefined ? '' : `/${spanAround(place.name, place.date).from}`}${query}`;
    case 'tag':
      return `#/tag/${place.tag}${query}`;
    case 'list':
      return `#/list/${place.list}${query}`;
    case 'search':
      return `#/search/${encodeURIComponent(place.query)}${query}`;
    case 'similar':
      return `#/similar/${place.papers.map(encodeURIComponent).join(',')}${query}`;
    default:
      return `#/${place.name}${query}`;
  }
}

/** Reads an address; whatever it cannot read leads to Today. */
export function readHash(hash: string): Whereabouts {
  const [route = '', query = ''] = hash.replace(/^#\//, '').split('?');
  const [name = '', detail = ''] = route.split('/');
  const paper = new URLSearchParams(query).get('paper');
  return { place: readPlace(name, detail), paper: paper !== null && isPaperId(paper) ? paper : null };
}

function readPlace(name: string, detail: string): Place {
  if ((name === 'week' || name === 'month') && isCalendarDate(detail)) return { name, date: detail };
  if (isPlain(name)) return { name };
  if ((name === 'day' || name === 'read-on') && isCalendarDate(detail)) return { name, date: detail };
  if (name === 'tag' && isTagId(detail)) return { name, tag: detail };
  if (name === 'list' && /^[\w-]{1,64}$/.test(detail)) return { name, list: detail };
  if (name === 'search') return { name, query: decoded(detail) };
  const papers = name === 'similar' ? detail.split(',').map(decoded).filter(isPaperId) : [];
  if (papers.length > 0) return { name: 'similar', papers };
  return { name: 'today' };
}

/** A query that was cut in the middle of an escape is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A text that is the same for the same place. */
export const placeKey = (place: Place): string => hashOf({ place, paper: null });
