import type { PaintedPage, PdfRect } from '../pdf/page-layer.ts';
import { pageAt } from './page-point.ts';

/** Less than this was a click, CSS pixels. */
const least = 6;

interface AreaDrag {
  readonly scroller: HTMLElement;
  readonly colour: string;
  painted(): readonly PaintedPage[];
  done(page: PaintedPage, rect: PdfRect): void;
}

/** Lets the pointer drag a rectangle over a page; it stays on the page it began on. @returns what ends it. */
export function followAreaDrag({ scroller, colour, painted, done }: AreaDrag): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const frame = document.createElement('div');
  frame.className = 'mark-drag';
  frame.style.setProperty('--mark', colour);
  let from: { page: PaintedPage; x: number; y: number } | null = null;
  const boxTo = (event: PointerEvent): { left: number; top: number; right: number; bottom: number } => {
    const bounds = from?.page.layer.getBoundingClientRect() ?? new DOMRect();
    const x = Math.min(bounds.right, Math.max(bounds.left, event.clientX));
    const y = Math.min(bounds.bottom, Math.max(bounds.top, event.clientY));
    const begin = from ?? { x, y };
    return {
      left: Math.min(begin.x, x),
      top: Math.min(begin.y, y),
      right: Math.max(begin.x, x),
      bottom: Math.max(begin.y, y),
    };
  };
  const down = (event: PointerEvent): void => {
    const at = pageAt(painted(), event.clientX, event.clientY);
    if (event.button !== 0 || at === null) return;
    event.preventDefault();
    event.stopPropagation();
    scroller.setPointerCapture(event.pointerId);
    from = { page: at.page, x: event.clientX, y: event.clientY };
  };
  const move = (event: PointerEvent): void => {
    if (from === null) return;
    const { left, top, right, bottom } = boxTo(event);
    Object.assign(frame.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${right - left}px`,
      height: `${bottom - top}px`,
    });
    document.body.append(frame);
  };
  const up = (event: PointerEvent): void => {
    if (from === null) return;
    const box = boxTo(event);
    const { page } = from;
    from = null;
    frame.remove();
    if (box.right - box.left >= least && box.bottom - box.top >= least) done(page, page.toPdf(box));
  };
  const drop = (): void => {
    from = null;
    frame.remove();
  };
  scroller.addEventListener('pointerdown', down, { signal, capture: true });
  scroller.addEventListener('pointermove', move, { signal });
  scroller.addEventListener('pointerup', up, { signal });
  scroller.addEventListener('pointercancel', drop, { signal });
  return () => {
    ended.abort();
    drop();
  };
}
