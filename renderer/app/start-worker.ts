import { generation } from '../queries/generation.ts';
import { afterSearch } from './after-search.ts';
import { bridge } from './bridge.ts';
import { connectLibraryWorker } from './library-worker.ts';

/** The worker is started by then also when no list has come, milliseconds. */
const latestMs = 1_500;

/**
 * Starts the worker once the first list is on the screen and the search index is read, so that they do not compete.
 * A new library, or one that must be rebuilt, gets its first list from the worker and starts it at once.
 */
export function startLibraryWorker(): void {
  let started = false;
  const start = (): void => {
    if (started) return;
    started = true;
    connectLibraryWorker();
  };
  const held = generation.of('');
  const stop = held.subscribe(() => {
    const answer = held.get();
    if (answer.state === 'loading') return;
    if (answer.state === 'ready' && answer.value === bridge.boot.generation) afterSearch(start);
    else start();
    stop();
  });
  setTimeout(start, latestMs);
}
