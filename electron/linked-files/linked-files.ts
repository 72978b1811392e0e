import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type LinkedFile,
  type LinkedFileWish,
  linkedFileSchema,
} from '../../shared/contract/linked-files.ts';
import { fail } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { z } from '../../shared/schema.ts';
import { isMissing } from '../disk/system-error.ts';
import { replaceFile } from '../journal/durable-file.ts';

const linksSchema = z.array(linkedFileSchema);

export interface LinkedFilesOptions {
  readonly profile: string;
  now(): number;
  changed(links: readonly LinkedFile[]): void;
}

/**
 * The files of the reader's that follow a list, and where they lie. A window says what is written, never
 * where: the path comes from the reader's own choice and stays here.
 */
export class LinkedFiles {
  readonly #options: LinkedFilesOptions;
  readonly #file: string;
  #links: readonly LinkedFile[] | null = null;
  /** One after the other, so that an older text never replaces a newer one. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: LinkedFilesOptions) {
    this.#options = options;
    this.#file = path.join(options.profile, 'linked-files.json');
  }

  /** All of them. @throws FailureError `disk` when the list of them is there but cannot be read. */
  async all(): Promise<readonly LinkedFile[]> {
    this.#links ??= await this.#read();
    return this.#links;
  }

  /** Keeps a file from now on; one that was kept at the same path gives way. */
  add(file: string, wish: LinkedFileWish): Promise<LinkedFile> {
    return this.#inTurn(async () => {
      const link: LinkedFile = { ...wish, id: randomUUID(), path: file, writtenAt: null, failure: null };
      const others = (await this.all()).filter((known) => known.path !== file);
      await this.#keep([...others, link]);
      return link;
    });
  }

  /** Stops keeping a file; it stays where it is, as it is. */
  stop(id: string): Promise<void> {
    return this.#inTurn(async () => this.#keep((await this.all()).filter((link) => link.id !== id)));
  }

  /**
   * Writes a file whole or not at all, and only when its text differs.
   * @throws FailureError `gone` for a file that is not kept any more, else why it could not be written.
   */
  write(id: string, text: string): Promise<void> {
    return this.#inTurn(async () => {
      const link = (await this.all()).find((known) => known.id === id);
      if (link === undefined) return fail('gone', 'this file is not kept up to date any more');
      try {
        if ((await contentOf(link.path)) !== text) await replaceFile(link.path, [Buffer.from(text, 'utf8')]);
        else if (link.writtenAt !== null && link.failure === null) return;
        await this.#change({ ...link, writtenAt: this.#options.now(), failure: null });
      } catch (thrown) {
        const what = toFailure(thrown);
        if (link.failure !== what.kind) await this.#change({ ...link, failure: what.kind });
        throw thrown;
      }
    });
  }

  async #change(link: LinkedFile): Promise<void> {
    await this.#keep((await this.all()).map((known) => (known.id === link.id ? link : known)));
  }

  async #keep(links: readonly LinkedFile[]): Promise<void> {
    await replaceFile(this.#file, [Buffer.from(JSON.stringify(links, null, 2))]);
    this.#links = links;
    this.#options.changed(links);
  }

  async #read(): Promise<readonly LinkedFile[]> {
    const content = await contentOf(this.#file);
    if (content === null) return [];
    try {
      return linksSchema.parse(JSON.parse(content));
    } catch (thrown) {
      return fail('disk', `${this.#file} cannot be read`, thrown);
    }
  }

  #inTurn<Value>(does: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(does, does);
    this.#turn = done.catch(() => {});
    return done;
  }
}

/** The text of a file; `null` when there is none. */
async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    if (isMissing(thrown)) return null;
    throw thrown;
  }
}
