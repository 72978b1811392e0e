import path from 'node:path';
import { type KeptPicture, keptPictureSchema } from '../../shared/contract/port.ts';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import { fileKey } from '../../shared/library/kept-file.ts';
import { z } from '../../shared/schema.ts';
import type { KeptFiles } from './kept-files.ts';
import { type Fold, LineFile } from './line-file.ts';

/** A line: a picture that is kept from then on, or the paper and the file that belong together no more. */
const lineSchema = z.union([keptPictureSchema, z.object({ gone: z.string() })]);
type Line = KeptPicture | { readonly gone: string };

/** So many files are looked for at once. */
const atOnce = 100;

/**
 * Where each picture, figure and video came from and which paper it belongs to, one line of JSON each beside
 * the files, for a database that was emptied. There may be tens of thousands: none is held in memory.
 */
export class PictureCatalogue {
  readonly #lines: LineFile<Line>;
  readonly #files: KeptFiles;

  constructor(profile: string, files: KeptFiles) {
    this.#lines = new LineFile(path.join(profile, 'files', 'pictures.jsonl'), lineSchema.parse);
    this.#files = files;
  }

  /** Enters pictures that were just kept. */
  add(pictures: readonly KeptPicture[]): Promise<void> {
    return this.#lines.append(pictures);
  }

  /** Notes that a paper has some files no more. */
  remove(paper: PaperId, files: readonly Sha256[]): Promise<void> {
    return this.#lines.append(files.map((sha256) => ({ gone: fileKey(paper, sha256) })));
  }

  /** All entered pictures that are on the disk, the oldest first, some at a time. */
  async *held(): AsyncGenerator<readonly KeptPicture[]> {
    const all = (await this.#lines.readInto(new Entered())).lines();
    for (let from = 0; from < all.length; from += atOnce) {
      const some = all.slice(from, from + atOnce);
      const sizes = await Promise.all(some.map(({ sha256 }) => this.#files.sizeOf(sha256)));
      yield some.filter(({ bytes }, index) => sizes[index] === bytes);
    }
  }
}

/** By paper and file, then by address: a paper may show one file under two of them. */
class Entered implements Fold<Line> {
  readonly #byFile = new Map<string, Map<string, KeptPicture>>();

  add(line: Line): void {
    if ('gone' in line) {
      this.#byFile.delete(line.gone);
      return;
    }
    const key = fileKey(line.paper, line.sha256);
    const some = this.#byFile.get(key) ?? new Map<string, KeptPicture>();
    this.#byFile.set(key, some.set(line.url, line));
  }

  lines(): readonly KeptPicture[] {
    return [...this.#byFile.values()].flatMap((some) => [...some.values()]);
  }
}
