import type { Cursors, FromLibrary } from '../../shared/contract/port.ts';
import type { Failure } from '../../shared/failure/failure.ts';
import { LibraryLine, type TextLine } from './library-line.ts';

/** The worker that may write the feed's tables, and what the library held when it began. */
export interface Holder {
  readonly line: LibraryLine;
  readonly cursors: Cursors;
}

export interface LineOptions {
  readonly generation: string;
  readonly endpoint: string;
  readonly clockOffset: number;
  /** Replaces the worker behind the line; called when it fell silent and no other can take over. */
  readonly restart: () => void;
  /** Called when the worker behind the line is gone, or its window. */
  readonly closed: () => void;
}

type OtherMessage = Exclude<FromLibrary, { type: 'stored' | 'not-stored' | 'holding' | 'cursors' }>;

/** All lines to workers, of which one holds the ingest lock. */
export class LibraryLines {
  readonly #lines = new Set<LibraryLine>();
  #holder: Holder | null = null;
  /** Called whenever another worker (or none) holds the lock. */
  onHolder: (holder: Holder | null) => void = () => {};
  /** Asked before each batch; a failure keeps the batch from being sent, and becomes its answer. */
  refusal: () => Failure | null = () => null;
  /** Called with what a worker says about the journal and its own failures. */
  onMessage: (message: OtherMessage, line: LibraryLine) => void = () => {};

  get holder(): Holder | null {
    return this.#holder;
  }

  /** Greets a new worker; it answers `holding` once it has the lock. */
  add(text: TextLine, options: LineOptions): void {
    const line = new LibraryLine(text, () => this.refusal());
    this.#lines.add(line);
    line.hear = (message) => {
      if (message.type === 'holding') this.#setHolder({ line, cursors: message.cursors });
      else if (message.type === 'cursors') this.#renewCursors(line, message.cursors);
      else this.onMessage(message, line);
    };
    line.onClose = () => {
      this.#lines.delete(line);
      if (this.#holder?.line === line) this.#setHolder(null);
      options.closed();
    };
    line.onSilence = () => this.#replaceSilent(line, options.restart);
    const { generation, endpoint, clockOffset } = options;
    line.send({ type: 'hello', generation, endpoint, clockOffset });
  }

  #replaceSilent(silent: LibraryLine, restart: () => void): void {
    if (this.#holder?.line === silent) this.#setHolder(null);
    const other = [...this.#lines].find((line) => line !== silent);
    // Its batches carry an old epoch from now on, so a holder that wakes up again cannot write.
    if (other === undefined) restart();
    else other.send({ type: 'take-over' });
  }

  /** The same holder, holding more: nobody is told, for nothing begins anew. */
  #renewCursors(line: LibraryLine, cursors: Cursors): void {
    if (this.#holder?.line === line) this.#holder = { line, cursors };
  }

  #setHolder(holder: Holder | null): void {
    this.#holder = holder;
    this.onHolder(holder);
  }
}
