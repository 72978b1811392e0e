import type { BatchItem } from '../../shared/contract/port.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import type { KeptFiles } from './kept-files.ts';

/** The part of the feed client that fetches pictures. */
export interface PictureSource {
  picture(url: string, signal: AbortSignal): Promise<Picture>;
}

export interface Picture {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureQueueOptions {
  readonly feed: PictureSource;
  readonly files: KeptFiles;
  /** Tells the library; rejects while there is none. */
  store(items: readonly BatchItem[]): Promise<unknown>;
}

interface Wanted {
  readonly paper: PaperId;
  readonly url: string;
}

const atOnce = 2;

/** Fetches pictures one after the other, the newest wish first, and keeps them for offline reading. */
export class PictureQueue {
  readonly #options: PictureQueueOptions;
  readonly #abort = new AbortController();
  #waiting: Wanted[] = [];
  readonly #asked = new Set<string>();
  #running = 0;

  constructor(options: PictureQueueOptions) {
    this.#options = options;
  }

  /** Asks for pictures; one that was already asked for since the start is not asked for again. */
  want(paper: PaperId, urls: readonly string[]): void {
    const news = [...new Set(urls)].filter((url) => !this.#asked.has(url));
    for (const url of news) this.#asked.add(url);
    this.#waiting = [...news.map((url) => ({ paper, url })), ...this.#waiting];
    while (this.#running < atOnce && this.#waiting.length > 0) {
      this.#running += 1;
      void this.#work();
    }
  }

  stop(): void {
    this.#waiting = [];
    this.#abort.abort();
  }

  async #work(): Promise<void> {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      await this.#fetch(next);
    }
    this.#running -= 1;
  }

  async #fetch({ paper, url }: Wanted): Promise<void> {
    try {
      const { bytes, type, width, height } = await this.#options.feed.picture(url, this.#abort.signal);
      const sha256 = await this.#options.files.keep(bytes);
      const picture = { url, paper, sha256, type, bytes: bytes.length, width, height };
      await this.#options.store([{ kind: 'picture', picture }]);
    } catch (thrown) {
      const { kind } = toFailure(thrown);
      // Without a network, or without a library to tell, the wish may come again.
      if (kind === 'offline' || kind === 'timeout' || kind === 'worker' || kind === 'cancelled') {
        this.#asked.delete(url);
        return;
      }
      await this.#options.store([{ kind: 'picture-failed', url, paper, failure: kind }]).catch(() => {});
    }
  }
}
