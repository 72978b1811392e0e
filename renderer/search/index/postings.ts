import { sizeOf, writeNumber } from './bytes.ts';
import { posted, postedByField } from './fields.ts';
import { walk } from './forward.ts';

/** For each term the papers that have it, in order: how far each is from the one before, and its byte. */
export interface Postings {
  /** Where the papers of each term begin in `bytes`; one more than there are terms. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  /** How many papers have each term. */
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The words of many papers in order, back to back. */
export interface Forward {
  /** Where each paper begins in `bytes`; one more than there are papers. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export const noPostings: Postings = {
  offsets: new Uint32Array(1),
  counts: new Uint32Array(0),
  bytes: new Uint8Array(0),
};
export const noForward: Forward = { offsets: new Uint32Array(1), bytes: new Uint8Array(0) };

/** How many papers are worked on before others get a turn. */
const portion = 400;

/**
 * Turns papers with their words into words with their papers.
 * @param pause is awaited now and then, so that questions are answered in between.
 */
export async function invert(forward: Forward, terms: number, pause: () => Promise<void>): Promise<Postings> {
  const papers = forward.offsets.length - 1;
  const counts = new Uint32Array(terms);
  const sizes = new Uint32Array(terms);
  const last = new Int32Array(terms).fill(-1);
  const bytesOf = new Uint16Array(terms);
  const met: number[] = [];
  const collect = (paper: number): void => {
    met.length = 0;
    walk(forward.bytes, forward.offsets[paper] ?? 0, forward.offsets[paper + 1] ?? 0, (term, field) => {
      const before = bytesOf[term] ?? 0;
      if (before === 0) met.push(term);
      bytesOf[term] = postedWith(before, field);
    });
  };
  for (let paper = 0; paper < papers; paper += 1) {
    if (paper % portion === 0) await pause();
    collect(paper);
    for (const term of met) {
      sizes[term] = (sizes[term] ?? 0) + sizeOf(paper - (last[term] ?? -1)) + 1;
      counts[term] = (counts[term] ?? 0) + 1;
      last[term] = paper;
      bytesOf[term] = 0;
    }
  }
  const offsets = new Uint32Array(terms + 1);
  for (let term = 0; term < terms; term += 1) offsets[term + 1] = (offsets[term] ?? 0) + (sizes[term] ?? 0);
  const bytes = new Uint8Array(offsets[terms] ?? 0);
  const ends = offsets.slice(0, terms);
  last.fill(-1);
  for (let paper = 0; paper < papers; paper += 1) {
    if (paper % portion === 0) await pause();
    collect(paper);
    for (const term of met) {
      const at = writeNumber(bytes, ends[term] ?? 0, paper - (last[term] ?? -1));
      bytes[at] = bytesOf[term] ?? 0;
      ends[term] = at + 1;
      last[term] = paper;
      bytesOf[term] = 0;
    }
  }
  return { offsets, counts, bytes };
}

/** The byte of a posting after one more word of it in a field. */
export function postedWith(byte: number, field: number): number {
  const added = postedByField[field] ?? 0;
  if (added !== 0) return byte | added;
  return (byte & posted.times) === posted.times ? byte : byte + 1;
}

/** Visits the papers of a term. */
export function eachPosting(
  { offsets, bytes }: Postings,
  term: number,
  visit: (paper: number, byte: number) => void,
): void {
  const end = offsets[term + 1] ?? 0;
  let at = offsets[term] ?? end;
  let paper = -1;
  while (at < end) {
    let byte = bytes[at] ?? 0;
    at += 1;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      step |= (byte & 127) << shift;
    }
    paper += step;
    visit(paper, bytes[at] ?? 0);
    at += 1;
  }
}
