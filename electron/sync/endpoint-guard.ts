import type { Cursors } from '../../shared/contract/port.ts';
import { type Failure, FailureError, failure } from '../../shared/failure/failure.ts';

/** Keeps the papers of two feeds apart until the reader agrees that they are mixed. */
export class EndpointGuard {
  readonly endpoint: string;
  #held: string | null = null;
  #mixes: string | null;

  /** @param mixes the endpoint that the reader allowed before, `null` for none. */
  constructor(endpoint: string, mixes: string | null) {
    this.endpoint = endpoint;
    this.#mixes = mixes;
  }

  /** The endpoint that the library came from; `null` for a new one. */
  get held(): string | null {
    return this.#held;
  }

  look(cursors: Cursors): void {
    this.#held = cursors.endpoint;
  }

  /** The reader agrees: from now on both feeds are one library. */
  mix(): void {
    this.#mixes = this.endpoint;
  }

  /** @throws FailureError `other-endpoint` while the reader has not said what to do. */
  check(): void {
    const { refusal } = this;
    if (refusal !== null) throw new FailureError(refusal);
  }

  /** Why nothing of this endpoint may be stored; `null` when it may. */
  get refusal(): Failure | null {
    if (this.#held === null || this.#held === this.endpoint || this.#mixes === this.endpoint) return null;
    return failure('other-endpoint', `the library is from ${this.#held}, the feed is ${this.endpoint}`);
  }
}
