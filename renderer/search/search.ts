import { FailureError, failure } from '../../shared/failure/failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import type { FromSearch, IndexState, SearchAsk, SearchAsks } from './messages.ts';

interface Waiting {
  readonly question: object;
  /** Hears the answer; it is of the kind that the question names. */
  readonly hear: (event: MessageEvent) => void;
  readonly reject: (why: FailureError) => void;
  /** A question outlives one worker: the next is asked once more. */
  isAskedAgain: boolean;
}

const waiting = new Map<number, Waiting>();
const listeners = new Set<() => void>();
let port: MessagePort | null = null;
let asked = 0;
let revision = 0;
let state: IndexState | null = null;

/** Starts the search worker of all windows, or finds it, before the first key is pressed. */
export function warmSearch(): void {
  port ??= connect();
}

/** Asks the search worker. @throws FailureError when it failed, or died twice over one question. */
export function askSearch<Kind extends SearchAsk>(
  kind: Kind,
  ask: SearchAsks[Kind]['ask'],
): Promise<SearchAsks[Kind]['answer']> {
  warmSearch();
  asked += 1;
  const id = asked;
  const question = { id, kind, ...ask };
  return new Promise((resolve, reject) => {
    waiting.set(id, { question, hear: (event) => resolve(event.data.answer), reject, isAskedAgain: false });
    port?.postMessage(question);
  });
}

/** All papers that a query selects, exactly as `matches` would say, in no particular order. */
export const matchingPapers = (query: string): Promise<readonly PaperId[]> => askSearch('select', { query });

/** Counts up whenever the index has followed a change. */
export const searchRevision = (): number => revision;
/** How far the index is; `null` until the worker has told. */
export const indexState = (): IndexState | null => state;

/** Listens to changes of the index. */
export function onSearchChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function connect(): MessagePort {
  const worker = new SharedWorker(new URL('./worker/search-worker.ts', import.meta.url), {
    type: 'module',
    name: 'offprint:search',
  });
  // A worker that cannot even start answers nothing.
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values())
      reject(new FailureError(failure('worker', 'the search worker did not start')));
    waiting.clear();
  });
  const opened = worker.port;
  opened.onmessage = (event: MessageEvent<FromSearch>) => hear(opened, event);
  return opened;
}

function hear(from: MessagePort, event: MessageEvent<FromSearch>): void {
  const message = event.data;
  switch (message.kind) {
    case 'hello':
      // Granted only when the worker that holds it is gone.
      void navigator.locks.request(message.lock, { mode: 'shared' }, () => reconnect(from));
      return;
    case 'changed':
      revision += 1;
      state = message.state;
      noteProgress(message.state);
      for (const listener of listeners) listener();
      return;
    case 'answer':
      waiting.get(message.id)?.hear(event);
      waiting.delete(message.id);
      return;
    case 'failure':
      waiting.get(message.id)?.reject(new FailureError(message.failure));
      waiting.delete(message.id);
      return;
  }
}

/** Marks in the window's timeline, for the benchmark and for whoever looks for a slow start. */
function noteProgress({ isMade, isSaved }: IndexState): void {
  for (const [name, isSo] of [
    ['offprint:search-ready', isMade],
    ['offprint:search-saved', isSaved],
  ] as const)
    if (isSo && performance.getEntriesByName(name).length === 0) performance.mark(name);
}

function reconnect(lost: MessagePort): void {
  if (port !== lost) return;
  port = connect();
  for (const [id, each] of waiting) {
    if (each.isAskedAgain) {
      waiting.delete(id);
      each.reject(new FailureError(failure('worker', 'the search worker ended twice')));
      continue;
    }
    each.isAskedAgain = true;
    port.postMessage(each.question);
  }
}
