import type { PaintedPage, PdfRect } from '../pdf/page-layer.ts';
import { piecesOf } from '../pdf/page-text.ts';

/**
 * Where in a page's text something stands that has no words of its own, so that lists show it between those
 * around it: the offset of the nearest piece of text. `null` on a page without text.
 */
export function offsetNear(page: PaintedPage, rect: PdfRect): number | null {
  const text = page.layer.parentElement?.querySelector<HTMLElement>('.textLayer') ?? null;
  if (text === null) return null;
  const whole = page.layer.getBoundingClientRect();
  const { left, top } = page.toPage(rect);
  const [x, y] = [whole.left + (left * whole.width) / 100, whole.top + (top * whole.height) / 100];
  let nearest: { start: number; distance: number } | null = null;
  for (const { node, start } of piecesOf(text)) {
    const box = node.parentElement?.getBoundingClientRect();
    if (!(node instanceof Text) || box === undefined) continue;
    const distance = Math.hypot(outside(x, box.left, box.right), outside(y, box.top, box.bottom));
    if (nearest === null || distance < nearest.distance) nearest = { start, distance };
  }
  return nearest?.start ?? null;
}

const outside = (at: number, from: number, to: number): number => Math.max(from - at, 0, at - to);
