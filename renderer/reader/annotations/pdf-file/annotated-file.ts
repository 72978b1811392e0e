import { FailureError, failure } from '../../../../shared/failure/failure.ts';
import type { WrittenFile } from './write-annotations.ts';
import type { WriterAnswer, WriterWish } from './writer-messages.ts';

/**
 * Writes annotations into a copy of a PDF, in a worker of its own that ends with it.
 * @throws FailureError `locked-file` for a PDF that needs a password when none is given, `unreadable-file` for one
 * that cannot be written to.
 */
export async function annotatedFile(wish: WriterWish): Promise<WrittenFile> {
  const worker = new Worker(new URL('./pdf-writer-worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<WriterAnswer>((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<WriterAnswer>) => resolve(event.data);
      worker.onerror = (event) => reject(new FailureError(failure('unexpected', event.message)));
      worker.postMessage(wish);
    });
    if (answer.ok) return answer;
    throw new FailureError(failure(answer.isLocked ? 'locked-file' : 'unreadable-file', answer.reason));
  } finally {
    worker.terminate();
  }
}
