import { assertNever } from '../../../shared/assert-never.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { Paper } from '../../../shared/library/paper.ts';
import type { Query } from '../../../shared/search/query.ts';
import { placedWords } from '../../../shared/search/words.ts';
import type { Library } from '../../store/database.ts';
import type { AnnotationRow } from '../../store/rows.ts';
import { where } from '../index/fields.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import { wantedWords } from '../index/search.ts';
import { termsOf } from '../index/word-terms.ts';
import type { Excerpt, ExcerptPlace, HitTarget, MarkedText, SearchAsks } from '../messages.ts';
import { textsOfComments } from './comments.ts';
import { textOf } from './page-texts.ts';
import { pdfPagesOf } from './pdf-texts.ts';

/** How long a piece around the marks is, in UTF-16 units. */
const pieceLength = 170;

/** Says of a word of a text which words of the query it stands for, as bits; 0 for none. */
type Marker = (word: string) => number;

/** Cuts for each paper the piece that shows why it was found. */
export async function excerptsOf(
  library: Library,
  index: LibraryIndex,
  query: Query,
  { papers: ids, places }: SearchAsks['excerpts']['ask'],
): Promise<Excerpt[]> {
  const keys = [...ids];
  const [papers, notes, annotations] = await Promise.all([
    library.papers.bulkGet(keys),
    library.notes.bulkGet(keys),
    library.annotations.where('paper').anyOf(keys).toArray(),
  ]);
  const marker = markerOf(index, query);
  const excerpts: Excerpt[] = [];
  for (const [at, id] of keys.entries()) {
    const paper = papers[at];
    if (paper === undefined) {
      excerpts.push({ title: { text: '', marks: [] }, piece: null, target: null });
      continue;
    }
    const found = places[at] ?? 0;
    const title = marked(paper.title, marker);
    const said: Said[] = [];
    if ((found & where.note) !== 0) said.push({ place: 'note', text: notes[at]?.text ?? '', target: null });
    if ((found & where.highlight) !== 0) said.push(...highlightsOf(annotations, id));
    if ((found & fromFeed) !== 0 || found === where.meaning) said.push(...textsOf(paper));
    if ((found & where.text) !== 0) said.push(...(await keptTextOf(library, id)));
    if ((found & where.comment) !== 0) {
      const thread = await library.threads.get(id);
      for (const text of textsOfComments(thread?.comments ?? []))
        said.push({ place: 'comment', text, target: null });
    }
    const best = bestOf(said, marker);
    const beginning = cut(paper.abstract?.text ?? paper.aiSummary ?? '', 0, marker);
    const piece = best?.piece ?? { ...beginning, place: 'abstract' as const };
    excerpts.push({
      title: title.text,
      piece: found === where.meaning ? { ...piece, place: 'meaning' } : piece,
      target: best?.target ?? null,
    });
  }
  return excerpts;
}

/** The places that the feed's own words can be found in. */
const fromFeed = where.title | where.authors | where.keywords | where.summary | where.abstract;

function highlightsOf(annotations: readonly AnnotationRow[], paper: PaperId): Said[] {
  return annotations
    .filter((row) => row.paper === paper)
    .flatMap(({ key, quote, comment, place: { surface } }) =>
      [quote, comment].map(
        (text): Said => ({
          place: 'highlight',
          text,
          target: { kind: 'highlight', key, surface },
        }),
      ),
    );
}

/** The kept text of a paper, else the pages of its PDF. */
async function keptTextOf(library: Library, paper: PaperId): Promise<Said[]> {
  const row = await library.texts.get(paper);
  if (row !== undefined)
    return [{ place: 'text', text: await textOf(row), target: { kind: 'text', offset: 0 } }];
  const pages = await pdfPagesOf(library, paper);
  return pages.map((text, page) => ({ place: 'text', text, target: { kind: 'page', page, words: '' } }));
}

interface Said {
  readonly place: ExcerptPlace;
  readonly text: string;
  readonly target: HitTarget | null;
}

function textsOf(paper: Paper): Said[] {
  const said = (place: ExcerptPlace, text: string): Said => ({ place, text, target: null });
  return [
    said('abstract', paper.abstract?.text ?? ''),
    said('summary', paper.aiSummary ?? ''),
    said('keywords', paper.keywords.join(', ')),
    said('authors', [...paper.authors.map(({ name }) => name), paper.organization?.title ?? ''].join(', ')),
  ];
}

function markerOf(index: LibraryIndex, query: Query): Marker {
  const bits = new Map<number, number>();
  const words = wantedWords(query.clause);
  words.forEach((word, at) => {
    for (const { term } of termsOf(index, word, 'unknown-words'))
      bits.set(term, (bits.get(term) ?? 0) | (1 << (at % 31)));
  });
  const known = new Map<string, number>();
  return (word) => {
    const held = known.get(word);
    if (held !== undefined) return held;
    const term = index.vocabulary.find(word);
    const bit = term === null ? 0 : (bits.get(term) ?? 0);
    known.set(word, bit);
    return bit;
  };
}

function marked(text: string, marker: Marker): { readonly text: MarkedText; readonly bits: number } {
  let bits = 0;
  const marks: [number, number][] = [];
  for (const { start, end, word } of placedWords(text)) {
    const bit = marker(word);
    if (bit === 0) continue;
    bits |= bit;
    marks.push([start, end]);
  }
  return { text: { text, marks }, bits };
}

interface Best {
  readonly piece: MarkedText & { readonly place: ExcerptPlace };
  readonly target: HitTarget | null;
}

/** The piece with the most different words of the query; of equal ones that of the first text. */
function bestOf(all: readonly Said[], marker: Marker): Best | null {
  let best: { words: number; value: Best } | null = null;
  for (const { place, text, target } of all) {
    const window = densest(text, marker);
    if (window === null || (best !== null && window.words <= best.words)) continue;
    best = {
      words: window.words,
      value: {
        piece: { ...cut(text, window.start, marker), place },
        target: target === null ? null : targetAt(target, text, window.start),
      },
    };
  }
  return best?.value ?? null;
}

/** The target of a text, at the place in it where its words stand. */
function targetAt(target: HitTarget, text: string, start: number): HitTarget {
  switch (target.kind) {
    case 'highlight':
      return target;
    case 'text':
      return { ...target, offset: start };
    case 'page':
      return { ...target, words: /^\S*/.exec(text.slice(start))?.[0] ?? '' };
    default:
      return assertNever(target);
  }
}

/** Where the stretch with the most different words begins. */
function densest(text: string, marker: Marker): { readonly start: number; readonly words: number } | null {
  const hits = placedWords(text).flatMap(({ start, word }) => {
    const bit = marker(word);
    return bit === 0 ? [] : [{ start, bit }];
  });
  let best: { start: number; words: number } | null = null;
  for (let first = 0; first < hits.length; first += 1) {
    const start = hits[first]?.start ?? 0;
    let bits = 0;
    for (let at = first; at < hits.length && (hits[at]?.start ?? 0) - start < pieceLength; at += 1)
      bits |= hits[at]?.bit ?? 0;
    const words = countBits(bits);
    if (best === null || words > best.words) best = { start, words };
  }
  return best;
}

/** A piece of the text around a place, cut between words. */
function cut(text: string, around: number, marker: Marker): MarkedText {
  const from = around < 50 ? 0 : text.indexOf(' ', around - 40) + 1;
  const start = from > 0 && from <= around ? from : Math.max(0, around < 50 ? 0 : around);
  const end = start + pieceLength >= text.length ? text.length : text.lastIndexOf(' ', start + pieceLength);
  const piece = text.slice(start, end > start ? end : start + pieceLength).replace(/\s/g, ' ');
  const shown = `${start > 0 ? '… ' : ''}${piece}${end < text.length ? ' …' : ''}`;
  return marked(shown, marker).text;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
