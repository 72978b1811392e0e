import { useMemo } from 'react';
import { now } from '../../app/clock.ts';
import { type Place, placeKey, readHash } from '../../app/place.ts';
import { type Sort, sorts } from '../../app/preferences.ts';
import { type Listing, listPlace } from '../../queries/listing.ts';
import { type Live, useLive, Watches } from '../../queries/live.ts';
import { readFirstRows } from '../../queries/row-window.ts';

// A key holds all that the query depends on, so that it can be answered again by the key alone.
const listings = new Watches<Listing>(
  (key) => {
    const [sort = '', since = '', ...hash] = key.split('|');
    const { place } = readHash(hash.join('|'));
    const order = sorts.find((known) => known === sort) ?? 'own-order';
    return listPlace({ place, sort: order, unreadSince: since === '' ? null : Number(since) });
  },
  20,
  (listing) => readFirstRows(listing.ids),
);

/** The key under which a listing is asked. */
export const listingKey = (place: Place, sort: Sort, since: number | null): string =>
  `${sort}|${since ?? ''}|${placeKey(place)}`;

/** Asks for a listing before anything is drawn. */
export function primeListing(place: Place, sort: Sort): void {
  listings.of(listingKey(place, sort, null)).subscribe(() => {});
}

/**
 * The papers of a place. With `unread` those are left out that were read before the place was opened:
 * a paper that is read now stays where it is until the reader comes back.
 */
export function useListing(place: Place, sort: Sort, unread: boolean): Live<Listing> {
  const where = placeKey(place);
  const since = useMemo(() => (unread ? now() : null), [where, unread]);
  return useLive(listings, listingKey(place, sort, since));
}
