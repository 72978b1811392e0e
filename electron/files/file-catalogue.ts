import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import { fileKey, type KeptFile, keptFileSchema } from '../../shared/library/kept-file.ts';
import { z } from '../../shared/schema.ts';
import type { KeptFiles } from './kept-files.ts';

/** A line: a file that a paper has from then on, or the key of one that it has no more. */
const lineSchema = z.union([keptFileSchema, z.object({ gone: z.string() })]);
type Line = KeptFile | { readonly gone: string };

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
    await this.#write(file);
  }

  /** Notes that a paper has a file no more. */
  async remove(paper: PaperId, sha256: Sha256): Promise<void> {
    const entries = await this.#read();
    const at = entries.findIndex((file) => file.paper === paper && file.sha256 === sha256);
    if (at < 0) return;
    entries.splice(at, 1);
    await this.#write({ gone: fileKey(paper, sha256) });
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

  async #write(line: Line): Promise<void> {
    await mkdir(path.dirname(this.#path), { recursive: true });
    await appendFile(this.#path, `${JSON.stringify(line)}\n`);
  }

  #read(): Promise<KeptFile[]> {
    this.#entries ??= readLines(this.#path);
    return this.#entries;
  }
}

async function readLines(file: string): Promise<KeptFile[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const entries = new Map<string, KeptFile>();
  for (const written of text.split('\n')) {
    const line = readLine(written);
    if (line === null) continue;
    if ('gone' in line) entries.delete(line.gone);
    else entries.set(fileKey(line.paper, line.sha256), line);
  }
  return [...entries.values()];
}

/** `null` for a torn last line, or an empty one. */
function readLine(written: string): Line | null {
  try {
    return lineSchema.parse(JSON.parse(written));
  } catch {
    return null;
  }
}
