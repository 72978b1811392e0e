import { contextAfter, contextBefore } from '../../../shared/library/annotation-quote.ts';
import type { PaintedPage, PdfRect } from '../pdf/page-layer.ts';
import { piecesOf } from '../pdf/page-text.ts';

/** A point of a page's text, with up to 64 characters on both sides of it. */
export interface TextNear {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Where in a page's text something stands that has no words of its own, so that lists show it between those
 * around it, and so that it is found again: before the nearest piece of text. `null` on a page without text.
 */
export function textNear(page: PaintedPage, rect: PdfRect): TextNear | null {
  const text = page.layer.parentElement?.querySelector<HTMLElement>('.textLayer') ?? null;
  if (text === null) return null;
  const whole = page.layer.getBoundingClientRect();
  const { left, top } = page.toPage(rect);
  const [x, y] = [whole.left + (left * whole.width) / 100, whole.top + (top * whole.height) / 100];
  let nearest: { start: number; distance: number } | null = null;
  const pieces = piecesOf(text);
  for (const { node, start } of pieces) {
    const box = node.parentElement?.getBoundingClientRect();
    if (!(node instanceof Text) || box === undefined) continue;
    const distance = Math.hypot(outside(x, box.left, box.right), outside(y, box.top, box.bottom));
    if (nearest === null || distance < nearest.distance) nearest = { start, distance };
  }
  if (nearest === null) return null;
  const plain = pieces.map((piece) => piece.text).join('');
  return {
    offset: nearest.start,
    before: contextBefore(plain.slice(0, nearest.start)),
    after: contextAfter(plain.slice(nearest.start)),
  };
}

const outside = (at: number, from: number, to: number): number => Math.max(from - at, 0, at - to);
