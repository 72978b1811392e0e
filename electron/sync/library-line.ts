import {
  type BatchItem,
  type FromLibrary,
  fromLibrarySchema,
  type ToLibrary,
} from '../../shared/contract/port.ts';
import { type Failure, FailureError, failure } from '../../shared/failure/failure.ts';

/** A line of text to a worker and back; in the app a MessagePort, in tests anything else. */
export interface TextLine {
  post(text: string): void;
  onText(hear: (text: string) => void): void;
  onClose(hear: () => void): void;
}

/** A worker that has not answered a batch for this long is taken for dead, milliseconds. */
export const silenceMs = 30_000;

interface Waiting {
  readonly resolve: (stored: Stored) => void;
  readonly reject: (why: FailureError) => void;
  readonly timer: NodeJS.Timeout;
}

/** What the worker confirmed: papers stored, and how many of them it had not held before. */
export interface Stored {
  readonly papers: number;
  readonly added: number;
}

/** Main's end of the line to one window's worker. */
export class LibraryLine {
  readonly #line: TextLine;
  readonly #refusal: () => Failure | null;
  readonly #waiting = new Map<number, Waiting>();
  #batchId = 0;
  #closed = false;
  /** Called with everything that is not the answer to a batch. */
  hear: (message: Exclude<FromLibrary, { type: 'stored' | 'not-stored' }>) => void = () => {};
  onClose: () => void = () => {};
  /** Called when a batch was not answered in time. */
  onSilence: () => void = () => {};

  /** @param refusal why nothing may be stored at the moment, `null` when it may. */
  constructor(line: TextLine, refusal: () => Failure | null = () => null) {
    this.#line = line;
    this.#refusal = refusal;
    line.onText((text) => this.#take(text));
    line.onClose(() => this.#close());
  }

  send(message: ToLibrary): void {
    if (!this.#closed) this.#line.post(JSON.stringify(message));
  }

  /**
   * Sends one batch and waits until the worker has committed it.
   * @throws FailureError with the worker's own kind, `worker` when the line closed or fell silent, or why
   * nothing may be stored at the moment.
   */
  store(now: number, items: readonly BatchItem[]): Promise<Stored> {
    if (this.#closed) return Promise.reject(lost('the library worker is gone'));
    const refused = this.#refusal();
    if (refused !== null) return Promise.reject(new FailureError(refused));
    this.#batchId += 1;
    const id = this.#batchId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#fallSilent(), silenceMs);
      this.#waiting.set(id, { resolve, reject, timer });
      this.send({ type: 'batch', id, now, items: [...items] });
    });
  }

  #take(text: string): void {
    const message = readMessage(text);
    if (message === null) return;
    switch (message.type) {
      case 'stored':
        this.#settle(message.id)?.resolve({ papers: message.papers, added: message.added });
        return;
      case 'not-stored':
        this.#settle(message.id)?.reject(new FailureError(failure(message.failure, message.detail)));
        return;
      default:
        this.hear(message);
    }
  }

  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    if (waiting !== undefined) clearTimeout(waiting.timer);
    this.#waiting.delete(id);
    return waiting;
  }

  #close(): void {
    this.#closed = true;
    this.#rejectAll('the library worker is gone');
    this.onClose();
  }

  /** All that waits is given up at once, so that silence is noticed once and not once a batch. */
  #fallSilent(): void {
    this.#rejectAll('the library worker does not answer');
    this.onSilence();
  }

  #rejectAll(why: string): void {
    for (const id of [...this.#waiting.keys()]) this.#settle(id)?.reject(lost(why));
  }
}

/** A message that cannot be read is dropped: the batch it may have answered then times out. */
function readMessage(text: string): FromLibrary | null {
  try {
    return fromLibrarySchema.parse(JSON.parse(text));
  } catch (thrown) {
    console.warn('library worker: unreadable message', thrown);
    return null;
  }
}

function lost(detail: string): FailureError {
  return new FailureError(failure('worker', detail));
}
