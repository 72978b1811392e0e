import { Part, Prepared } from '../ui/prepared.tsx';
import { afterFirstList } from './first-list.ts';
import { isPage, type PagePlace, type Place } from './place.ts';

/** A place that is no list takes the room of list and paper. */
export interface PageProps {
  readonly onShowLibrary: () => void;
}

const pages: Readonly<Record<PagePlace['name'], Part<PageProps>>> = {
  digest: new Part<PageProps>(() => import('../features/digest/digest-page.tsx')),
  guide: new Part<PageProps>(() => import('../features/guide/guide-page.tsx')),
  ledger: new Part<PageProps>(() => import('../features/ledger/ledger-page.tsx')),
  highlights: new Part<PageProps>(() => import('../features/annotations/highlights-page.tsx')),
  statistics: new Part<PageProps>(() => import('../features/statistics/statistics-page.tsx')),
  tags: new Part<PageProps>(() => import('../features/tags/tags-page.tsx')),
  storage: new Part<PageProps>(() => import('../features/storage/storage-page.tsx')),
  settings: new Part<PageProps>(() => import('../features/settings/settings-page.tsx')),
};

/** The page of a place; its key is the place's name. */
export const PageOf = ({ place: { name }, ...props }: PageProps & { readonly place: PagePlace }) => (
  <Prepared part={pages[name]} props={props} />
);

/** Loads the code of a place's page, if it has one, since it may soon be asked for. */
export function preparePage(place: Place): void {
  // The page loads it again when it is shown, and a failure is shown there.
  if (isPage(place)) void pages[place.name].prepare().catch(() => {});
}

/** How long after the first list, in milliseconds, there is time for what may not be wanted at all. */
const untilQuiet = 5_000;

/** Prepares the pages when the window has nothing else to do; the statistics take longest to load and to draw. */
export function preparePagesWhenQuiet(): void {
  const prepare = async (): Promise<void> => {
    for (const each of Object.values(pages)) await each.prepare();
    const { warmStatistics } = await import('../features/statistics/warm-statistics.ts');
    await warmStatistics();
  };
  // A failure is met again, and shown, where the page is.
  const begin = (): void => void prepare().catch(() => {});
  afterFirstList(() => setTimeout(() => requestIdleCallback(begin), untilQuiet));
}
