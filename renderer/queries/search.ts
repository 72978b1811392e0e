import { useSyncExternalStore } from 'react';
import type { Place } from '../app/place.ts';
import type { IndexState } from '../search/messages.ts';
import { indexState, onSearchChanged, searchRevision } from '../search/search.ts';

const never = (): (() => void) => () => {};

/** Counts up whenever the search index has followed a change; stays 0 for who does not search. */
export const useSearchRevision = (isSearching: boolean): number =>
  useSyncExternalStore(isSearching ? onSearchChanged : never, isSearching ? searchRevision : () => 0);

/**
 * Counts up when the list of a place may have become another by the search index: a search, or a list
 * kept by one, with every change of it, suggestions and similar papers when it is ready, so that they do not move under the pointer.
 */
export function useListingRevision({ name }: Place): number {
  const isByTopic = name === 'for-you' || name === 'similar';
  return useSyncExternalStore(name === 'search' || isByTopic ? onSearchChanged : never, () =>
    name === 'search' ? searchRevision() : isByTopic ? Number(indexState()?.knowsTopics ?? false) : 0,
  );
}

/** How far the search index is, followed live; `null` until its worker has told. */
export const useIndexState = (): IndexState | null => useSyncExternalStore(onSearchChanged, indexState);
