import { useEffect } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { ledgerDay } from '../../../shared/library/ledger.ts';
import { text } from '../../../shared/text/text.ts';
import { fetchDays } from '../../actions/archive.ts';
import { startSync } from '../../actions/sync.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { goTo } from '../../app/navigation.ts';
import type { Place } from '../../app/place.ts';
import { readingFilter, unreadOnly } from '../../app/preferences.ts';
import type { Listing } from '../../queries/listing.ts';
import { Empty } from '../../ui/empty.tsx';

interface EmptyListProps {
  readonly place: Place;
  readonly listing: Listing;
}

const fedPlaces = new Set<Place['name']>(['today', 'week', 'month', 'all', 'for-you']);

/** A list without papers: why, and the one thing to do about it. */
export function EmptyList({ place, listing }: EmptyListProps) {
  // The feed's own places fill in a moment, on a first start; the reader's own may really be empty.
  useEffect(() => {
    if (!fedPlaces.has(place.name) || listing.whole > 0) reportFirstList(0);
  }, [place.name, listing.whole]);
  const today = (): void => goTo({ name: 'today' });
  const show = (texts: { what: string; button: string }, onClick: () => void) => (
    <Empty what={texts.what} button={texts.button} onClick={onClick} />
  );
  if (listing.whole > 0 && place.name === 'reading-list' && readingFilter.get() !== 'all')
    return show(text.empty.state, () => readingFilter.set('all'));
  if (listing.whole > 0) return show(text.empty.unread, () => unreadOnly.set('off'));
  switch (place.name) {
    case 'day': {
      const { state } = ledgerDay(place.date, listing.edition ?? undefined);
      return show(text.emptyDay[state], () => void fetchDays([place.date]));
    }
    case 'week':
    case 'month': {
      const gaps = listing.span?.gaps ?? [];
      if (gaps.length === 0) return show(text.empty.library, () => void startSync());
      return show(text.empty.span, () => void fetchDays(gaps));
    }
    case 'trending':
      return show(text.empty.trending, () => void startSync());
    case 'new':
      return show(text.empty.new, today);
    case 'reading-list':
      return show(text.empty['reading-list'], today);
    case 'starred':
      return show(text.empty.starred, today);
    case 'kept':
      return show(text.empty.starred, today);
    case 'read-on':
      return show(text.empty['read-on'], today);
    case 'notes':
      return show(text.empty.notes, today);
    case 'tag':
      return show(text.empty.tag, today);
    case 'list':
      return show(text.empty.list, today);
    case 'similar':
      return show(text.empty.similar, today);
    case 'search':
      return show(text.empty.search, today);
    case 'for-you':
    case 'today':
    case 'all':
    case 'highlights':
    case 'digest':
    case 'guide':
    case 'ledger':
    case 'statistics':
    case 'tags':
    case 'storage':
    case 'settings':
      return show(text.empty.library, () => void startSync());
    default:
      return assertNever(place);
  }
}
