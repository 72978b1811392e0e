import { assertNever } from '../../../shared/assert-never.ts';
import type { Condition } from '../../../shared/search/query.ts';
import { beginningsOf, hasWordRun } from '../../../shared/search/word-run.ts';
import { type PaperField, paperFields, postedByField } from './fields.ts';
import { hasRun, hasRunTo } from './forward.ts';
import { isAny, justFits } from './found.ts';
import type { Inverted } from './inverted.ts';
import type { LibraryIndex } from './library-index.ts';

type Named = Extract<Condition, { kind: 'named' }>;

/** Marks the papers with a name: one that has the words whole, else, where it may be, one that begins so. */
export function named(index: LibraryIndex, condition: Named): Float32Array {
  const whole = withName(index, { ...condition, open: false });
  return condition.open && !isAny(whole) ? withName(index, condition) : whole;
}

function withName(index: LibraryIndex, { field, words, open }: Named): Float32Array {
  const { papers, tags } = index;
  switch (field) {
    case 'author':
      return bearing(index, words, 'authors', open);
    case 'keyword':
      return bearing(index, words, 'keywords', open);
    case 'org':
    case 'submitter': {
      const fitting = papers.names.map((name) =>
        name.split('\n').some((each) => hasWordRun(each.split(' '), words, open)),
      );
      const column = field === 'org' ? papers.org : papers.submitter;
      const scores = new Float32Array(papers.size);
      for (let paper = 0; paper < papers.size; paper += 1)
        if (fitting[column[paper] ?? 0] === true) scores[paper] = justFits;
      return scores;
    }
    case 'tag': {
      const scores = new Float32Array(papers.size);
      tags.eachWith(
        (name) => hasWordRun(name, words, open),
        (paper) => {
          scores[paper] = justFits;
        },
      );
      return scores;
    }
    default:
      return assertNever(field);
  }
}

/** Marks the papers in one of whose fields the words stand side by side; the last of `open` ones is begun. */
export function bearing(
  index: LibraryIndex,
  words: readonly string[],
  field: PaperField,
  open: boolean,
): Float32Array {
  const { vocabulary, words: inverted } = index;
  const scores = new Float32Array(index.papers.size);
  const whole = (open ? words.slice(0, -1) : words).flatMap((word) => vocabulary.find(word) ?? []);
  const begun = open
    ? beginningsOf(words.at(-1) ?? '').flatMap((beginning) => vocabulary.beginningWith(beginning))
    : [];
  const isKnown = whole.length + Number(open) === words.length && whole.length + begun.length > 0;
  if (!isKnown) return scores;
  const number = paperFields.indexOf(field);
  const bit = postedByField[number] ?? 0;
  const isFit = open ? hasRunTo(whole, new Set(begun), number) : hasRunIn(inverted, whole, number);
  // Only those are read that have the rarest of the whole words, else one of those begun.
  const [first = null] = [...whole].sort((a, b) => inverted.count(a) - inverted.count(b));
  const sought = first === null ? [...new Set(begun)] : [first];
  inverted.eachWith(
    sought.map((term) => ({ term, weight: 1 })),
    (paper, byte) => {
      if ((byte & bit) === 0 || (scores[paper] ?? 0) > 0) return;
      if (isFit(inverted.words(paper))) scores[paper] = justFits;
    },
  );
  return scores;
}

function hasRunIn(
  inverted: Inverted,
  terms: readonly number[],
  field: number,
): (texts: Uint8Array) => boolean {
  const run = inverted.runOf(terms);
  return (texts) => hasRun(texts, run, 1 << field);
}
