import { type PagePart, placeOver } from '../../../shared/library/annotation-pages.ts';
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
import type { TextNear } from './text-near.ts';

/**
 * Where the annotation of a selection stands: one, over columns and over any number of pages; `null` when nothing
 * is selected.
 */
export function extentOf({ parts }: Pick<PdfSelection, 'parts'>, file: Sha256): AnnotationExtent | null {
  const [first, ...others] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const place = placeOver(stored(first), others.map(stored), first.pageLabel);
  const words = parts.map(({ text }) => text).join(' ');
  return {
    file,
    place,
    quote: cutQuote(runningQuote(words, `${first.before} ${words} ${last.after}`)),
    before: contextBefore(first.before),
    after: contextAfter(last.after),
    sort: sortIndex(place, first.start),
  };
}

const stored = ({ page, rects }: SelectedPart): PagePart => ({ page, rects: rects.map(storedRect) });

/** Where an annotation without words stands: a note's point, or an area, beside the text that is `near`. */
export function extentWithout(
  { index, label }: Pick<PaintedPage, 'index' | 'label'>,
  rect: PdfRect,
  near: TextNear | null,
  file: Sha256,
): AnnotationExtent {
  const place = placeOver({ page: index, rects: [storedRect(rect)] }, [], label);
  const { offset, before, after } = near ?? { offset: null, before: '', after: '' };
  return { file, place, quote: '', before, after, sort: sortIndex(place, offset) };
}
