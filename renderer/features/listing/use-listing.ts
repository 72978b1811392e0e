import { useEffect, useMemo, useRef } from 'react';
import { type SearchSort, searchSorts } from '../../../shared/search/query.ts';
import { now } from '../../app/clock.ts';
import { afterFirstList, useFirstListShown } from '../../app/first-list.ts';
import { type Place, placeKey, readHash } from '../../app/place.ts';
import {
  type ReadingFilter,
  readingFilter,
  readingFilters,
  type Sort,
  sorts,
} from '../../app/preferences.ts';
import { type Listing, listPlace } from '../../queries/listing.ts';
import { type Live, useLive, Watches } from '../../queries/live.ts';
import { readFirstRows } from '../../queries/row-window.ts';
import { useListingRevision } from '../../queries/search.ts';

// A key holds all that the query depends on, so that it can be answered again by the key alone.
const listings = new Watches<Listing>(
  (key) => {
    const [part = '', sort = '', since = '', _revision, state, ...hash] = key.split('|');
    const { place } = readHash(hash.join('|'));
    return listPlace({
      place,
      sort: [...sorts, ...searchSorts].find((known) => known === sort) ?? 'own-order',
      unreadSince: since === '' ? null : Number(since),
      inState: readingFilters.find((known) => known === state) ?? 'all',
      firstOnly: part === 'first',
    });
  },
  20,
  (listing) => readFirstRows(listing.ids),
);

interface Question {
  readonly place: Place;
  readonly sort: Sort | SearchSort;
  /** Of the search index, so that a search is answered anew when the index has changed. */
  readonly revision: number;
  readonly since: number | null;
  readonly inState: ReadingFilter;
  /** Whether the window still waits for its first frame with a list. */
  readonly isFirst: boolean;
}

function keyOf({ place, sort, since, revision, inState, isFirst }: Question): string {
  // Only the whole library is too long to be read at once.
  const part = isFirst && place.name === 'all' ? 'first' : 'whole';
  const state = place.name === 'reading-list' ? inState : 'all';
  return `${part}|${sort}|${since ?? ''}|${revision}|${state}|${placeKey(place)}`;
}

/**
 * Asks for a listing before anything is drawn; followed until the list itself does so.
 * @returns when it has been answered, also with a failure.
 */
export function primeListing(place: Place, sort: Sort | SearchSort): Promise<void> {
  const inState = readingFilter.get();
  const listing = listings.of(keyOf({ place, sort, since: null, revision: 0, inState, isFirst: true }));
  return new Promise((resolve) => afterFirstList(listing.subscribe(resolve)));
}

/**
 * The papers of a place. With `unread` those are left out that were read before the place was opened:
 * a paper that is read now stays where it is until the reader comes back. While a place is sorted or
 * filtered anew, its last list stays on the screen.
 */
export function useListing(place: Place, sort: Sort | SearchSort, unread: boolean): Live<Listing> {
  // While a query is typed its last list stays, too.
  const where = place.name === 'search' ? place.name : placeKey(place);
  const revision = useListingRevision(place);
  const isFirst = !useFirstListShown();
  const since = useMemo(() => (unread ? now() : null), [where, unread]);
  const inState = readingFilter.use();
  const live = useLive(listings, keyOf({ place, sort, since, revision, inState, isFirst }));
  const last = useRef<{ where: string; live: Live<Listing> } | null>(null);
  const held = last.current?.where === where ? last.current.live : null;
  const shown = useMemo(
    () => (live.state === 'loading' && held !== null ? held : sameIds(held, live)),
    [live],
  );
  useEffect(() => {
    if (shown.state !== 'loading') last.current = { where, live: shown };
  });
  return shown;
}

/** Hands the former array of ids on when it lists the same, so that no row is read again for nothing. */
function sameIds(former: Live<Listing> | null, live: Live<Listing>): Live<Listing> {
  if (former?.state !== 'ready' || live.state !== 'ready') return live;
  const { ids } = former.value;
  const isSame =
    ids.length === live.value.ids.length && ids.every((id, index) => id === live.value.ids[index]);
  return isSame ? { state: 'ready', value: { ...live.value, ids } } : live;
}
