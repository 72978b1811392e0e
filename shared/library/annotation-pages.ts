import type { AnnotationPlace } from './annotation-values.ts';

/** What of an annotation stands on one page (from 0). */
export interface PagePart {
  readonly page: number;
  readonly rects: readonly PlaceRect[];
}

type PdfPlace = Extract<AnnotationPlace, { surface: 'pdf' }>;
type PlaceRect = PdfPlace['rects'][number];

/** The pages that an annotation stands on, in order; none for one on the page text. */
export function partsOfPlace(place: AnnotationPlace): readonly PagePart[] {
  if (place.surface !== 'pdf') return [];
  const { page, rects, nextPageRects, more = [] } = place;
  return [
    { page, rects },
    ...(nextPageRects.length === 0 ? [] : [{ page: page + 1, rects: nextPageRects }]),
    ...more,
  ];
}

/** The rectangles of an annotation on one page (from 0). */
export const rectsOn = (place: AnnotationPlace, page: number): readonly PlaceRect[] =>
  partsOfPlace(place).find((part) => part.page === page)?.rects ?? [];

/** The place over parts of pages, in order. @param pageLabel the number printed on the first of them. */
export function placeOver(first: PagePart, others: readonly PagePart[], pageLabel: string): PdfPlace {
  const next = others.find(({ page }) => page === first.page + 1);
  const more = others.filter((part) => part !== next && part.rects.length > 0);
  return {
    surface: 'pdf',
    page: first.page,
    pageLabel,
    rects: [...first.rects],
    nextPageRects: [...(next?.rects ?? [])],
    ...(more.length === 0 ? {} : { more: more.map(({ page, rects }) => ({ page, rects: [...rects] })) }),
  };
}
