import type { PdfRect } from './page-layer.ts';

/** A box in the window, CSS pixels. */
export interface LineBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes further apart than this many times their height lie in different columns. */
const widestGap = 1.5;

/**
 * Joins the boxes of pieces of text, given in reading order, to one box a line. Pieces on one height but in
 * different columns stay apart.
 */
export function joinLines(boxes: readonly LineBox[]): LineBox[] {
  const lines: LineBox[] = [];
  for (const box of boxes) {
    if (box.right - box.left < 0.5 || box.bottom - box.top < 0.5) continue;
    const line = lines.at(-1);
    if (line !== undefined && isOneLine(line, box)) lines[lines.length - 1] = around(line, box);
    else lines.push(around(box, box));
  }
  return lines;
}

function isOneLine(line: LineBox, box: LineBox): boolean {
  const lower = Math.min(line.bottom, box.bottom);
  const upper = Math.max(line.top, box.top);
  const height = Math.min(line.bottom - line.top, box.bottom - box.top);
  if (lower - upper < height / 2) return false;
  const gap = Math.max(box.left - line.right, line.left - box.right);
  return gap < widestGap * Math.max(line.bottom - line.top, box.bottom - box.top);
}

const around = (a: LineBox, b: LineBox): LineBox => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

/** Joins the rectangles of pieces of text, given in reading order, to one a line. */
export function joinRects(rects: readonly PdfRect[]): PdfRect[] {
  // On the screen, where lines are joined, the origin is at the top.
  const boxes = rects.map(([left, bottom, right, top]) => ({ left, top: -top, right, bottom: -bottom }));
  return joinLines(boxes).map(({ left, top, right, bottom }) => [left, -bottom, right, -top]);
}
