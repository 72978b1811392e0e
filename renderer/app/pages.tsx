import { type ComponentType, lazy } from 'react';
import { afterFirstList } from './first-list.ts';
import { isPage, type PagePlace, type Place } from './place.ts';

/** A place that is no list takes the room of list and paper. */
export interface PageProps {
  readonly onShowLibrary: () => void;
}

const statisticsPage = () => import('../features/statistics/statistics-page.tsx');

const pages: Readonly<Record<PagePlace['name'], ComponentType<PageProps>>> = {
  digest: lazy(() => import('../features/digest/digest-page.tsx')),
  guide: lazy(() => import('../features/guide/guide-page.tsx')),
  ledger: lazy(() => import('../features/ledger/ledger-page.tsx')),
  highlights: lazy(() => import('../features/annotations/highlights-page.tsx')),
  statistics: lazy(statisticsPage),
  tags: lazy(() => import('../features/tags/tags-page.tsx')),
  storage: lazy(() => import('../features/storage/storage-page.tsx')),
  settings: lazy(() => import('../features/settings/settings-page.tsx')),
};

/** The page of a place; `null` for a place that lists papers. */
export const pageOf = (place: Place): ComponentType<PageProps> | null =>
  isPage(place) ? pages[place.name] : null;

/** Loads the code of the statistics before they are asked for: with the plots it is the largest of a page. */
export function prepareStatistics(): void {
  // The page loads it again when it is shown, and a failure is shown there.
  void statisticsPage().catch(() => {});
}

/** How long after the first list, in milliseconds, there is time for what may not be wanted at all. */
const untilQuiet = 5_000;

/** Prepares, when the window has nothing else to do, the page that takes longest to load and to draw. */
export function preparePagesWhenQuiet(): void {
  const warm = async (): Promise<void> => {
    prepareStatistics();
    const { warmStatistics } = await import('../features/statistics/warm-statistics.ts');
    await warmStatistics();
  };
  afterFirstList(() => setTimeout(() => requestIdleCallback(() => void warm().catch(() => {})), untilQuiet));
}
