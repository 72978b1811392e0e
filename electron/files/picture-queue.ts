import type { BatchItem } from '../../shared/contract/port.ts';
import type { FailureKind } from '../../shared/failure/failure.ts';
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

/** Without a network, without a library to tell or without room, the wish may come again. */
const mayComeAgain: ReadonlySet<FailureKind> = new Set([
  'offline',
  'timeout',
  'worker',
  'cancelled',
  'disk-full',
  'disk-scarce',
]);

/** Fetches pictures one after the other, the newest wish first, and keeps them for offline reading. */
export class PictureQueue {
  readonly #options: PictureQueueOptions;
  readonly #abort = new AbortController();
  #waiting: Wanted[] = [];
  readonly #asked = new Set<string>();
  #running = 0;
  #isPaused = false;

  constructor(options: PictureQueueOptions) {
    this.#options = options;
  }

  /** Asks for pictures; one that was already asked for since the start is not asked for again. */
  want(paper: PaperId, urls: readonly string[]): void {
    const news = [...new Set(urls)].filter((url) => !this.#asked.has(url));
    for (const url of news) this.#asked.add(url);
    this.#waiting = [...news.map((url) => ({ paper, url })), ...this.#waiting];
    this.#begin();
  }

  /** Fetches nothing more until `resume`; what is under way comes to its end. */
  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#begin();
  }

  stop(): void {
    this.#waiting = [];
    this.#abort.abort();
  }

  #begin(): void {
    if (this.#isPaused) return;
    while (this.#running < atOnce && this.#waiting.length > 0) {
      this.#running += 1;
      void this.#work();
    }
  }

  async #work(): Promise<void> {
    while (!this.#isPaused) {
      const next = this.#waiting.shift();
      if (next === undefined) break;
      await this.#fetch(next);
    }
    this.#running -= 1;
  }

  async #fetch({ paper, url }: Wanted): Promise<void> {
    try {
      const { bytes, type, width, height } = await this.#options.feed.picture(url, this.#abort.signal);
      const sha256 = await this.#options.files.keep(bytes);
      const picture = { url, paper, sha256, type, bytes: bytes.length, width, height, figure: false };
      await this.#options.store([{ kind: 'picture', picture }]);
    } catch (thrown) {
      const { kind } = toFailure(thrown);
      if (mayComeAgain.has(kind)) {
        this.#asked.delete(url);
        return;
      }
      await this.#options.store([{ kind: 'picture-failed', url, paper, failure: kind }]).catch(() => {});
    }
  }
}
