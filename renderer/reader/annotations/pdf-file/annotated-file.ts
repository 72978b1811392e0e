import { FailureError, failure } from '../../../../shared/failure/failure.ts';
import type { WriterAnswer, WriterWish } from './writer-messages.ts';

/**
 * Writes annotations into a copy of a PDF, in a worker of its own that ends with it.
 * @throws FailureError `unreadable-file` for a PDF that cannot be written to, such as an encrypted one.
 */
export async function annotatedFile(wish: WriterWish): Promise<Uint8Array> {
  const worker = new Worker(new URL('./pdf-writer-worker.ts', import.meta.url), { type: 'module' });
  try {
    const answer = await new Promise<WriterAnswer>((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<WriterAnswer>) => resolve(event.data);
      worker.onerror = (event) => reject(new FailureError(failure('unexpected', event.message)));
      worker.postMessage(wish);
    });
    if (answer.ok) return answer.file;
    throw new FailureError(failure('unreadable-file', answer.reason));
  } finally {
    worker.terminate();
  }
}
