import { toFailure } from '../../../shared/failure/to-failure.ts';
import { Library } from '../../store/database.ts';
import type { FromSearch, Question } from '../messages.ts';
import { IndexKeeper } from './index-keeper.ts';
import { SearchDesk } from './search-desk.ts';

/**
 * The one search worker of all windows. It lives as long as any of them, and holds a lock under a name that
 * it tells: when it dies the lock is free, and windows start another.
 */
declare const self: SharedWorkerGlobalScope;

const lock = `offprint:search:${crypto.randomUUID()}`;
const library = new Library();
const ports = new Set<MessagePort>();
const toldEveryMs = 50;
let isTelling = false;

const keeper = new IndexKeeper({
  library,
  changed: () => {
    desk.changed();
    if (isTelling) return;
    isTelling = true;
    setTimeout(() => {
      isTelling = false;
      tellAll({ kind: 'changed', state: keeper.state });
    }, toldEveryMs);
  },
  report: (thrown) => console.warn('search:', thrown),
});
const desk = new SearchDesk(library, keeper);
const opened = keeper.open();

// Told only once it is held: a window whose request came first would take this worker for dead, time and again.
const held = new Promise<void>((hold) => {
  void navigator.locks.request(lock, () => {
    hold();
    // Never let go of: it ends with the worker.
    return new Promise<void>(() => {});
  });
});

self.addEventListener('connect', (event) => {
  const port = event.ports[0];
  if (port === undefined) return;
  ports.add(port);
  port.onmessage = (message: MessageEvent<Question>) => void answer(port, message.data);
  void held.then(() => send(port, { kind: 'hello', lock }));
  // A window that comes later learns how far the index is as well.
  void opened.then(() => send(port, { kind: 'changed', state: keeper.state })).catch(() => {});
});

async function answer(port: MessagePort, question: Question): Promise<void> {
  try {
    await opened;
    send(port, { kind: 'answer', id: question.id, answer: await desk.answer(question) });
  } catch (thrown) {
    send(port, { kind: 'failure', id: question.id, failure: toFailure(thrown) });
  }
}

function tellAll(message: FromSearch): void {
  for (const port of ports) send(port, message);
}

function send(port: MessagePort, message: FromSearch): void {
  port.postMessage(message);
}
