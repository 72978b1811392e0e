import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { RemovedFiles } from '../../shared/contract/storage.ts';
import type { Sha256 } from '../../shared/library/ids.ts';
import type { KeptFiles } from './kept-files.ts';

interface Removed {
  readonly files: ReadonlyMap<Sha256, number>;
  /** Tells the library again of what is back. */
  readonly tell: () => Promise<void>;
}

/**
 * What the reader removed in this run: it lies aside in `files/removed`, so that it can be brought back, and leaves
 * the disk when Offprint starts the next time.
 */
export class RemovedShelf {
  readonly #folder: string;
  readonly #files: KeptFiles;
  readonly #removed = new Map<string, Removed>();

  constructor(profile: string, files: KeptFiles) {
    this.#folder = path.join(profile, 'files', 'removed');
    this.#files = files;
  }

  /** Takes what earlier runs left off the disk. */
  async empty(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Lays files aside; one that is gone already is left out. @returns the name to bring them back by. */
  async take(names: readonly Sha256[], tell: () => Promise<void>): Promise<string> {
    await mkdir(this.#folder, { recursive: true });
    const files = new Map<Sha256, number>();
    for (const name of names) {
      const bytes = await this.#files.moveOut(name, path.join(this.#folder, name));
      if (bytes !== null) files.set(name, bytes);
    }
    const id = randomUUID();
    this.#removed.set(id, { files, tell });
    return id;
  }

  /** Everything that can be brought back, the oldest first. */
  get all(): RemovedFiles[] {
    return [...this.#removed].map(([id, { files }]) => ({
      id,
      files: files.size,
      bytes: [...files.values()].reduce((sum, bytes) => sum + bytes, 0),
    }));
  }

  /** Brings back what was removed at once; nothing happens when it is back already. */
  async bringBack(id: string): Promise<void> {
    const removed = this.#removed.get(id);
    if (removed === undefined) return;
    for (const name of removed.files.keys()) await this.#files.moveIn(name, path.join(this.#folder, name));
    await removed.tell();
    this.#removed.delete(id);
  }
}
