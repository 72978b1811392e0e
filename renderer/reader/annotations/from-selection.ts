import {
  contextAfter,
  contextBefore,
  cutQuote,
  runningQuote,
} from '../../../shared/library/annotation-quote.ts';
import { sortIndex } from '../../../shared/library/annotation-sort.ts';
import type { AnnotationExtent } from '../../../shared/library/annotation-values.ts';
import type { Sha256 } from '../../../shared/library/ids.ts';
import type { PaintedPage, PdfRect, PdfSelection, SelectedPart } from '../pdf/page-layer.ts';
import { storedRect } from './rects.ts';

/**
 * Where annotations of a selection stand: one over the columns of a page and over two pages in a row. A
 * selection over more pages makes several, each of at most two.
 */
export function extentsOf(selection: Pick<PdfSelection, 'parts'>, file: Sha256): AnnotationExtent[] {
  const extents: AnnotationExtent[] = [];
  const { parts } = selection;
  for (let index = 0; index < parts.length; ) {
    const first = parts[index];
    if (first === undefined) break;
    const second = parts[index + 1];
    const next = second?.page === first.page + 1 ? second : null;
    extents.push(extentOf(first, next, file));
    index += next === null ? 1 : 2;
  }
  return extents;
}

function extentOf(first: SelectedPart, next: SelectedPart | null, file: Sha256): AnnotationExtent {
  const last = next ?? first;
  const place = {
    surface: 'pdf' as const,
    page: first.page,
    pageLabel: first.pageLabel,
    rects: first.rects.map(storedRect),
    nextPageRects: next?.rects.map(storedRect) ?? [],
  };
  const words = next === null ? first.text : `${first.text} ${next.text}`;
  return {
    file,
    place,
    quote: cutQuote(runningQuote(words, `${first.before} ${words} ${last.after}`)),
    before: contextBefore(first.before),
    after: contextAfter(last.after),
    sort: sortIndex(place, first.start),
  };
}

/** Where an annotation without words stands: a note's point, or an area, beside the text at `offset`. */
export function extentWithout(
  { index, label }: Pick<PaintedPage, 'index' | 'label'>,
  rect: PdfRect,
  offset: number | null,
  file: Sha256,
): AnnotationExtent {
  const place = {
    surface: 'pdf' as const,
    page: index,
    pageLabel: label,
    rects: [storedRect(rect)],
    nextPageRects: [],
  };
  return { file, place, quote: '', before: '', after: '', sort: sortIndex(place, offset) };
}
