import type { PdfRect } from '../pdf/page-layer.ts';

type StoredRect = [number, number, number, number];

/** A rectangle as it is kept: hundredths of a point are finer than any screen. */
export const storedRect = (rect: PdfRect): StoredRect => {
  const [x1, y1, x2, y2] = rect;
  return [hundredths(x1), hundredths(y1), hundredths(x2), hundredths(y2)];
};

const hundredths = (points: number): number => Math.round(points * 100) / 100;

export const contains = ([x1, y1, x2, y2]: PdfRect, x: number, y: number): boolean =>
  x >= x1 && x <= x2 && y >= y1 && y <= y2;

/** Whether two rectangles have more than an edge in common. */
export const overlaps = (a: PdfRect, b: PdfRect): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The smallest rectangle around all; `null` around nothing. */
export function around(rects: readonly PdfRect[]): PdfRect | null {
  if (rects.length === 0) return null;
  return [
    Math.min(...rects.map(([x1]) => x1)),
    Math.min(...rects.map(([, y1]) => y1)),
    Math.max(...rects.map(([, , x2]) => x2)),
    Math.max(...rects.map(([, , , y2]) => y2)),
  ];
}
