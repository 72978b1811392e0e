import type { Paper } from '../../../shared/library/paper.ts';
import { addressWords } from '../../../shared/search/addresses.ts';
import { wordsOf } from '../../../shared/search/words.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Ends a field, and parts two names within one; the terms' numbers follow after these two. */
const fieldEnd = 0;
const gap = 1;
const firstTerm = 2;

/** The texts of a paper, field by field as `paperFields` lists them; each text of a field stands alone. */
function textsOf(paper: Paper): readonly (readonly string[])[] {
  const { organization } = paper;
  const addresses = [paper.githubRepo, paper.projectPage].flatMap((address) => address ?? []);
  return [
    [paper.title],
    paper.authors.map((author) => author.name),
    organization === null ? [] : [organization.title, organization.name],
    paper.keywords,
    [paper.aiSummary ?? ''],
    [paper.abstract?.text ?? ''],
    addresses.map((address) => addressWords(address).join(' ')),
  ];
}

const writer = new ByteWriter(4_096);

/** The words of a paper in order, as the bytes that stand for it. */
export function encodePaper(paper: Paper, vocabulary: Vocabulary): Uint8Array<ArrayBuffer> {
  return encodeTexts(textsOf(paper), vocabulary);
}

/** The words of texts in order; one list of texts a field. */
export function encodeTexts(
  fields: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): Uint8Array<ArrayBuffer> {
  writer.clear();
  for (const texts of fields) {
    texts.forEach((text, index) => {
      if (index > 0) writer.number(gap);
      for (const word of wordsOf(text)) writer.number(vocabulary.add(word) + firstTerm);
    });
    writer.number(fieldEnd);
  }
  return writer.take();
}

/** Walks the words between two places of encoded texts: the number of each one's field, and its term. */
export function walk(
  bytes: Uint8Array,
  from: number,
  to: number,
  visit: (term: number, field: number) => void,
): void {
  const reader = new ByteReader(bytes, from);
  let field = 0;
  while (reader.at < to) {
    const number = reader.number();
    if (number === fieldEnd) field += 1;
    else if (number !== gap) visit(number - firstTerm, field);
  }
}

/** So many bytes tell how often each value stands in texts. */
const counted = 2 ** 20;

/** How often each value of a byte stands in encoded texts, as far as the first of them tell. */
export function countBytes(texts: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const byte of texts.subarray(0, counted)) counts[byte] = (counts[byte] ?? 0) + 1;
  return counts;
}

/** Words that stand side by side, as the bytes that they have in encoded texts. */
export interface Run {
  readonly bytes: Uint8Array;
  /** Where in them the byte stands that is looked for first: the rarest. */
  readonly anchor: number;
}

/** Makes words ready to be looked for in texts whose bytes were counted. */
export function runOfTerms(run: readonly number[], counts: Uint32Array): Run {
  const writer = new ByteWriter();
  for (const term of run) writer.number(term + firstTerm);
  const bytes = writer.take();
  const countAt = (at: number): number => counts[bytes[at] ?? 0] ?? 0;
  let anchor = 0;
  for (let at = 1; at < bytes.length; at += 1) if (countAt(at) < countAt(anchor)) anchor = at;
  return { bytes, anchor };
}

/**
 * Whether the words of a run stand side by side in one of the fields, a bit each, that are looked at. The
 * bytes are compared as they are: a number ends with its only byte below 128, and only the end of a field is 0.
 */
export function hasRun(texts: Uint8Array, run: Run, fields: number): boolean {
  const { bytes, anchor } = run;
  const byte = bytes[anchor] ?? 0;
  for (let at = texts.indexOf(byte, anchor); at >= 0; at = texts.indexOf(byte, at + 1)) {
    const start = at - anchor;
    if (start > 0 && (texts[start - 1] ?? 0) > 127) continue;
    let same = 0;
    while (same < bytes.length && texts[start + same] === bytes[same]) same += 1;
    if (same === bytes.length && (fields & (1 << fieldAt(texts, start))) !== 0) return true;
  }
  return false;
}

/**
 * Tells whether in a field, by its number, words stand side by side of which the last may be any of some.
 * @param first the words before it, none where it stands alone.
 */
export function hasRunTo(
  first: readonly number[],
  last: ReadonlySet<number>,
  field: number,
): (texts: Uint8Array) => boolean {
  return (texts) => {
    const reader = new ByteReader(texts, 0);
    const before: number[] = [];
    for (let at = 0; at <= field && reader.at < texts.length; ) {
      const number = reader.number();
      if (number < firstTerm) {
        before.length = 0;
        if (number === fieldEnd) at += 1;
      } else if (at === field) {
        const term = number - firstTerm;
        const isAfter = first.every((each, index) => before[before.length - first.length + index] === each);
        if (isAfter && last.has(term)) return true;
        before.push(term);
      }
    }
    return false;
  };
}

function fieldAt(texts: Uint8Array, place: number): number {
  let field = 0;
  for (let at = texts.indexOf(fieldEnd); at >= 0 && at < place; at = texts.indexOf(fieldEnd, at + 1))
    field += 1;
  return field;
}
