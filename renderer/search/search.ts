import { FailureError } from '../../shared/failure/failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import type { SearchAnswer, SearchQuestion } from './messages.ts';

interface Waiting {
  readonly resolve: (ids: readonly PaperId[]) => void;
  readonly reject: (why: FailureError) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let asked = 0;

/** Starts the search worker before the first key is pressed. */
export function warmSearch(): void {
  worker ??= startWorker();
}

/** Finds papers by title, author or keyword, best first. @throws FailureError when the worker failed. */
export function searchPapers(query: string): Promise<readonly PaperId[]> {
  warmSearch();
  asked += 1;
  const question: SearchQuestion = { id: asked, query };
  return new Promise((resolve, reject) => {
    waiting.set(question.id, { resolve, reject });
    worker?.postMessage(question);
  });
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker/search-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', (event: MessageEvent<SearchAnswer>) => {
    const answer = event.data;
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('ids' in answer) asker?.resolve(answer.ids);
    else asker?.reject(new FailureError(answer.failure));
  });
  return started;
}
