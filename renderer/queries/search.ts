import { useSyncExternalStore } from 'react';
import type { IndexState } from '../search/messages.ts';
import { indexState, onSearchChanged, searchRevision } from '../search/search.ts';

const never = (): (() => void) => () => {};

/** Counts up whenever the search index has followed a change; stays 0 for who does not search. */
export const useSearchRevision = (isSearching: boolean): number =>
  useSyncExternalStore(isSearching ? onSearchChanged : never, isSearching ? searchRevision : () => 0);

/** How far the search index is, followed live; `null` until its worker has told. */
export const useIndexState = (): IndexState | null => useSyncExternalStore(onSearchChanged, indexState);
