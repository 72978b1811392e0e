import type { AnnotationExtent, NewAnnotation } from '../../../shared/library/annotation-values.ts';
import type { AnnotationColour, AnnotationKind } from '../../../shared/library/marks.ts';
import type { PaintedPage, PdfHost, PdfRect } from '../pdf/page-layer.ts';
import type { AnnotationDesk } from './desk.ts';
import { extentOf, extentWithout } from './from-selection.ts';
import type { PagePoint } from './page-point.ts';
import { textNear } from './text-near.ts';

/** The side of a sticky note, PDF points. */
const noteSide = 18;
/** The side of its sign on the page, CSS pixels. */
export const noteSize = 22;

export type MakingDesk = Pick<AnnotationDesk, 'make'>;

/**
 * Marks what is selected, and lets go of the selection.
 * @returns the keys of what was made; none when nothing is selected.
 */
export function markSelection(
  host: PdfHost,
  desk: MakingDesk,
  type: 'highlight' | 'underline',
  colour: AnnotationColour,
): readonly string[] {
  const selection = host.selection.get();
  const extent = selection === null ? null : extentOf(selection, host.file);
  if (extent === null) return [];
  const keys = desk.make([made(host, type, colour, extent)]);
  host.clearSelection();
  return keys;
}

/** Puts a sticky note with its upper left corner at a point. */
export function putNote(
  host: PdfHost,
  desk: MakingDesk,
  { page, x, y }: PagePoint,
  colour: AnnotationColour,
): readonly string[] {
  const rect: PdfRect = [x, y - noteSide, x + noteSide, y];
  return desk.make([made(host, 'note', colour, extentWithout(page, rect, textNear(page, rect), host.file))]);
}

/** Marks a part of a page. */
export function markArea(
  host: PdfHost,
  desk: MakingDesk,
  page: PaintedPage,
  rect: PdfRect,
  colour: AnnotationColour,
): readonly string[] {
  return desk.make([made(host, 'area', colour, extentWithout(page, rect, textNear(page, rect), host.file))]);
}

function made(
  { paper }: PdfHost,
  type: AnnotationKind,
  colour: AnnotationColour,
  extent: AnnotationExtent,
): NewAnnotation {
  return { ...extent, paper, type, colour, comment: '', labels: [] };
}
