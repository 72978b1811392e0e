import type { Appearance } from '../../shared/contract/channels.ts';
import { type ReadingState, readingStates } from '../../shared/library/marks.ts';
import { type SearchSort, searchSorts } from '../../shared/search/query.ts';
import { ask } from './bridge.ts';
import { remember, rememberFlag } from './remembered.ts';

const isAppearance = (text: string): text is Appearance => ['system', 'light', 'dark'].includes(text);

export const appearance = remember<Appearance>('appearance', 'system', isAppearance);
/** Whether the tour is still to be offered; it is until it was taken or declined. */
export const tourOffered = rememberFlag('tour', 'on');
export const compactRows = rememberFlag('compact-rows', 'off');

export type Sort = 'own-order' | 'upvotes' | 'newest' | 'oldest';
export const sorts = ['own-order', 'upvotes', 'newest', 'oldest'] as const satisfies readonly Sort[];
const isSort = (text: string): text is Sort => sorts.some((sort) => sort === text);

const isSearchSort = (text: string): text is SearchSort => searchSorts.some((sort) => sort === text);

/** How found papers are sorted; the search has an order of its own. */
export const searchSort = remember<SearchSort>('search-sort', 'relevance', isSearchSort);
export const sortOrder = remember<Sort>('sort', 'own-order', isSort);
export const unreadOnly = rememberFlag('unread-only', 'off');
/** Whether For you ranks by what the reader likes. */
export const ranking = rememberFlag('for-you', 'on');
/** Whether For you also lists papers that have only reasons against them. */
export const unfitShown = rememberFlag('for-you-unfit', 'off');

const dark = window.matchMedia('(prefers-color-scheme: dark)');

function paint(): void {
  const wanted = appearance.get();
  const isDark = wanted === 'dark' || (wanted === 'system' && dark.matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}

/** Applies the theme, now and whenever the system's changes. */
export function followAppearance(): void {
  paint();
  dark.addEventListener('change', paint);
  window.addEventListener('storage', paint);
  if (appearance.get() !== 'system') setAppearance(appearance.get());
}

/** Chooses the theme of the windows and of the system's own parts in them. */
export function setAppearance(wanted: Appearance): void {
  if (appearance.get() !== wanted) appearance.set(wanted);
  paint();
  void ask('app:appearance', wanted).catch(() => {});
}

export type ReadingFilter = ReadingState | 'all';
export const readingFilters = ['all', ...readingStates] as const satisfies readonly ReadingFilter[];
const isReadingFilter = (text: string): text is ReadingFilter => readingFilters.some((each) => each === text);
/** Which papers of the reading list are listed. */
export const readingFilter = remember<ReadingFilter>('reading-filter', 'all', isReadingFilter);
