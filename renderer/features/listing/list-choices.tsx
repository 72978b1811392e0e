import { searchSorts } from '../../../shared/search/query.ts';
import { text } from '../../../shared/text/text.ts';
import type { Place } from '../../app/place.ts';
import {
  readingFilter,
  readingFilters,
  searchSort,
  sortOrder,
  sorts,
  unreadOnly,
} from '../../app/preferences.ts';
import { Select } from '../../ui/select.tsx';
import { RankingSwitch } from '../search/ranking-line.tsx';

/** How a list is sorted, and what of it is left out. */
export function ListChoices({ place }: { readonly place: Place['name'] }) {
  return (
    <>
      {place === 'for-you' ? <RankingSwitch /> : place === 'search' ? <SearchSortSelect /> : <SortSelect />}
      <UnreadOnly />
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

function UnreadOnly() {
  const on = unreadOnly.use() === 'on';
  return (
    <label className="flex h-7 items-center gap-1.5 text-ink-2">
      <input
        type="checkbox"
        className="accent-accent"
        checked={on}
        onChange={(event) => unreadOnly.set(event.target.checked ? 'on' : 'off')}
      />
      {text.library.unreadOnly}
    </label>
  );
}
