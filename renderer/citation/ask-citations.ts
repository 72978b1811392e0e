import { FailureError, failure } from '../../shared/failure/failure.ts';
import type { HearProgress } from '../../shared/import/entry.ts';
import type { CitationAsk, CitationAsks, FromCitations } from './messages.ts';

interface Waiting {
  readonly question: object;
  /** Hears the answer; it is of the kind that the question names. */
  readonly hear: (event: MessageEvent) => void;
  readonly reject: (why: FailureError) => void;
  readonly progress: HearProgress;
}

export interface CitationOptions {
  /** Gives the question up; the worker that may be busy with it is ended. */
  readonly signal?: AbortSignal;
  readonly progress?: HearProgress;
}

/** A worker with nothing to do is ended after this long, milliseconds: what it has loaded is large. */
const idleMs = 60_000;

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let idle: ReturnType<typeof setTimeout> | undefined;
let asked = 0;

/**
 * Asks the worker that reads and writes citations, starting it when needed.
 * @throws FailureError when it failed; `cancelled` when the signal said so.
 */
export function askCitations<Kind extends CitationAsk>(
  kind: Kind,
  ask: CitationAsks[Kind]['ask'],
  { signal, progress = () => {} }: CitationOptions = {},
): Promise<CitationAsks[Kind]['answer']> {
  asked += 1;
  const id = asked;
  const question = { id, kind, ...ask };
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(new FailureError(failure('cancelled', kind)));
    signal?.addEventListener('abort', () => giveUp(id), { once: true });
    waiting.set(id, { question, hear: (event) => resolve(event.data.answer), reject, progress });
    clearTimeout(idle);
    worker ??= start();
    worker.postMessage(question);
  });
}

function start(): Worker {
  const started = new Worker(new URL('./worker/citation-worker.ts', import.meta.url), {
    type: 'module',
    name: 'offprint:citations',
  });
  started.addEventListener('message', take);
  started.addEventListener('error', () => {
    end();
    for (const { reject } of waiting.values())
      reject(new FailureError(failure('worker', 'the worker of citations did not start')));
    waiting.clear();
  });
  return started;
}

function take(event: MessageEvent<FromCitations>): void {
  const message = event.data;
  const each = waiting.get(message.id);
  if (message.kind === 'progress') {
    each?.progress(message.done, message.of);
    return;
  }
  waiting.delete(message.id);
  if (message.kind === 'answer') each?.hear(event);
  else each?.reject(new FailureError(message.failure));
  if (waiting.size === 0) idle = setTimeout(end, idleMs);
}

/** What else is asked is asked again of another worker. */
function giveUp(id: number): void {
  const given = waiting.get(id);
  if (given === undefined) return;
  waiting.delete(id);
  given.reject(new FailureError(failure('cancelled', 'the reader cancelled')));
  end();
  if (waiting.size === 0) return;
  worker = start();
  for (const { question } of waiting.values()) worker.postMessage(question);
}

function end(): void {
  worker?.terminate();
  worker = null;
}
