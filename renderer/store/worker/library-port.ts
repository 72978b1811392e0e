import { type FromLibrary, type ToLibrary, toLibrarySchema } from '../../../shared/contract/port.ts';
import { quickCheck } from './quick-check.ts';

const isToLibrary = quickCheck(toLibrarySchema);

/**
 * The worker's end of the line to main. Messages travel as JSON text, which crosses processes faster
 * than objects do, and are parsed again here: what arrives is as unknown as an answer of the network.
 */
export class LibraryPort {
  readonly #port: MessagePort;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  send(message: FromLibrary): void {
    this.#port.postMessage(JSON.stringify(message));
  }

  /** Hears every message in order; one that does not parse goes to `refuse` and is dropped. */
  listen(hear: (message: ToLibrary) => void, refuse: (thrown: unknown) => void): void {
    this.#port.onmessage = (event: MessageEvent<unknown>) => {
      try {
        const message: unknown = JSON.parse(String(event.data));
        hear(isToLibrary(message) ? message : toLibrarySchema.parse(message));
      } catch (thrown) {
        refuse(thrown);
      }
    };
  }
}
