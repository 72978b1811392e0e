import { open } from 'node:fs/promises';
import { longestLine, newline } from './line.ts';

/** A line as it lies in its file. */
export interface RawLine {
  /** Counted from 1. */
  readonly number: number;
  /** Of its first byte. */
  readonly offset: number;
  /** Without the line feed. */
  readonly length: number;
  /** Without the line feed; `null` for a line too long to be one of ours. */
  readonly bytes: Buffer | null;
  /** Whether a line feed follows. */
  readonly ended: boolean;
}

const chunkBytes = 256 * 1024;

/**
 * Reads a file line by line in small pieces, whatever its bytes are: memory grows with the longest
 * line, not with the file. Yields the lines that each piece completes.
 * @param limit reads no further than this many bytes.
 * @throws the system's error when the file cannot be read.
 */
export async function* readLines(file: string, limit = Number.POSITIVE_INFINITY): AsyncGenerator<RawLine[]> {
  const handle = await open(file, 'r');
  try {
    const pending = new PendingLine();
    let position = 0;
    while (position < limit) {
      const wanted = Math.min(chunkBytes, limit - position);
      // A fresh buffer each time: the lines handed out keep pointing into it.
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(wanted), 0, wanted, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      const lines = pending.take(buffer.subarray(0, bytesRead));
      if (lines.length > 0) yield lines;
    }
    const rest = pending.rest();
    if (rest !== null) yield [rest];
  } finally {
    await handle.close();
  }
}

/** The line that is not complete yet, and its place. */
class PendingLine {
  #pieces: Buffer[] = [];
  #length = 0;
  #number = 1;
  #offset = 0;

  take(chunk: Buffer): RawLine[] {
    const lines: RawLine[] = [];
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      this.#add(chunk.subarray(from, end));
      lines.push(this.#complete(true));
      from = end + 1;
    }
    if (from < chunk.length) this.#add(chunk.subarray(from));
    return lines;
  }

  rest(): RawLine | null {
    return this.#length === 0 ? null : this.#complete(false);
  }

  #add(piece: Buffer): void {
    this.#length += piece.length;
    if (this.#length > longestLine) this.#pieces = [];
    else this.#pieces.push(piece);
  }

  #complete(ended: boolean): RawLine {
    const [only] = this.#pieces;
    const whole = this.#pieces.length === 1 && only !== undefined ? only : Buffer.concat(this.#pieces);
    const bytes = this.#length > longestLine ? null : whole;
    const line = { number: this.#number, offset: this.#offset, length: this.#length, bytes, ended };
    this.#number += 1;
    this.#offset += this.#length + (ended ? 1 : 0);
    this.#pieces = [];
    this.#length = 0;
    return line;
  }
}
