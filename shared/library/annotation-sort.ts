import type { AnnotationPlace } from './annotation-values.ts';

/** Larger than the height of any page, PDF points: distances from the top are counted down from it. */
const tallest = 99_999;

/**
 * Orders annotations in reading order when compared as text: page, then offset in the page's text, then
 * distance from its top. @param offset where it begins in the page's text, UTF-16 units; for what has no text,
 * leave it out and the distance from the top decides among those at the page's beginning.
 */
export function sortIndex(place: AnnotationPlace, offset: number | null = null): string {
  if (place.surface === 'text') return [digits(0, 5), digits(place.start, 8), digits(0, 5)].join('|');
  const top = Math.max(0, ...place.rects.map(([, , , y2]) => y2));
  return [digits(place.page, 5), digits(offset ?? 0, 8), digits(tallest - top, 5)].join('|');
}

function digits(value: number, length: number): string {
  const most = 10 ** length - 1;
  return String(Math.min(most, Math.max(0, Math.round(value)))).padStart(length, '0');
}
