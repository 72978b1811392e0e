import path from 'node:path';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import { fileKey, type KeptFile, keptFileSchema } from '../../shared/library/kept-file.ts';
import { z } from '../../shared/schema.ts';
import type { KeptFiles } from './kept-files.ts';
import { type Fold, LineFile } from './line-file.ts';

/** A line: a file that a paper has from then on, or the key of one that it has no more. */
const lineSchema = z.union([keptFileSchema, z.object({ gone: z.string() })]);
type Line = KeptFile | { readonly gone: string };

/**
 * Which file belongs to which paper, one line of JSON each beside the files: a database that was emptied
 * learns from it what is on the disk, so that nothing is fetched twice.
 */
export class FileCatalogue {
  readonly #lines: LineFile<Line>;
  readonly #files: KeptFiles;
  #entered: Promise<Entered> | null = null;

  constructor(profile: string, files: KeptFiles) {
    this.#lines = new LineFile(path.join(profile, 'files', 'catalogue.jsonl'), lineSchema.parse);
    this.#files = files;
  }

  /** Enters a file that was just kept. */
  async add(file: KeptFile): Promise<void> {
    const { byKey } = await this.#read();
    if (byKey.has(fileKey(file.paper, file.sha256))) return;
    await this.#enter(file);
  }

  /** Notes that a paper has a file no more. */
  async remove(paper: PaperId, sha256: Sha256): Promise<void> {
    const gone = fileKey(paper, sha256);
    const { byKey } = await this.#read();
    if (byKey.has(gone)) await this.#enter({ gone });
  }

  /** The newest file of a paper that is still on the disk. */
  async newestOf(paper: PaperId): Promise<KeptFile | null> {
    const { byKey } = await this.#read();
    const held = await this.#onDisk([...byKey.values()].filter((file) => file.paper === paper));
    return held.at(-1) ?? null;
  }

  /** All entered files that are on the disk, the oldest first. */
  async held(): Promise<KeptFile[]> {
    const { byKey } = await this.#read();
    return this.#onDisk([...byKey.values()]);
  }

  async #onDisk(entries: readonly KeptFile[]): Promise<KeptFile[]> {
    const sizes = await Promise.all(entries.map(({ sha256 }) => this.#files.sizeOf(sha256)));
    return entries.filter((file, index) => sizes[index] === file.bytes);
  }

  async #enter(line: Line): Promise<void> {
    const entered = await this.#read();
    await this.#lines.append([line]);
    entered.add(line);
  }

  async #read(): Promise<Entered> {
    this.#entered ??= this.#lines.readInto(new Entered());
    try {
      return await this.#entered;
    } catch (thrown) {
      // Asked again the next time: an empty catalogue would have everything fetched twice.
      this.#entered = null;
      throw thrown;
    }
  }
}

class Entered implements Fold<Line> {
  readonly byKey = new Map<string, KeptFile>();

  add(line: Line): void {
    if ('gone' in line) this.byKey.delete(line.gone);
    else this.byKey.set(fileKey(line.paper, line.sha256), line);
  }

  lines(): readonly Line[] {
    return [...this.byKey.values()];
  }
}
