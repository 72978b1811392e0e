import { open } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './durable-file.ts';
import { newline } from './line.ts';

/** What appending needs of an open file. */
export interface AppendHandle {
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesWritten: number }>;
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file for writing: `r+` one that is there, `wx+` a new one. */
export type OpenHandle = (file: string, flags: 'r+' | 'wx+') => Promise<AppendHandle>;

/** A file that only ever grows by whole, synced writes. */
export class AppendFile {
  readonly #handle: AppendHandle;
  #length: number;
  #hasLineFeed: boolean;
  /** Bytes of a failed write may lie behind `#length`. */
  #dirty = false;

  private constructor(handle: AppendHandle, length: number, hasLineFeed: boolean) {
    this.#handle = handle;
    this.#length = length;
    this.#hasLineFeed = hasLineFeed;
  }

  /**
   * Creates the file, durably.
   * @throws the system's error, also when the file is there already.
   */
  static async create(file: string, openHandle: OpenHandle = open): Promise<AppendFile> {
    const handle = await openHandle(file, 'wx+');
    try {
      await syncFolder(path.dirname(file));
    } catch (thrown) {
      await handle.close();
      throw thrown;
    }
    return new AppendFile(handle, 0, true);
  }

  /**
   * Opens the file to go on after `length` bytes; what lies behind them is cut off, and what lies
   * before is synced: a process that was killed may have written it without.
   * @param hasLineFeed whether those bytes end a line; if not, the next write ends it first.
   * @throws the system's error.
   */
  static async resume(
    file: string,
    length: number,
    hasLineFeed: boolean,
    openHandle: OpenHandle = open,
  ): Promise<AppendFile> {
    const handle = await openHandle(file, 'r+');
    try {
      await handle.truncate(length);
      await handle.datasync();
    } catch (thrown) {
      await handle.close();
      throw thrown;
    }
    return new AppendFile(handle, length, hasLineFeed);
  }

  /** Bytes in the file that are safe. */
  get length(): number {
    return this.#length;
  }

  /**
   * Appends whole lines; when this resolves they are on the disk. When it fails the file is as before.
   * @throws the system's error.
   */
  async append(lines: Uint8Array): Promise<void> {
    const bytes = this.#hasLineFeed ? lines : Buffer.concat([Uint8Array.of(newline), lines]);
    if (this.#dirty) await this.#cutBack();
    this.#dirty = true;
    try {
      await this.#writeAll(bytes);
      await this.#handle.datasync();
    } catch (thrown) {
      // Where even this fails, the next append tries again before it writes.
      await this.#cutBack().catch(() => {});
      throw thrown;
    }
    this.#dirty = false;
    this.#length += bytes.length;
    this.#hasLineFeed = true;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  async #writeAll(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(
        bytes,
        done,
        bytes.length - done,
        this.#length + done,
      );
      if (bytesWritten === 0) throw new Error('The system wrote nothing and gave no reason.');
      done += bytesWritten;
    }
  }

  async #cutBack(): Promise<void> {
    await this.#handle.truncate(this.#length);
    this.#dirty = false;
  }
}
