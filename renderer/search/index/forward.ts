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

/** Words that stand side by side, made ready to be looked for. */
export interface Run {
  /** By term, a bit for every place that it has in the run. */
  readonly places: Uint32Array;
  /** The bit of the last place. */
  readonly end: number;
}

/** At most so many words of a run are looked at. */
const longestRun = 31;

/** @param terms how many terms there are. */
export function runOfTerms(run: readonly number[], terms: number): Run {
  const places = new Uint32Array(terms);
  const looked = run.slice(0, longestRun);
  looked.forEach((term, place) => {
    places[term] = (places[term] ?? 0) | (1 << place);
  });
  return { places, end: 1 << (looked.length - 1) };
}

/** Whether the words of a run stand side by side in one of the fields, a bit each, that are looked at. */
export function hasRun(bytes: Uint8Array, run: Run, fields: number): boolean {
  const { places, end } = run;
  const reader = new ByteReader(bytes);
  // A bit for every beginning of the run that ends at the word just read.
  let begun = 0;
  let isLookedAt = (fields & 1) !== 0;
  let field = 0;
  while (reader.at < bytes.length) {
    const number = reader.number();
    if (number < firstTerm) {
      begun = 0;
      if (number === fieldEnd) {
        field += 1;
        isLookedAt = (fields & (1 << field)) !== 0;
      }
    } else if (isLookedAt) {
      begun = ((begun << 1) | 1) & (places[number - firstTerm] ?? 0);
      if ((begun & end) !== 0) return true;
    }
  }
  return false;
}
