import type { Place } from './destination.ts';
import type { PdfDocument } from './engine.ts';

/** What is shown around a place, PDF points. */
const extent = { width: 300, height: 130 } as const;
/** Room left of the place, and above it. */
const room = { left: 8, above: 3 } as const;

export interface CutOut {
  readonly canvas: HTMLCanvasElement;
  /** The words in it, in the order in which the file has them. */
  readonly text: string;
}

/** Paints the part of a page at which a link leads. @throws what pdf.js throws for a page that it cannot read. */
export async function cutOut(document: PdfDocument, { page, left, top }: Place): Promise<CutOut> {
  const proxy = await document.getPage(page + 1);
  const whole = proxy.getViewport({ scale: 1 });
  const [x = 0, y = 0] = whole.convertToViewportPoint(left ?? 0, top ?? whole.height);
  const begin = {
    x: Math.max(0, Math.min(x - room.left, whole.width - extent.width)),
    y: Math.max(0, Math.min(y - room.above, whole.height - extent.height)),
  };
  const scale = 1.3;
  const pixels = scale * devicePixelRatio;
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.round(extent.width * pixels);
  canvas.height = Math.round(extent.height * pixels);
  canvas.style.width = `${extent.width * scale}px`;
  const viewport = proxy.getViewport({
    scale: pixels,
    offsetX: -begin.x * pixels,
    offsetY: -begin.y * pixels,
  });
  const [content] = await Promise.all([proxy.getTextContent(), proxy.render({ canvas, viewport }).promise]);
  const words = content.items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [wordX = 0, wordY = 0] = whole.convertToViewportPoint(item.transform[4], item.transform[5]);
    const isInside =
      wordX >= begin.x - 1 &&
      wordX < begin.x + extent.width &&
      wordY >= begin.y &&
      wordY < begin.y + extent.height;
    return isInside && item.str.trim() !== '' ? [item.str] : [];
  });
  return { canvas, text: words.join(' ') };
}
