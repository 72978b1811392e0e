import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import { personOf } from '../../../shared/search/person.ts';
import type { SearchSort } from '../../../shared/search/query.ts';
import { text } from '../../../shared/text/text.ts';
import { downloadPdfs } from '../../actions/downloads.ts';
import { recheckDay } from '../../actions/recheck-day.ts';
import { setSeen } from '../../actions/seen.ts';
import { useCommands } from '../../app/commands.ts';
import { afterFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { goTo, openPaper } from '../../app/navigation.ts';
import { type Place, placeKey } from '../../app/place.ts';
import { ranking, type Sort, searchSort, sortOrder, unfitShown, unreadOnly } from '../../app/preferences.ts';
import type { Listing } from '../../queries/listing.ts';
import type { Live } from '../../queries/live.ts';
import { nextUnread } from '../../queries/paper.ts';
import { presentFailure } from '../messages/messages.ts';
import { focusPage, pageDown } from '../paper/page-scroll.ts';
import { usePaperCommands } from '../paper/use-paper-commands.ts';
import { EmptyList } from './empty-list.tsx';
import { ListFailure } from './list-failure.tsx';
import { ListHeader } from './list-header.tsx';
import { NewPapersBanner } from './new-papers-banner.tsx';
import { PaperList } from './paper-list.tsx';
import { useListOrder } from './use-list-order.ts';
import { useListSelection } from './use-list-selection.ts';
import { useListing } from './use-listing.ts';
import { useTriage } from './use-triage.ts';

const importSelectionBar = () => import('../selection/selection-bar.tsx');
const OnlineResults = lazy(() => import('../search/online-results.tsx'));
const SelectionBar = lazy(importSelectionBar);
// Its keys must answer as soon as the first paper is selected.
afterFirstList(() => void importSelectionBar());

interface ListPaneProps {
  readonly place: Place;
  readonly paper: PaperId | null;
  readonly onShowLibrary: () => void;
}

/** The middle pane: what is listed, how it is sorted, and the list itself. */
export function ListPane({ place, paper, onShowLibrary }: ListPaneProps) {
  const unread = unreadOnly.use() === 'on';
  const live = useFit(useListing(place, useSort(place), unread));
  if (live.state === 'failed') return <ListFailure failure={live.failure} />;
  if (live.state === 'loading') return <div className="h-full bg-panel" aria-busy="true" />;
  return (
    <Loaded
      key={place.name === 'search' ? place.name : placeKey(place)}
      place={place}
      paper={paper}
      listing={live.value}
      onShowLibrary={onShowLibrary}
    />
  );
}

/** Suggestions without the papers that have only reasons against them, unless the reader wants to see them. */
function useFit(live: Live<Listing>): Live<Listing> {
  const isWhole = unfitShown.use() === 'on';
  return useMemo(() => {
    const unfit = live.state === 'ready' ? live.value.suggested?.unfit : undefined;
    if (live.state !== 'ready' || unfit === undefined || unfit.size === 0 || isWhole) return live;
    const ids = live.value.ids.filter((id) => !unfit.has(id));
    return { ...live, value: { ...live.value, ids, size: ids.length, whole: live.value.whole - unfit.size } };
  }, [live, isWhole]);
}

/** How the papers of a place are sorted: a search and the suggestions have orders of their own. */
function useSort({ name }: Place): Sort | SearchSort {
  const own = sortOrder.use();
  const found = searchSort.use();
  const isRanked = ranking.use() === 'on';
  if (name === 'for-you') return isRanked ? 'own-order' : 'upvotes';
  return name === 'search' ? found : own;
}

interface LoadedProps extends ListPaneProps {
  readonly listing: Listing;
}

function Loaded({ place, paper, listing, onShowLibrary }: LoadedProps) {
  const { edition, ids } = listing;
  const isNarrow = useIsNarrow();
  const opened = place.name === 'day' ? edition : null;
  useEffect(() => (opened === null ? undefined : recheckDay(opened)), [opened]);
  // In one pane a paper is marked in the list first and opened with Enter; beside it, it opens at once.
  const [marked, setMarked] = useState<PaperId | null>(paper);
  const active = paper ?? marked;
  const choose = useCallback(
    (id: PaperId) => {
      setMarked(id);
      if (!isNarrow) openPaper(id);
    },
    [isNarrow],
  );
  const open = useCallback((id: PaperId) => {
    setMarked(id);
    openPaper(id);
  }, []);
  const enter = useCallback(
    (id: PaperId) => {
      open(id);
      requestAnimationFrame(focusPage);
    },
    [open],
  );
  const step = (by: number): void => {
    const at = active === null ? -1 : ids.indexOf(active);
    const next = ids[Math.min(ids.length - 1, Math.max(0, at + by))];
    if (next !== undefined) choose(next);
  };
  const selected = useListSelection({ ids, active, onStep: choose });
  useTriage({ ids, active, onStep: choose });
  const { move, takeOff } = useListOrder({ place, ids, active });
  usePaperCommands(active);
  useCommands({
    'next-paper': () => step(1),
    'previous-paper': () => step(-1),
    'first-paper': ids.length === 0 ? undefined : () => step(Number.NEGATIVE_INFINITY),
    'last-paper': ids.length === 0 ? undefined : () => step(Number.POSITIVE_INFINITY),
    'open-paper': active === null ? undefined : () => enter(active),
    'mark-all-read': ids.length === 0 ? undefined : () => void setSeen(ids, true),
    'download-list': ids.length === 0 ? undefined : () => void downloadPdfs(ids),
    'unread-only': () => unreadOnly.set(unreadOnly.get() === 'on' ? 'off' : 'on'),
    'next-unread': () => {
      if (pageDown()) return;
      nextUnread(ids, active)
        .then((next) => (next === null ? undefined : choose(next)))
        .catch((thrown: unknown) => presentFailure(toFailure(thrown)));
    },
    'catch-up': () => goTo({ name: 'new' }),
  });
  return (
    <div className="flex h-full flex-col bg-panel">
      <ListHeader place={place} listing={listing} onShowLibrary={onShowLibrary} />
      <NewPapersBanner place={place} />
      <div className="min-h-0 flex-1">
        {ids.length === 0 ? (
          <EmptyList place={place} listing={listing} />
        ) : (
          <PaperList
            key={placeKey(place)}
            place={placeKey(place)}
            ids={ids}
            size={listing.size}
            query={place.name === 'search' && personOf(place.query) === null ? place.query : null}
            places={listing.found?.places ?? null}
            reasons={listing.reasons}
            active={active}
            onActive={choose}
            onOpen={open}
            onEnter={enter}
            onMove={move}
          />
        )}
      </div>
      {place.name === 'search' ? (
        <Suspense fallback={null}>
          <OnlineResults key={place.query} query={place.query} />
        </Suspense>
      ) : null}
      <SelectionCount selected={selected} />
      {selected === 0 ? null : (
        <Suspense fallback={null}>
          <SelectionBar onTakeOff={takeOff} />
        </Suspense>
      )}
    </div>
  );
}

/** Says to a screen reader how many papers are selected. */
function SelectionCount({ selected }: { readonly selected: number }) {
  return (
    <p role="status" aria-label={text.selection.bar} className="sr-only">
      {selected === 0 ? '' : text.selection.count(selected)}
    </p>
  );
}
