import { type ComponentType, useEffect, useState } from 'react';
import { afterFirstList } from './first-list.ts';
import { isPage, type PagePlace, type Place } from './place.ts';

/** A place that is no list takes the room of list and paper. */
export interface PageProps {
  readonly onShowLibrary: () => void;
}

type Shown = ComponentType<PageProps>;

/** A page whose code is loaded when it is first shown, unless it has been prepared. */
class Page {
  readonly #load: () => Promise<{ readonly default: Shown }>;
  #prepared: Shown | null = null;

  constructor(load: () => Promise<{ readonly default: Shown }>) {
    this.#load = load;
  }

  /** `null` until it has been loaded. */
  get prepared(): Shown | null {
    return this.#prepared;
  }

  async prepare(): Promise<Shown> {
    this.#prepared = (await this.#load()).default;
    return this.#prepared;
  }
}

const pages: Readonly<Record<PagePlace['name'], Page>> = {
  digest: new Page(() => import('../features/digest/digest-page.tsx')),
  guide: new Page(() => import('../features/guide/guide-page.tsx')),
  ledger: new Page(() => import('../features/ledger/ledger-page.tsx')),
  highlights: new Page(() => import('../features/annotations/highlights-page.tsx')),
  statistics: new Page(() => import('../features/statistics/statistics-page.tsx')),
  tags: new Page(() => import('../features/tags/tags-page.tsx')),
  storage: new Page(() => import('../features/storage/storage-page.tsx')),
  settings: new Page(() => import('../features/settings/settings-page.tsx')),
};

/**
 * The page of a place; its key is the place's name. Not by `lazy`: what React waits for it shows 300 ms late at
 * the least, even where it came at once.
 * @throws while it is drawn, when its code cannot be loaded.
 */
export function PageOf({ place: { name }, onShowLibrary }: PageProps & { readonly place: PagePlace }) {
  const [Chosen, choose] = useState<Shown | null>(() => pages[name].prepared);
  const [failed, fail] = useState<{ readonly thrown: unknown } | null>(null);
  const isMissing = Chosen === null;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isThere = true;
    pages[name].prepare().then(
      (Loaded) => (isThere ? choose(() => Loaded) : undefined),
      (thrown: unknown) => (isThere ? fail({ thrown }) : undefined),
    );
    return () => {
      isThere = false;
    };
  }, [name, isMissing]);
  if (failed !== null) throw failed.thrown;
  return Chosen === null ? null : <Chosen onShowLibrary={onShowLibrary} />;
}

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
