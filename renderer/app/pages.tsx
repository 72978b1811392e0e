import { type ComponentType, lazy } from 'react';
import type { Place } from './place.ts';

/** A place that is no list takes the room of list and paper. */
export interface PageProps {
  readonly onShowLibrary: () => void;
}

const DigestPage = lazy(() => import('../features/digest/digest-page.tsx'));
const GuidePage = lazy(() => import('../features/guide/guide-page.tsx'));
const LedgerPage = lazy(() => import('../features/ledger/ledger-page.tsx'));
const HighlightsPage = lazy(() => import('../features/annotations/highlights-page.tsx'));
const StatisticsPage = lazy(() => import('../features/statistics/statistics-page.tsx'));
const TagsPage = lazy(() => import('../features/tags/tags-page.tsx'));
const SettingsPage = lazy(() => import('../features/settings/settings-page.tsx'));

/** The page of a place; `null` for a place that lists papers. */
export function pageOf(place: Place): ComponentType<PageProps> | null {
  switch (place.name) {
    case 'digest':
      return DigestPage;
    case 'guide':
      return GuidePage;
    case 'ledger':
      return LedgerPage;
    case 'highlights':
      return HighlightsPage;
    case 'statistics':
      return StatisticsPage;
    case 'tags':
      return TagsPage;
    case 'settings':
      return SettingsPage;
    default:
      return null;
  }
}
