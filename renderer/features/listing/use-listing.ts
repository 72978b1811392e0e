import { useEffect, useMemo, useRef } from 'react';
import { now } from '../../app/clock.ts';
import { afterFirstList, useFirstListShown } from '../../app/first-list.ts';
import { type Place, placeKey, readHash } from '../../app/place.ts';
import { type Sort, sorts } from '../../app/preferences.ts';
import { type Listing, listPlace } from '../../queries/listing.ts';
import { type Live, useLive, Watches } from '../../queries/live.ts';
import { readFirstRows } from '../../queries/row-window.ts';

// A key holds all that the query depends on, so that it can be answered again by the key alone.
const listings = new Watches<Listing>(
  (key) => {
    const [part = '', sort = '', since = '', ...hash] = key.split('|');
    const { place } = readHash(hash.join('|'));
    return listPlace({
      place,
      sort: sorts.find((known) => known === sort) ?? 'own-order',
      unreadSince: since === '' ? null : Number(since),
      firstOnly: part === 'first',
    });
  },
  20,
  (listing) => readFirstRows(listing.ids),
);

interface Question {
  readonly place: Place;
  readonly sort: Sort;
  readonly since: number | null;
  /** Whether the window still waits for its first frame with a list. */
  readonly isFirst: boolean;
}

function keyOf({ place, sort, since, isFirst }: Question): string {
  // Only the whole library is too long to be read at once.
  const part = isFirst && place.name === 'all' ? 'first' : 'whole';
  return `${part}|${sort}|${since ?? ''}|${placeKey(place)}`;
}

/** Asks for a listing before anything is drawn; followed until the list itself does so. */
export function primeListing(place: Place, sort: Sort): void {
  afterFirstList(listings.of(keyOf({ place, sort, since: null, isFirst: true })).subscribe(() => {}));
}

/**
 * The papers of a place. With `unread` those are left out that were read before the place was opened:
 * a paper that is read now stays where it is until the reader comes back. While a place is sorted or
 * filtered anew, its last list stays on the screen.
 */
export function useListing(place: Place, sort: Sort, unread: boolean): Live<Listing> {
  const where = placeKey(place);
  const isFirst = !useFirstListShown();
  const since = useMemo(() => (unread ? now() : null), [where, unread]);
  const live = useLive(listings, keyOf({ place, sort, since, isFirst }));
  const last = useRef<{ where: string; live: Live<Listing> } | null>(null);
  useEffect(() => {
    if (live.state !== 'loading') last.current = { where, live };
  });
  return live.state === 'loading' && last.current?.where === where ? last.current.live : live;
}
