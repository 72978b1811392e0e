import { portMessage } from '../../shared/contract/names.ts';
import { ask, bridge } from './bridge.ts';

const restartAfterMs = 1_000;

let worker: Worker | null = null;

function startWorker(): void {
  worker?.terminate();
  const started = new Worker(new URL('../store/worker/library-worker.ts', import.meta.url), {
    type: 'module',
  });
  started.addEventListener('error', () => restartLater(started));
  worker = started;
  // A worker that cannot even start is replaced when the window is opened again; main reports its silence.
  void ask('library:connect').catch(() => {});
}

/** A worker that broke is replaced after a moment, so that one that always breaks does not spin. */
function restartLater(broken: Worker): void {
  setTimeout(() => {
    if (worker === broken) startWorker();
  }, restartAfterMs);
}

/** Starts this window's worker and hands it every line to main, now and after a restart. */
export function connectLibraryWorker(): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || event.data !== portMessage) return;
    const port = event.ports[0];
    if (port !== undefined) worker?.postMessage(portMessage, [port]);
  });
  bridge.listen('library:restart', startWorker);
  startWorker();
}
