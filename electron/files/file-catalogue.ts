import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PaperId } from '../../shared/library/ids.ts';
import { type KeptFile, keptFileSchema } from '../../shared/library/kept-file.ts';
import type { KeptFiles } from './kept-files.ts';

/**
 * Which file belongs to which paper, one line of JSON each beside the files: a database that was emptied
 * learns from it what is on the disk, so that nothing is fetched twice.
 */
export class FileCatalogue {
  readonly #path: string;
  readonly #files: KeptFiles;
  #entries: Promise<KeptFile[]> | null = null;

  constructor(profile: string, files: KeptFiles) {
    this.#path = path.join(profile, 'files', 'catalogue.jsonl');
    this.#files = files;
  }

  /** Enters a file that was just kept. */
  async add(file: KeptFile): Promise<void> {
    const entries = await this.#read();
    const isKnown = entries.some(({ paper, sha256 }) => paper === file.paper && sha256 === file.sha256);
    if (isKnown) return;
    entries.push(file);
    await mkdir(path.dirname(this.#path), { recursive: true });
    await appendFile(this.#path, `${JSON.stringify(file)}\n`);
  }

  /** The newest file of a paper that is still on the disk. */
  async newestOf(paper: PaperId): Promise<KeptFile | null> {
    const all = await this.held();
    return all.findLast((file) => file.paper === paper) ?? null;
  }

  /** All entered files that are on the disk, the oldest first. */
  async held(): Promise<KeptFile[]> {
    const entries = await this.#read();
    const sizes = await Promise.all(entries.map(({ sha256 }) => this.#files.sizeOf(sha256)));
    return entries.filter((file, index) => sizes[index] === file.bytes);
  }

  #read(): Promise<KeptFile[]> {
    this.#entries ??= readLines(this.#path);
    return this.#entries;
  }
}

async function readLines(file: string): Promise<KeptFile[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    try {
      return [keptFileSchema.parse(JSON.parse(line))];
    } catch {
      // A torn last line, or an empty one.
      return [];
    }
  });
}
