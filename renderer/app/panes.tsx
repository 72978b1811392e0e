import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { text } from '../../shared/text/text.ts';
import { ListPane } from '../features/listing/list-pane.tsx';
import { PaperPane } from '../features/paper/paper-pane.tsx';
import { focusSearchField, SearchBox } from '../features/search/search-box.tsx';
import { Sidebar } from '../features/sidebar/sidebar.tsx';
import { Divider } from '../ui/divider.tsx';
import { useCommands } from './commands.ts';
import { Guarded } from './guarded.tsx';
import { listWidth, sidebarWidth, useIsNarrow } from './layout.ts';
import { goTo, openPaper, useWhereabouts } from './navigation.ts';
import { PageOf } from './pages.tsx';
import { isPage, type Place, placeKey } from './place.ts';
import type { Remembered } from './remembered.ts';

/** Sidebar, list and paper, or a page; one of them at a time where there is no room for more. */
export function Panes() {
  const { place, paper } = useWhereabouts();
  const isNarrow = useIsNarrow();
  const [library, showLibrary] = useState(false);
  const where = placeKey(place);
  // Whoever goes somewhere, by a key or from outside, is to see it.
  useEffect(() => showLibrary(false), [where, paper]);
  const isSearchAway = isNarrow && (library || paper !== null || isPage(place));
  useCommands({
    search: !isSearchAway
      ? undefined
      : () => {
          focusSearchField();
          showLibrary(false);
          if (isPage(place)) goTo({ name: 'search', query: '' });
          else openPaper(null);
        },
  });
  const page = isPage(place) ? place : null;
  const isWide = !isNarrow;
  const isListThere = isWide || (!library && (paper === null || page !== null));
  const isPaperThere = page === null && (isWide || (!library && paper !== null));
  // Each pane stands in a slot of its own, so that nothing in it is lost when the window becomes narrow or wide.
  return (
    <main className="flex min-h-0 flex-1">
      {isWide || library ? (
        <Column width={sidebarWidth} fills={isNarrow}>
          <Sidebar place={place} onChosen={() => showLibrary(false)} />
        </Column>
      ) : null}
      {isWide ? (
        <Divider name={text.library.resizeSidebar} width={sidebarWidth} least={160} most={360} />
      ) : null}
      {page !== null && isListThere ? (
        <div className="min-w-0 flex-1">
          <Guarded>
            <Suspense fallback={null}>
              <PageOf key={page.name} place={page} onShowLibrary={() => showLibrary(true)} />
            </Suspense>
          </Guarded>
        </div>
      ) : null}
      {page === null && isListThere ? (
        <Column width={listWidth} fills={isNarrow}>
          <UnderSearch place={place} isThere={isNarrow}>
            <ListPane place={place} paper={paper} onShowLibrary={() => showLibrary(true)} />
          </UnderSearch>
        </Column>
      ) : null}
      {page === null && isWide ? (
        <Divider name={text.library.resizeList} width={listWidth} least={280} most={640} />
      ) : null}
      {isPaperThere ? (
        <div className="min-w-0 flex-1">
          <Guarded>
            <PaperPane paper={paper} />
          </Guarded>
        </div>
      ) : null}
    </main>
  );
}

interface UnderSearchProps {
  readonly place: Place;
  readonly isThere: boolean;
  readonly children: ReactNode;
}

/** A list with the search above it, where there is no sidebar beside it. */
function UnderSearch({ place, isThere, children }: UnderSearchProps) {
  return (
    <div className="flex h-full flex-col bg-panel">
      {isThere ? (
        <div className="border-line border-b px-3 py-2">
          <SearchBox place={place} />
        </div>
      ) : null}
      <div className="min-h-0 flex-1">{children}</div>
    </div>
  );
}

interface ColumnProps {
  readonly width: Remembered<string>;
  /** Takes all the room instead, while it is alone. */
  readonly fills: boolean;
  readonly children: ReactNode;
}

/** A pane of a remembered width. */
function Column({ width, fills, children }: ColumnProps) {
  const own = Number(width.use());
  return (
    <div style={fills ? undefined : { width: own }} className={fills ? 'min-w-0 flex-1' : 'shrink-0'}>
      <Guarded>{children}</Guarded>
    </div>
  );
}
