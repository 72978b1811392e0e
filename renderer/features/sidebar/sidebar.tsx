import {
  BookMarked,
  CalendarDays,
  CalendarRange,
  ChartColumn,
  Flame,
  Highlighter,
  Library as LibraryIcon,
  Newspaper,
  NotebookPen,
  Settings,
  Sparkles,
  Star,
} from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { setListed } from '../../actions/reading.ts';
import { setStar } from '../../actions/star.ts';
import { useFirstListShown } from '../../app/first-list.ts';
import { type Place, placeKey } from '../../app/place.ts';
import { tourOffered } from '../../app/preferences.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { counts } from '../../queries/sidebar.ts';
import { SearchBox } from '../search/search-box.tsx';
import { ListLinks } from './list-links.tsx';
import { PlaceLink } from './place-link.tsx';
import { TagLinks } from './tag-links.tsx';

const TourCard = lazy(() => import('../tour/tour-card.tsx'));

interface SidebarProps {
  readonly place: Place;
  readonly onChosen: () => void;
}

type OnPapers = (papers: readonly PaperId[]) => void;

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The places of the library: the feed above, what is the reader's own below. */
export function Sidebar({ place, onChosen }: SidebarProps) {
  const count = valueOr(useLive(counts, ''), null);
  const current = placeKey(place);
  const link = (to: Place, name: string, symbol: ReactNode, papers?: number, onPapers?: OnPapers) => (
    <PlaceLink
      to={to}
      name={name}
      icon={symbol}
      count={papers}
      current={current === placeKey(to)}
      onChosen={onChosen}
      onPapers={onPapers}
    />
  );
  return (
    <nav
      aria-label={text.library.navigation}
      className="flex h-full flex-col overflow-y-auto bg-panel px-2 py-3"
    >
      <SearchBox place={place} />
      <ul className="mt-3 flex flex-col gap-px">
        {link({ name: 'today' }, text.command['go-today'], <Newspaper {...icon} />, count?.today)}
        {link({ name: 'week' }, text.command['go-week'], <CalendarDays {...icon} />)}
        {link({ name: 'month' }, text.command['go-month'], <CalendarRange {...icon} />)}
        {link({ name: 'trending' }, text.command['go-trending'], <Flame {...icon} />)}
        {link({ name: 'all' }, text.command['go-all'], <LibraryIcon {...icon} />, count?.all)}
        {link({ name: 'for-you' }, text.command['go-for-you'], <Sparkles {...icon} />)}
      </ul>
      <p aria-hidden="true" className="mt-4 px-2 pb-1 text-11 text-ink-2">
        {text.library.mine}
      </p>
      <ul className="flex flex-col gap-px">
        {link(
          { name: 'reading-list' },
          text.command['go-reading-list'],
          <BookMarked {...icon} />,
          count?.['reading-list'],
          (papers) => void setListed(papers, true),
        )}
        {link(
          { name: 'starred' },
          text.command['go-starred'],
          <Star {...icon} />,
          count?.starred,
          (papers) => void setStar(papers, true),
        )}
        {link({ name: 'notes' }, text.command['go-notes'], <NotebookPen {...icon} />, count?.notes)}
        {link(
          { name: 'highlights' },
          text.command['go-highlights'],
          <Highlighter {...icon} />,
          count?.highlights,
        )}
      </ul>
      <TagLinks current={current} onChosen={onChosen} />
      <ListLinks current={current} onChosen={onChosen} />
      <div className="mt-auto pt-4">
        <OfferedTour />
      </div>
      <ul className="flex flex-col gap-px">
        {link({ name: 'statistics' }, text.command['go-statistics'], <ChartColumn {...icon} />)}
        {link({ name: 'settings' }, text.command['go-settings'], <Settings {...icon} />)}
      </ul>
    </nav>
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
