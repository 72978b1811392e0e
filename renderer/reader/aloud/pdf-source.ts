import { keepInSight } from '../keep-in-sight.ts';
import { piecesOf } from '../pdf/page-text.ts';
import type { PdfSurface } from '../pdf/pdf-surface.ts';
import type { AloudSource } from './aloud-tools.tsx';
import { speechOf } from './page-speech.ts';

/** A PDF, read page by page; a page that is not painted is gone to first. */
export const pdfSource = (surface: PdfSurface): AloudSource => ({
  part: async (index) => {
    const layer = await surface.textOf(index);
    return layer === null ? null : speechOf(layer);
  },
  place: () => placeOf(surface),
  rangeOf: ({ part, start, end }) => {
    const layer = surface.painted.textLayer(part);
    return layer === null ? null : rangeIn(layer, start, end);
  },
  keepInSight: (range) => keepInSight(surface.scroller, range),
});

/** The first line that is in sight of the page that is shown. */
function placeOf({ state, painted, scroller }: PdfSurface): { part: number; offset: number } {
  const { page } = state.get();
  const layer = painted.textLayer(page);
  const top = scroller.getBoundingClientRect().top;
  const first = layer === null ? undefined : piecesOf(layer).find(({ node }) => topOf(node) >= top);
  return { part: page, offset: first?.start ?? 0 };
}

const topOf = (node: Node): number => node.parentElement?.getBoundingClientRect().top ?? 0;

function rangeIn(layer: HTMLElement, start: number, end: number): Range | null {
  const pieces = piecesOf(layer).filter(
    (piece) => piece.start < end && piece.start + piece.text.length > start,
  );
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const range = document.createRange();
  if (first.node instanceof Text) range.setStart(first.node, Math.max(0, start - first.start));
  else range.setStartBefore(first.node);
  if (last.node instanceof Text) range.setEnd(last.node, Math.min(last.text.length, end - last.start));
  else range.setEndAfter(last.node);
  return range;
}
