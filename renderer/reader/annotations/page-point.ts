import { partsOfPlace, rectsOn } from '../../../shared/library/annotation-pages.ts';
import type { AnnotationExtent, KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import type { PaintedPage } from '../pdf/page-layer.ts';
import { contains, overlaps } from './rects.ts';

/** A point of a page, PDF points. */
export interface PagePoint {
  readonly page: PaintedPage;
  readonly x: number;
  readonly y: number;
}

/** The page under a point of the window; `null` beside the pages. */
export function pageAt(painted: readonly PaintedPage[], clientX: number, clientY: number): PagePoint | null {
  for (const page of painted) {
    const box = page.layer.getBoundingClientRect();
    if (clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom) continue;
    const [x, y] = page.toPdf({ left: clientX, right: clientX, top: clientY, bottom: clientY });
    return { page, x, y };
  }
  return null;
}

/** The annotation at a point; of several the one made last. Notes answer for themselves. */
export function annotationAt(
  annotations: readonly KeyedAnnotation[],
  { page, x, y }: PagePoint,
): KeyedAnnotation | null {
  const hit = annotations.filter(
    ({ type, place }) => type !== 'note' && rectsOn(place, page.index).some((rect) => contains(rect, x, y)),
  );
  return hit.reduce<KeyedAnnotation | null>(
    (last, each) => (last === null || each.created >= last.created ? each : last),
    null,
  );
}

/** The annotation of words that these words overlap; `null` where there is none, or more than one. */
export function annotationUnder(
  annotations: readonly KeyedAnnotation[],
  { place }: AnnotationExtent,
): KeyedAnnotation | null {
  const parts = partsOfPlace(place);
  const under = annotations.filter(({ type, place: other }) => {
    if (type !== 'highlight' && type !== 'underline') return false;
    return parts.some(({ page, rects }) =>
      rects.some((rect) => rectsOn(other, page).some((each) => overlaps(rect, each))),
    );
  });
  return under.length === 1 ? (under[0] ?? null) : null;
}
