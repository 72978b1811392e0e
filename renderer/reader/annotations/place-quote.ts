import { placeOver } from '../../../shared/library/annotation-pages.ts';
import {
  contextAfter,
  contextBefore,
  cutQuote,
  runningQuote,
} from '../../../shared/library/annotation-quote.ts';
import { sortIndex } from '../../../shared/library/annotation-sort.ts';
import type { AnnotationExtent } from '../../../shared/library/annotation-values.ts';
import type { PlacedText } from '../pdf/document-text.ts';
import { anchorQuote } from './anchor-quote.ts';
import { letters } from './letters.ts';
import { storedRect } from './rects.ts';
import type { SearchedText } from './text/anchor-in-text.ts';

/** Words as short as these, letters, are only found where they stand once. */
const shortWords = 24;

/** Where words that are known by themselves stand in a text; `null` when that is nowhere, or nobody can say where. */
export function quoteInText(
  { plain, letters: whole, offsets }: SearchedText,
  hash: string,
  quote: string,
): AnnotationExtent | null {
  const words = letters(quote);
  const at = whole.indexOf(words);
  if (isUnsure(words, whole, at)) return null;
  const start = offsets[at] ?? 0;
  const end = (offsets[at + words.length - 1] ?? start) + 1;
  const place = { surface: 'text' as const, start, end };
  return {
    file: hash,
    place,
    quote: cutQuote(runningQuote(plain.slice(start, end))),
    before: contextBefore(plain.slice(0, start)),
    after: contextAfter(plain.slice(end)),
    sort: sortIndex(place),
  };
}

/** The same in the pages of a PDF. */
export function quoteInPdf(
  pages: readonly (readonly PlacedText[])[],
  file: string,
  quote: string,
): AnnotationExtent | null {
  const whole = letters(pages.map((page) => page.map(({ text }) => text).join('')).join(''));
  const words = letters(quote);
  if (isUnsure(words, whole, whole.indexOf(words))) return null;
  const anchor = anchorQuote(pages, { quote, before: '', after: '', page: 0 }) ?? [];
  const [first, ...others] = anchor.map(({ page, rects }) => ({ page, rects: rects.map(storedRect) }));
  if (first === undefined) return null;
  const place = placeOver(first, others, String(first.page + 1));
  return { file, place, quote: cutQuote(runningQuote(quote)), before: '', after: '', sort: sortIndex(place) };
}

function isUnsure(words: string, whole: string, at: number): boolean {
  if (words === '' || at < 0) return true;
  return words.length <= shortWords && whole.indexOf(words, at + 1) >= 0;
}
