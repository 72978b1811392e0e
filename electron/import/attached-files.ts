import { randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { OwnPdf } from '../../shared/contract/adding.ts';
import type { AttachedState } from '../../shared/contract/importing.ts';
import { failure } from '../../shared/failure/failure.ts';
import { keepOwnPdf, type OwnPdfMeans } from '../files/own-pdf.ts';

/** So many choices are remembered: of those before, no dialog is open any more. */
const mostChoices = 20;

/**
 * The files beside what the reader chose to import. A window names them as the imported file does, and only
 * where the reader has chosen something; what is read there must be a PDF.
 */
export class AttachedFiles {
  readonly #means: OwnPdfMeans;
  readonly #folders = new Map<string, string>();

  constructor(means: OwnPdfMeans) {
    this.#means = means;
  }

  /** Remembers the folder of a choice. @returns the name that its files are asked for by. */
  choose(folder: string): string {
    const id = randomUUID();
    this.#folders.set(id, folder);
    const [oldest] = this.#folders.keys();
    if (this.#folders.size > mostChoices && oldest !== undefined) this.#folders.delete(oldest);
    return id;
  }

  /** What is at each of these places. */
  async look(id: string, names: readonly string[]): Promise<AttachedState[]> {
    const states: AttachedState[] = [];
    for (const name of names) {
      const found = await this.#find(id, name);
      states.push(typeof found === 'string' ? found : 'there');
    }
    return states;
  }

  /** Keeps a copy of one of them. */
  async keep(id: string, name: string): Promise<OwnPdf> {
    const found = await this.#find(id, name);
    return typeof found === 'string'
      ? { name, failure: failure('unreadable-file', `${name}: ${found}`) }
      : keepOwnPdf(this.#means, name, found.path);
  }

  async #find(
    id: string,
    name: string,
  ): Promise<{ readonly path: string } | Exclude<AttachedState, 'there'>> {
    const folder = this.#folders.get(id);
    if (folder === undefined) return 'missing';
    if (isElsewhere(name)) return 'elsewhere';
    for (const place of placesOf(folder, name)) {
      if (!(await isFile(place))) continue;
      return (await isPdf(place)) ? { path: place } : 'no-pdf';
    }
    return 'missing';
  }
}

/** On the web, or on another machine: asking for it would already tell that machine something. */
const isElsewhere = (name: string): boolean =>
  /^[\\/]{2}/.test(name) || (/^[a-z][a-z0-9+.-]+:/i.test(name) && !/^file:\/\/\//i.test(name));

/** Where a named file may lie: Mendeley leaves out the first stroke, others write percent signs or strokes of Windows. */
function placesOf(folder: string, name: string): string[] {
  const plain = name.replace(/^file:\/\/\//i, path.sep === '/' ? '/' : '');
  const spellings = [plain, decoded(plain), plain.replaceAll('\\', '/')];
  return [...new Set([...spellings.map((each) => path.resolve(folder, each)), path.resolve('/', plain)])];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const isFile = (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isFile(),
    () => false,
  );

async function isPdf(place: string): Promise<boolean> {
  try {
    const file = await open(place, 'r');
    try {
      const { buffer } = await file.read(Buffer.alloc(5), 0, 5, 0);
      return buffer.toString('latin1') === '%PDF-';
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
