import type { Place } from './destination.ts';
import type { PdfDocument } from './engine.ts';

/** What is shown around a place, PDF points. */
const extent = { width: 300, height: 130 } as const;
/** Room left of the place, above it, and below the last that is printed. */
const room = { left: 8, above: 3, below: 8 } as const;
/** A line that stands higher than this over the place's own is the one before, which hangs down so far. */
const lineBefore = { baseline: 6, depth: 3 } as const;

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
  const content = await proxy.getTextContent();
  const words = content.items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [wordX = 0, wordY = 0] = whole.convertToViewportPoint(item.transform[4], item.transform[5]);
    return [{ text: item.str, x: wordX, y: wordY }];
  });
  const begin = {
    x: Math.max(0, Math.min(x - room.left, whole.width - extent.width)),
    y: Math.max(0, Math.min(y - room.above, whole.height - extent.height)),
  };
  const isBeside = (word: { readonly x: number }): boolean =>
    word.x >= begin.x - 1 && word.x < begin.x + extent.width;
  const before = words.filter((word) => isBeside(word) && word.y < y + lineBefore.baseline);
  begin.y = Math.max(begin.y, ...before.map((word) => word.y + lineBefore.depth));
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
  await proxy.render({ canvas, viewport }).promise;
  const inside = words.filter(
    (word) => isBeside(word) && word.y >= begin.y && word.y < begin.y + extent.height,
  );
  const height = Math.min(canvas.height, printedHeight(canvas) + room.below * pixels);
  return { canvas: cutAt(canvas, height), text: inside.map((word) => word.text).join(' ') };
}

/** How far down a picture anything but white is printed, pixels; all of it where that cannot be told. */
function printedHeight(canvas: HTMLCanvasElement): number {
  const { width, height } = canvas;
  const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
  const last = data?.findLastIndex((value) => value < 250);
  return last === undefined || last < 0 ? height : Math.ceil(last / 4 / width);
}

function cutAt(canvas: HTMLCanvasElement, height: number): HTMLCanvasElement {
  const cut = window.document.createElement('canvas');
  cut.width = canvas.width;
  cut.height = Math.round(height);
  cut.style.width = canvas.style.width;
  cut.getContext('2d')?.drawImage(canvas, 0, 0);
  return cut;
}
