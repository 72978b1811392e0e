import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { text } from '../../shared/text/text.ts';
import { choosePdfs } from '../actions/adding.ts';
import { importFile, importFolder } from '../actions/choose-import.ts';
import { redo, undo } from '../actions/undo.ts';
import { DropTarget } from '../features/adding/drop-target.tsx';
import { useDuplicatesAsked } from '../features/adding/duplicates.ts';
import { endCiting, useCiting } from '../features/cite/citing.ts';
import { endImporting, useImporting } from '../features/import/importing.ts';
import { ListPane } from '../features/listing/list-pane.tsx';
import { presentFailure, say } from '../features/messages/messages.ts';
import { MessagesView } from '../features/messages/messages-view.tsx';
import { PaperPane } from '../features/paper/paper-pane.tsx';
import { focusSearchField, SearchBox } from '../features/search/search-box.tsx';
import { Sidebar } from '../features/sidebar/sidebar.tsx';
import { OtherFeed } from '../features/status/other-feed.tsx';
import { StatusBar } from '../features/status/status-bar.tsx';
import { readNext } from '../queries/paper.ts';
import { Divider } from '../ui/divider.tsx';
import { ask } from './bridge.ts';
import { useCommands } from './commands.ts';
import { Crashed } from './crashed.tsx';
import { listWidth, sidebarWidth, useIsNarrow } from './layout.ts';
import { goTo, openPaper, useWhereabouts } from './navigation.ts';
import { pageOf } from './pages.tsx';
import { type Place, placeKey } from './place.ts';
import { compactRows, setAppearance } from './preferences.ts';
import { closeReader, useReading } from './reading.ts';
import type { Remembered } from './remembered.ts';
import { UntilRebuilt } from './until-rebuilt.tsx';

const CiteDialog = lazy(() => import('../features/cite/cite-dialog.tsx'));
const SyncLogDialog = lazy(() => import('../features/status/sync-log.tsx'));
const DownloadsPanel = lazy(() => import('../features/downloads/downloads-panel.tsx'));
const ImportDialog = lazy(() => import('../features/import/import-dialog.tsx'));
const DuplicatesDialog = lazy(() => import('../features/adding/duplicates-dialog.tsx'));
const Palette = lazy(() => import('../features/palette/palette.tsx'));
const Shortcuts = lazy(() => import('../features/palette/shortcuts.tsx'));
const ReaderRoom = lazy(() => import('../features/reader/reader-room.tsx'));

type Dialog = 'none' | 'sync-log' | 'palette' | 'shortcuts' | 'downloads';

/** The window: sidebar, list, paper, status; one pane at a time where there is no room for three. */
export function App() {
  const [dialog, setDialog] = useState<Dialog>('none');
  const citing = useCiting();
  const importing = useImporting();
  const duplicates = useDuplicatesAsked();
  useCommands({
    undo: () => void undo(),
    redo: () => void redo(),
    palette: () => setDialog('palette'),
    shortcuts: () => setDialog('shortcuts'),
    downloads: () => setDialog('downloads'),
    'sync-log': () => setDialog('sync-log'),
    'add-pdf': () => void choosePdfs(),
    'import-file': () => void importFile(),
    'import-folder': () => void importFolder(),
    'new-window': () => void ask('window:new'),
    'go-today': () => leaveFor({ name: 'today' }),
    'go-week': () => leaveFor({ name: 'week' }),
    'go-month': () => leaveFor({ name: 'month' }),
    'go-trending': () => leaveFor({ name: 'trending' }),
    'go-all': () => leaveFor({ name: 'all' }),
    'go-for-you': () => leaveFor({ name: 'for-you' }),
    'go-reading-list': () => leaveFor({ name: 'reading-list' }),
    'read-next': () => void openReadNext(),
    'go-starred': () => leaveFor({ name: 'starred' }),
    'go-notes': () => leaveFor({ name: 'notes' }),
    'go-digest': () => leaveFor({ name: 'digest' }),
    guide: () => leaveFor({ name: 'guide' }),
    'go-ledger': () => leaveFor({ name: 'ledger' }),
    'go-highlights': () => leaveFor({ name: 'highlights' }),
    'go-statistics': () => leaveFor({ name: 'statistics' }),
    'go-tags': () => leaveFor({ name: 'tags' }),
    'go-storage': () => leaveFor({ name: 'storage' }),
    'go-settings': () => leaveFor({ name: 'settings' }),
    'theme-system': () => setAppearance('system'),
    'theme-light': () => setAppearance('light'),
    'theme-dark': () => setAppearance('dark'),
    'compact-rows': () => compactRows.set(compactRows.get() === 'on' ? 'off' : 'on'),
  });
  const close = (): void => setDialog('none');
  return (
    <div className="flex h-full flex-col select-none">
      <OtherFeed />
      <UntilRebuilt>
        <Rooms />
      </UntilRebuilt>
      <StatusBar />
      <MessagesView />
      <DropTarget />
      <Suspense fallback={null}>
        {citing === null ? null : <CiteDialog citing={citing} onClose={endCiting} />}
        {importing === null ? null : <ImportDialog plan={importing} onClose={endImporting} />}
        {duplicates === null ? null : <DuplicatesDialog asked={duplicates} />}
        {dialog === 'palette' ? <Palette onClose={close} /> : null}
        {dialog === 'sync-log' ? <SyncLogDialog onClose={close} /> : null}
        {dialog === 'downloads' ? <DownloadsPanel onClose={close} /> : null}
        {dialog === 'shortcuts' ? <Shortcuts onClose={close} /> : null}
      </Suspense>
    </div>
  );
}

/** Goes to a place, out of the reader if need be; its tabs wait. */
function leaveFor(place: Place): void {
  closeReader();
  goTo(place);
}

async function openReadNext(): Promise<void> {
  try {
    const paper = await readNext();
    if (paper === null) say({ text: text.lists.nothingNext, undo: null });
    else goTo({ name: 'reading-list' }, paper);
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** The panes, or the reader in their place. */
function Rooms() {
  const { active } = useReading();
  if (active === null) return <Panes />;
  return (
    <main className="flex min-h-0 flex-1">
      {guarded(
        <Suspense fallback={null}>
          <ReaderRoom />
        </Suspense>,
      )}
    </main>
  );
}

function Panes() {
  const { place, paper } = useWhereabouts();
  const isNarrow = useIsNarrow();
  const [library, showLibrary] = useState(false);
  const where = placeKey(place);
  // Whoever goes somewhere, by a key or from outside, is to see it.
  useEffect(() => showLibrary(false), [where, paper]);
  const isSearchAway = isNarrow && (library || paper !== null || pageOf(place) !== null);
  useCommands({
    search: !isSearchAway
      ? undefined
      : () => {
          focusSearchField();
          showLibrary(false);
          if (pageOf(place) !== null) goTo({ name: 'search', query: '' });
          else openPaper(null);
        },
  });
  const sidebar = <Sidebar place={place} onChosen={() => showLibrary(false)} />;
  const Page = pageOf(place);
  const list =
    Page === null ? (
      <ListPane place={place} paper={paper} onShowLibrary={() => showLibrary(true)} />
    ) : (
      <Suspense fallback={null}>
        <Page onShowLibrary={() => showLibrary(true)} />
      </Suspense>
    );
  const page = <PaperPane paper={paper} />;
  if (isNarrow) {
    const pane = library ? sidebar : paper !== null ? page : Page === null ? underSearch(place, list) : list;
    return <main className="min-h-0 flex-1">{guarded(pane)}</main>;
  }
  return (
    <main className="flex min-h-0 flex-1">
      <Column width={sidebarWidth}>{sidebar}</Column>
      <Divider name={text.library.resizeSidebar} width={sidebarWidth} least={160} most={360} />
      {Page !== null ? (
        <div className="min-w-0 flex-1">{guarded(list)}</div>
      ) : (
        <>
          <Column width={listWidth}>{list}</Column>
          <Divider name={text.library.resizeList} width={listWidth} least={280} most={640} />
          <div className="min-w-0 flex-1">{guarded(page)}</div>
        </>
      )}
    </main>
  );
}

/** A list with the search above it, where there is no sidebar beside it. */
const underSearch = (place: Place, list: ReactNode) => (
  <div className="flex h-full flex-col bg-panel">
    <div className="border-line border-b px-3 py-2">
      <SearchBox place={place} />
    </div>
    <div className="min-h-0 flex-1">{list}</div>
  </div>
);

interface ColumnProps {
  readonly width: Remembered<string>;
  readonly children: ReactNode;
}

/** A pane of a remembered width. */
function Column({ width, children }: ColumnProps) {
  return (
    <div style={{ width: Number(width.use()) }} className="shrink-0">
      {guarded(children)}
    </div>
  );
}

/** A pane that breaks does not take the others with it. */
const guarded = (pane: ReactNode) => <ErrorBoundary FallbackComponent={Crashed}>{pane}</ErrorBoundary>;
