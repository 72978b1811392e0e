import type { FreeSpace } from '../../shared/contract/channels.ts';
import { freeBytes, judge } from './free-space.ts';

/** How often the disk is asked when nothing happens, milliseconds. */
const everyMs = 5_000;

export interface SpaceWatchOptions {
  readonly folder: string;
  /** Called when the judgement is another one than before. */
  changed(space: FreeSpace, before: FreeSpace): void;
}

/** Keeps an eye on the room that the disk of the library has. */
export class SpaceWatch {
  readonly #options: SpaceWatchOptions;
  #space: FreeSpace = 'unknown';
  #timer: NodeJS.Timeout | null = null;
  #asking: Promise<void> | null = null;

  constructor(options: SpaceWatchOptions) {
    this.#options = options;
  }

  /** As the disk was when it was asked last. */
  get space(): FreeSpace {
    return this.#space;
  }

  start(): void {
    const look = (): void => {
      void this.look();
      this.#timer = setTimeout(look, everyMs);
    };
    look();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** Asks the disk now; while it is being asked, the same answer serves. */
  look(): Promise<void> {
    this.#asking ??= this.#look().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #look(): Promise<void> {
    const before = this.#space;
    this.#space = judge(await freeBytes(this.#options.folder));
    if (this.#space !== before) this.#options.changed(this.#space, before);
  }
}
