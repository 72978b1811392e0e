import { mkdir, open, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from '../../shared/schema.ts';

/** What has arrived of a file, and what the server named that state of it. */
export interface Part {
  readonly path: string;
  readonly bytes: number;
  /** An ETag or date for `If-Range`; `null` when the rest cannot be asked for. */
  readonly validator: string | null;
}

/** How long a part waits to be gone on with, milliseconds. */
const keptMs = 14 * 86_400_000;

const noteSchema = z.object({ validator: z.string() });

/** Files that are still arriving, each with a note of which state of the original it is of. */
export class PartFiles {
  readonly #folder: string;

  constructor(profile: string) {
    this.#folder = path.join(profile, 'files', 'parts');
  }

  /** What has arrived so far; without a note of its state nothing counts as arrived. */
  async of(name: string): Promise<Part> {
    const file = this.#path(name);
    try {
      const { size } = await stat(file);
      const { validator } = noteSchema.parse(JSON.parse(await readFile(`${file}.json`, 'utf8')));
      return { path: file, bytes: size, validator };
    } catch {
      return { path: file, bytes: 0, validator: null };
    }
  }

  /** Begins anew. The note is written first: a part without one is not gone on with. */
  async begin(name: string, validator: string | null): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = this.#path(name);
    await this.drop(name);
    if (validator !== null) {
      await writeFile(`${file}.json.new`, JSON.stringify({ validator }));
      await rename(`${file}.json.new`, `${file}.json`);
    }
    await writeFile(file, '');
  }

  /** Opens the part to write at its end. */
  append(name: string): ReturnType<typeof open> {
    return open(this.#path(name), 'a');
  }

  /** Removes what nobody went on with for two weeks. */
  async prune(): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    for (const name of names) {
      const file = path.join(this.#folder, name);
      const changed = await stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => Number.POSITIVE_INFINITY,
      );
      if (changed < Date.now() - keptMs) await unlink(file).catch(() => {});
    }
  }

  /** Forgets what has arrived. */
  async drop(name: string): Promise<void> {
    const file = this.#path(name);
    for (const each of [file, `${file}.json`]) await unlink(each).catch(() => {});
  }

  #path(name: string): string {
    return path.join(this.#folder, `${encodeURIComponent(name)}.part`);
  }
}
