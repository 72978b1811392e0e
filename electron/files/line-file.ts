import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '../disk/system-error.ts';
import { replaceFile } from '../journal/durable-file.ts';
import { Turns } from '../journal/turns.ts';

/** So many lines more than twice what they say are left standing before the file is written anew. */
const slack = 500;

/** Lines that say what is there, folded one after the other. */
export interface Fold<Line> {
  add(line: Line): void;
  /** What is there by now, as lines. */
  lines(): readonly Line[];
}

/** A file of JSON lines that grows at its end, and is written anew when most of them say nothing any more. */
export class LineFile<Line> {
  readonly #path: string;
  readonly #parse: (value: unknown) => Line;
  readonly #turns = new Turns();
  #isWhole = false;

  /** @param parse throws for what is no line. */
  constructor(file: string, parse: (value: unknown) => Line) {
    this.#path = file;
    this.#parse = parse;
  }

  /** @throws the system's error. */
  append(lines: readonly Line[]): Promise<void> {
    return this.#turns.take(async () => {
      if (lines.length === 0) return;
      await mkdir(path.dirname(this.#path), { recursive: true });
      const torn = this.#isWhole || (await endsWhole(this.#path)) ? '' : '\n';
      this.#isWhole = false;
      await appendFile(this.#path, torn + lines.map(written).join(''));
      this.#isWhole = true;
    });
  }

  /**
   * Reads every line into `fold`; a torn one is left out, and a file that is not there has none.
   * @throws the system's error when the file is there and cannot be read.
   */
  readInto<Into extends Fold<Line>>(fold: Into): Promise<Into> {
    return this.#turns.take(async () => {
      let read = 0;
      try {
        for await (const line of linesOf(this.#path)) {
          read += 1;
          for (const each of this.#read(line)) fold.add(each);
        }
      } catch (thrown) {
        if (!isMissing(thrown)) throw thrown;
      }
      const lines = fold.lines();
      if (read > 2 * lines.length + slack)
        await replaceFile(this.#path, [Buffer.from(lines.map(written).join(''))]);
      return fold;
    });
  }

  #read(line: string): Line[] {
    try {
      return [this.#parse(JSON.parse(line))];
    } catch {
      return [];
    }
  }
}

/** Piece by piece, so that everything else in this process has its turn in between. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const pieces: AsyncIterable<string> = createReadStream(file, 'utf8');
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const written = (line: unknown): string => `${JSON.stringify(line)}\n`;

/** Whether the next line can follow at once; a crash may have torn the last one. */
async function endsWhole(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size === 0) return true;
      const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
      return buffer.toString() === '\n';
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    if (isMissing(thrown)) return true;
    throw thrown;
  }
}
