import { type ComponentType, lazy } from 'react';
import { isPage, type PagePlace, type Place } from './place.ts';

/** A place that is no list takes the room of list and paper. */
export interface PageProps {
  readonly onShowLibrary: () => void;
}

const pages: Readonly<Record<PagePlace['name'], ComponentType<PageProps>>> = {
  digest: lazy(() => import('../features/digest/digest-page.tsx')),
  guide: lazy(() => import('../features/guide/guide-page.tsx')),
  ledger: lazy(() => import('../features/ledger/ledger-page.tsx')),
  highlights: lazy(() => import('../features/annotations/highlights-page.tsx')),
  statistics: lazy(() => import('../features/statistics/statistics-page.tsx')),
  tags: lazy(() => import('../features/tags/tags-page.tsx')),
  storage: lazy(() => import('../features/storage/storage-page.tsx')),
  settings: lazy(() => import('../features/settings/settings-page.tsx')),
};

/** The page of a place; `null` for a place that lists papers. */
export const pageOf = (place: Place): ComponentType<PageProps> | null =>
  isPage(place) ? pages[place.name] : null;
