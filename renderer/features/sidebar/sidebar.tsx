import {
  BookMarked,
  CalendarDays,
  CalendarRange,
  ChartColumn,
  Flame,
  Highlighter,
  Library as LibraryIcon,
  type LucideIcon,
  Newspaper,
  NotebookPen,
  Settings,
  Sparkles,
  Star,
} from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { setListed } from '../../actions/reading.ts';
import { setStar } from '../../actions/star.ts';
import { useFirstListShown } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { preparePage } from '../../app/pages.tsx';
import { type Place, placeKey } from '../../app/place.ts';
import { tourOffered } from '../../app/preferences.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { counts } from '../../queries/sidebar.ts';
import { SearchBox } from '../search/search-box.tsx';
import { ListLinks } from './list-links.tsx';
import { PlaceLink } from './place-link.tsx';
import { TagLinks } from './tag-links.tsx';
import { useRoving, walkLinks } from './use-roving.ts';

const TourCard = lazy(() => import('../tour/tour-card.tsx'));

interface SidebarProps {
  readonly place: Place;
  readonly onChosen: () => void;
}

/** The places of the library: the feed above, what is the reader's own below. */
export function Sidebar({ place, onChosen }: SidebarProps) {
  const count = valueOr(useLive(counts, ''), null);
  const current = placeKey(place);
  const whole = { current, onChosen };
  // Where there is room for one pane, what is searched stands above what is found.
  const isNarrow = useIsNarrow();
  return (
    <nav
      aria-label={text.library.navigation}
      onKeyDown={walkLinks}
      className="flex h-full flex-col overflow-y-auto bg-panel px-2 py-3"
    >
      {isNarrow ? null : (
        <div className="mb-3">
          <SearchBox place={place} />
        </div>
      )}
      <div>
        <FixedLinks
          {...whole}
          links={[
            [{ name: 'today' }, text.command['go-today'], Newspaper, count?.today],
            [{ name: 'week' }, text.command['go-week'], CalendarDays],
            [{ name: 'month' }, text.command['go-month'], CalendarRange],
            [{ name: 'trending' }, text.command['go-trending'], Flame],
            [{ name: 'all' }, text.command['go-all'], LibraryIcon, count?.all],
            [{ name: 'for-you' }, text.command['go-for-you'], Sparkles],
          ]}
        />
      </div>
      <p aria-hidden="true" className="mt-4 px-2 pb-1 text-11 text-ink-2">
        {text.library.mine}
      </p>
      <FixedLinks
        {...whole}
        links={[
          [
            { name: 'reading-list' },
            text.command['go-reading-list'],
            BookMarked,
            count?.['reading-list'],
            (papers) => void setListed(papers, true),
          ],
          [
            { name: 'starred' },
            text.command['go-starred'],
            Star,
            count?.starred,
            (papers) => void setStar(papers, true),
          ],
          [{ name: 'notes' }, text.command['go-notes'], NotebookPen, count?.notes],
          [{ name: 'highlights' }, text.command['go-highlights'], Highlighter, count?.highlights],
        ]}
      />
      <TagLinks {...whole} />
      <ListLinks {...whole} />
      <div className="mt-auto pt-4">
        <OfferedTour />
      </div>
      <FixedLinks
        {...whole}
        links={[
          [{ name: 'statistics' }, text.command['go-statistics'], ChartColumn],
          [{ name: 'settings' }, text.command['go-settings'], Settings],
        ]}
      />
    </nav>
  );
}

interface FixedLinksProps {
  readonly current: string;
  readonly onChosen: () => void;
  /** Each with its name, icon, how many papers it holds, and what happens with papers that are dropped on it. */
  readonly links: readonly (readonly [
    place: Place,
    name: string,
    icon: LucideIcon,
    papers?: number | undefined,
    onPapers?: (papers: readonly PaperId[]) => void,
  ])[];
}

/** Places that are always there. */
function FixedLinks({ current, onChosen, links }: FixedLinksProps) {
  const keys = links.map(([place]) => placeKey(place));
  const roving = useRoving(keys, current);
  return (
    <ul className="flex flex-col gap-px">
      {links.map(([place, name, Icon, papers, onPapers]) => (
        <PlaceLink
          key={name}
          to={place}
          name={name}
          icon={<Icon size={16} strokeWidth={1.75} aria-hidden />}
          count={papers}
          current={current === placeKey(place)}
          onChosen={onChosen}
          roving={roving(placeKey(place))}
          onPapers={onPapers}
          onNear={() => preparePage(place)}
        />
      ))}
    </ul>
  );
}

/** The tour of a new library, once there is something to be shown. */
function OfferedTour() {
  const isWanted = tourOffered.use() === 'on';
  const isShown = useFirstListShown();
  if (!isWanted || !isShown) return null;
  return (
    <Suspense fallback={null}>
      <TourCard />
    </Suspense>
  );
}
