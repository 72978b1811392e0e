import { assertNever } from '../../../shared/assert-never.ts';
import { isoWeek } from '../../../shared/library/span.ts';
import { personOf } from '../../../shared/search/person.ts';
import { text } from '../../../shared/text/text.ts';
import type { Place } from '../../app/place.ts';
import type { Listing } from '../../queries/listing.ts';
import type { PlacedList } from '../../queries/lists.ts';
import type { CountedTag } from '../../queries/sidebar.ts';

interface Named {
  readonly tags: readonly CountedTag[];
  readonly lists: readonly PlacedList[];
}

/** The heading of a place. */
export function headingOf(place: Place, listing: Listing, { tags, lists }: Named): string {
  switch (place.name) {
    case 'today':
      return listing.edition === null ? text.library.starterEdition : text.longDate(listing.edition.date);
    case 'day':
      return text.longDate(place.date);
    case 'week':
      return place.date === undefined ? text.command['go-week'] : text.library.week(isoWeek(place.date));
    case 'month':
      return place.date === undefined ? text.command['go-month'] : text.month(place.date.slice(0, 7));
    case 'trending':
      return text.command['go-trending'];
    case 'all':
      return text.command['go-all'];
    case 'for-you':
      return text.command['go-for-you'];
    case 'new':
      return text.library.newSince;
    case 'reading-list':
      return text.command['go-reading-list'];
    case 'starred':
      return text.command['go-starred'];
    case 'kept':
      return text.statistics.keptHeading;
    case 'read-on':
      return text.statistics.readOn(text.longDate(place.date));
    case 'notes':
      return text.command['go-notes'];
    case 'tag':
      return tags.find((tag) => tag.key === place.tag)?.name ?? text.library.tags;
    case 'list':
      return lists.find((list) => list.key === place.list)?.name ?? text.library.lists;
    case 'similar':
      return place.papers.length === 1 ? text.search.similar : text.search.similarTo(place.papers.length);
    case 'search':
      return personHeading(place.query) ?? text.library.searchHeading(place.query);
    case 'highlights':
      return text.command['go-highlights'];
    case 'digest':
      return text.digest.heading;
    case 'guide':
      return text.about.guide;
    case 'ledger':
      return text.ledger.heading;
    case 'statistics':
      return text.command['go-statistics'];
    case 'tags':
      return text.command['go-tags'];
    case 'storage':
      return text.command['go-storage'];
    case 'settings':
      return text.command['go-settings'];
    default:
      return assertNever(place);
  }
}

/** The heading of the page of a person or an organization; `null` for every other search. */
function personHeading(query: string): string | null {
  const person = personOf(query);
  if (person === null) return null;
  return person.field === 'submitter' ? text.search.submittedBy(person.name) : person.name;
}
