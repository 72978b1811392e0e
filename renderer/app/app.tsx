import { lazy, Suspense, useState } from 'react';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { text } from '../../shared/text/text.ts';
import { choosePdfs } from '../actions/adding.ts';
import { importFile, importFolder } from '../actions/choose-import.ts';
import { redo, undo } from '../actions/undo.ts';
import { DropTarget } from '../features/adding/drop-target.tsx';
import { useDuplicatesAsked } from '../features/adding/duplicates.ts';
import { endCiting, useCiting } from '../features/cite/citing.ts';
import { endImporting, useImporting } from '../features/import/importing.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { MessagesView } from '../features/messages/messages-view.tsx';
import { readerRoom } from '../features/reader/reader-parts.ts';
import { OtherFeed } from '../features/status/other-feed.tsx';
import { StatusBar } from '../features/status/status-bar.tsx';
import { readNext } from '../queries/paper.ts';
import { Opening } from '../ui/opening.tsx';
import { Prepared } from '../ui/prepared.tsx';
import { ask } from './bridge.ts';
import { useCommands } from './commands.ts';
import { Guarded } from './guarded.tsx';
import { goTo } from './navigation.ts';
import { Panes } from './panes.tsx';
import type { Place } from './place.ts';
import { compactRows, setAppearance } from './preferences.ts';
import { closeReader, useReading } from './reading.ts';
import { UntilRebuilt } from './until-rebuilt.tsx';

const CiteDialog = lazy(() => import('../features/cite/cite-dialog.tsx'));
const SyncLogDialog = lazy(() => import('../features/status/sync-log.tsx'));
const DownloadsPanel = lazy(() => import('../features/downloads/downloads-panel.tsx'));
const ImportDialog = lazy(() => import('../features/import/import-dialog.tsx'));
const DuplicatesDialog = lazy(() => import('../features/adding/duplicates-dialog.tsx'));
const Palette = lazy(() => import('../features/palette/palette.tsx'));
const Shortcuts = lazy(() => import('../features/palette/shortcuts.tsx'));

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
      <Suspense fallback={<Opening />}>
        {citing === null ? null : <CiteDialog citing={citing} onClose={endCiting} />}
        {importing === null ? null : <ImportDialog importing={importing} onClose={endImporting} />}
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
      <Guarded>
        <Prepared part={readerRoom} props={{}} />
      </Guarded>
    </main>
  );
}
