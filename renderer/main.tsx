import { firstListRead } from './app/start-queries.ts';
import './styles/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { flushComments } from './actions/comment-saver.ts';
import { flushNotes } from './actions/note-saver.ts';
import { flushProgress } from './actions/progress.ts';
import { goOnWithRoom, saveBroughtNotes } from './actions/unsaved-notes.ts';
import { afterSearch } from './app/after-search.ts';
import { App } from './app/app.tsx';
import { ask, bridge } from './app/bridge.ts';
import { followMenus } from './app/commands.ts';
import { afterFirstList, asFirstListComes } from './app/first-list.ts';
import { followFeed } from './app/follow-feed.ts';
import { followPlaces } from './app/follow-places.ts';
import { followUnread } from './app/follow-unread.ts';
import { followKeys } from './app/keys.ts';
import { library } from './app/library.ts';
import { preparePagesWhenQuiet } from './app/pages.tsx';
import { followAppearance } from './app/preferences.ts';
import { startLibraryWorker } from './app/start-worker.ts';
import { presentFailure } from './features/messages/messages.ts';
import { warmReaderWhenQuiet } from './features/reader/warm-reader.ts';
import { followOrders } from './orders/follow-orders.ts';
import { keepVisit } from './queries/new-papers.ts';
import { warmSearch } from './search/search.ts';
import { untilJournalled } from './store/until-journalled.ts';

followAppearance();
const root = document.getElementById('root');
if (root !== null) {
  const window = createRoot(root);
  void firstListRead.then(() =>
    window.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}
startLibraryWorker();
followKeys();
followMenus();
followFeed();
followPlaces();
followOrders();
followUnread();
keepVisit();
preparePagesWhenQuiet();
// The index is read before all else that the first list does not need, so that the first key finds it ready.
asFirstListComes(warmSearch);
afterSearch(warmReaderWhenQuiet);
bridge.listen('failure:show', presentFailure);
bridge.listen('disk:room', goOnWithRoom);
afterFirstList(() => void saveBroughtNotes());
afterSearch(() => void import('./actions/activity.ts').then((activity) => activity.keepActivity()));
afterFirstList(() => void import('./app/follow-key-choice.ts').then((follow) => follow.followKeyChoice()));
afterSearch(() => void import('./app/follow-rules.ts').then((follow) => follow.followRules()));
afterSearch(() => void import('./search/read-pdfs.ts').then((pdfs) => pdfs.keepPdfsRead()));
afterSearch(() => {
  void import('./linked-files/keep-linked-files.ts').then(({ keepLinkedFiles }) => keepLinkedFiles());
});
// Main holds the closing window until this is answered: what was typed last is on the disk by then. Without
// an answer main asks the reader.
bridge.listen('window:flush', (into) => {
  void flushWindow(into).catch(() => {});
});
async function flushWindow(into: 'database' | 'journal'): Promise<void> {
  const saved = await Promise.all([flushNotes(), flushProgress(), flushComments()]);
  if (!saved.every(Boolean)) return;
  if (into === 'journal') await untilJournalled(library);
  await ask('window:flushed');
}
void ask('window:listening').catch(() => {});
window.addEventListener('online', () => {
  void ask('sync:start').catch(() => {});
  void ask('downloads:wake').catch(() => {});
});
