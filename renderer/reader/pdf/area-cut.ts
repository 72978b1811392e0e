import type { PdfDocument } from './engine.ts';
import type { PdfRect } from './page-layer.ts';

/** A part of a page: the page from 0, the rectangle in PDF points. */
export interface PageArea {
  readonly page: number;
  readonly rect: PdfRect;
}

/** A cut-out is at most so large, CSS pixels. */
const most = { width: 260, height: 200 } as const;
/** Small areas are not enlarged further than this. */
const mostScale = 2;

/** How large the picture of an area is shown on a page that is not turned, CSS pixels. */
export function shownSize([x1, y1, x2, y2]: PdfRect): { readonly width: number; readonly height: number } {
  const [width, height] = [Math.max(1, Math.abs(x2 - x1)), Math.max(1, Math.abs(y2 - y1))];
  const scale = Math.min(most.width / width, most.height / height, mostScale);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * Paints a part of a page, as sharp as the screen is. Whoever gets the bitmap closes it.
 * @throws what pdf.js throws for a page that it cannot read.
 */
export async function cutArea(document: PdfDocument, { page, rect }: PageArea): Promise<ImageBitmap> {
  const proxy = await document.getPage(page + 1);
  const whole = proxy.getViewport({ scale: 1 });
  const [x1 = 0, y1 = 0] = whole.convertToViewportPoint(rect[0], rect[1]);
  const [x2 = 0, y2 = 0] = whole.convertToViewportPoint(rect[2], rect[3]);
  const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
  const [width, height] = [Math.max(1, Math.abs(x2 - x1)), Math.max(1, Math.abs(y2 - y1))];
  const scale = (shownSize([0, 0, width, height]).width / width) * devicePixelRatio;
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const viewport = proxy.getViewport({ scale, offsetX: -left * scale, offsetY: -top * scale });
  await proxy.render({ canvas, viewport }).promise;
  const bitmap = await createImageBitmap(canvas);
  // A canvas keeps its pixels until it is collected, which may be long after.
  canvas.width = 0;
  return bitmap;
}
