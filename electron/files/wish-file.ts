import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pauseReasons, wishParts } from '../../shared/contract/downloads.ts';
import { failureKinds } from '../../shared/failure/failure.ts';
import { paperIdSchema } from '../../shared/library/paper.ts';
import { z } from '../../shared/schema.ts';

const keptWishSchema = z.object({
  paper: paperIdSchema,
  part: z.enum(wishParts),
  by: z.enum(['hand', 'rule']),
  urls: z.array(z.string()).optional(),
  /** Also when a file is there already, for a newer version. */
  again: z.boolean(),
  /** The last failure and when it was; `cancelled` when the reader wants it no more. */
  failed: z.object({ kind: z.enum(failureKinds), at: z.number() }).nullable(),
});
export type KeptWish = Readonly<z.infer<typeof keptWishSchema>>;

const wishFileSchema = z.object({ paused: z.array(z.enum(pauseReasons)), wishes: z.array(keptWishSchema) });
export type KeptWishes = Readonly<z.infer<typeof wishFileSchema>>;

/** What is still to be fetched, on the disk, so that a restart goes on with it. */
export class WishFile {
  readonly #path: string;
  #writing: Promise<void> = Promise.resolve();
  #next: KeptWishes | null = null;

  constructor(profile: string) {
    this.#path = path.join(profile, 'files', 'wishes.json');
  }

  /** Reads what an earlier run left; a file that cannot be read leaves nothing, the library wishes anew. */
  async read(): Promise<KeptWishes> {
    try {
      return wishFileSchema.parse(JSON.parse(await readFile(this.#path, 'utf8')));
    } catch {
      return { paused: [], wishes: [] };
    }
  }

  /** Writes the latest state; of several that come while one is written only the last is. */
  write(wishes: KeptWishes): void {
    const isWaiting = this.#next !== null;
    this.#next = wishes;
    if (!isWaiting) this.#writing = this.#writing.then(() => this.#put());
  }

  /** Resolves when the latest state is on the disk. */
  written(): Promise<void> {
    return this.#writing;
  }

  async #put(): Promise<void> {
    const wishes = this.#next;
    this.#next = null;
    try {
      await mkdir(path.dirname(this.#path), { recursive: true });
      await writeFile(`${this.#path}.new`, JSON.stringify(wishes));
      await rename(`${this.#path}.new`, this.#path);
    } catch (thrown) {
      // A full disk: the library wishes again at the next start what it lacks.
      console.warn('files: the wishes could not be written:', thrown);
    }
  }
}
