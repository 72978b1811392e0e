import { searchSorts } from '../../../shared/search/query.ts';
import { text } from '../../../shared/text/text.ts';
import type { Place } from '../../app/place.ts';
import {
  ranking,
  readingFilter,
  readingFilters,
  searchSort,
  sortOrder,
  sorts,
  unreadOnly,
} from '../../app/preferences.ts';
import { PreferenceSwitch } from '../../ui/preference-switch.tsx';
import { Select } from '../../ui/select.tsx';

/** How a list is sorted, and what of it is left out. */
export function ListChoices({ place }: { readonly place: Place['name'] }) {
  return (
    <>
      {place === 'for-you' ? (
        <PreferenceSwitch name={text.search.rankByTaste} preference={ranking} />
      ) : place === 'search' ? (
        <SearchSortSelect />
      ) : (
        <SortSelect />
      )}
      <PreferenceSwitch name={text.library.unreadOnly} preference={unreadOnly} />
    </>
  );
}

function SortSelect() {
  const value = sortOrder.use();
  return (
    <Select
      name={text.library.sort}
      value={value}
      options={sorts}
      labels={text.sort}
      onChange={sortOrder.set}
    />
  );
}

/** Which papers of the reading list are listed. */
export function StateSelect() {
  return (
    <Select
      name={text.lists.state}
      value={readingFilter.use()}
      options={readingFilters}
      labels={{ ...text.readingState, all: text.lists.allStates }}
      onChange={readingFilter.set}
    />
  );
}

function SearchSortSelect() {
  const value = searchSort.use();
  return (
    <Select
      name={text.library.sort}
      value={value}
      options={searchSorts}
      labels={text.search.sorts}
      onChange={searchSort.set}
    />
  );
}
