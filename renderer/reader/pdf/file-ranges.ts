import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Sha256 } from '../../../shared/library/ids.ts';

/** Pieces that are asked for; the disk answers a larger one hardly later than a small one, bytes. */
export const rangeBytes = 512 * 1024;

/** A kept file, read in pieces as pdf.js asks for them; its two ends, where every PDF is begun, beforehand. */
export class FileRanges extends PDFDataRangeTransport {
  readonly #url: string;
  readonly #ended = new AbortController();
  readonly #failed: (thrown: unknown) => void;
  readonly #ends = new Map<number, Promise<Uint8Array>>();

  /** @param failed is told when a piece cannot be read: pdf.js itself would wait for it for ever. */
  constructor(file: Sha256, bytes: number, failed: (thrown: unknown) => void) {
    super(bytes, null);
    this.#url = `offprint://files/${file}`;
    this.#failed = failed;
    const last = Math.floor(Math.max(0, bytes - 1) / rangeBytes) * rangeBytes;
    for (const begin of new Set([0, last])) {
      const end = this.#fetch(begin, Math.min(begin + rangeBytes, bytes));
      // Its failure is told when it is asked for.
      end.catch(() => {});
      this.#ends.set(begin, end);
    }
  }

  override requestDataRange(begin: number, end: number): void {
    this.#read(begin, end).then(
      (chunk) => this.onDataRange(begin, chunk),
      (thrown: unknown) => {
        if (!this.#ended.signal.aborted) this.#failed(thrown);
      },
    );
  }

  override abort(): void {
    this.#ended.abort();
  }

  async #read(begin: number, end: number): Promise<Uint8Array> {
    const ahead = this.#ends.get(begin);
    this.#ends.delete(begin);
    const piece = await ahead;
    return piece?.length === end - begin ? piece : this.#fetch(begin, end);
  }

  async #fetch(begin: number, end: number): Promise<Uint8Array> {
    const answer = await fetch(this.#url, {
      headers: { range: `bytes=${begin}-${end - 1}` },
      signal: this.#ended.signal,
    });
    if (answer.status !== 206) throw new Error(`bytes ${begin}-${end} of the file: ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}
