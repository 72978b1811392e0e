import type { PaintedPage } from '../pdf/page-layer.ts';
import { type FrameBox, insideOf, isFrameKey, steppedFrame } from './key-frame.ts';
import { pageAt } from './page-point.ts';

interface KeyFrame {
  readonly scroller: HTMLElement;
  readonly colour: string;
  /** How large it begins, CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Whether Shift changes its size. */
  readonly canGrow: boolean;
  /** The class that draws it. */
  readonly look: string;
  painted(): readonly PaintedPage[];
  /** Told by Enter where it is kept. */
  done(page: PaintedPage, box: FrameBox): void;
}

/** Room between the frame and the window's edges before the pages scroll, CSS pixels. */
const room = 24;

/**
 * A frame over the pages that arrow keys move, from the first of them on; Enter keeps it. Keys count while the
 * pages have the focus. @returns what ends it.
 */
export function followKeyFrame(wanted: KeyFrame): () => void {
  const { scroller, colour, size, canGrow, look, painted, done } = wanted;
  const ended = new AbortController();
  const bar = document.createElement('div');
  bar.className = look;
  bar.style.setProperty('--mark', colour);
  let frame: FrameBox | null = null;
  const press = (event: KeyboardEvent): void => {
    const isMeant = isFrameKey(event.key) && !event.altKey && !event.metaKey;
    if (event.target !== scroller || !(isMeant || (event.key === 'Enter' && frame !== null))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const page = frame === null ? null : pageUnder(painted(), frame);
    if (event.key === 'Enter') {
      if (page !== null && frame !== null) done(page, frame);
      return;
    }
    const bounds = page?.layer.getBoundingClientRect();
    frame =
      frame === null || bounds === undefined
        ? firstFrame(scroller, painted(), size)
        : steppedFrame(frame, canGrow ? event : { ...keyOf(event), shiftKey: false }, bounds);
    if (frame === null) return;
    frame = broughtIntoSight(frame, scroller);
    place(bar, frame);
  };
  window.addEventListener('keydown', press, { capture: true, signal: ended.signal });
  return () => {
    ended.abort();
    bar.remove();
  };
}

const keyOf = ({ key, ctrlKey }: KeyboardEvent) => ({ key, ctrlKey });

function place(bar: HTMLElement, { left, top, width, height }: FrameBox): void {
  Object.assign(bar.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  document.body.append(bar);
}

const pageUnder = (painted: readonly PaintedPage[], { left, top, width, height }: FrameBox) =>
  pageAt(painted, left + width / 2, top + height / 2)?.page ?? null;

/** In the middle of what is seen of a page; `null` where none is seen. */
function firstFrame(
  scroller: HTMLElement,
  painted: readonly PaintedPage[],
  { width, height }: KeyFrame['size'],
): FrameBox | null {
  const seen = scroller.getBoundingClientRect();
  const middle = seen.left + seen.width / 2;
  for (const part of [1 / 2, 1 / 3, 2 / 3, 1 / 6, 5 / 6]) {
    const y = seen.top + seen.height * part;
    const at = pageAt(painted, middle, y);
    if (at === null) continue;
    const frame = { left: middle - width / 2, top: y - height / 2, width, height };
    return insideOf(frame, at.page.layer.getBoundingClientRect());
  }
  return null;
}

/** Scrolls the pages so far that a frame that was moved out of sight is seen; the frame goes with its page. */
function broughtIntoSight(frame: FrameBox, scroller: HTMLElement): FrameBox {
  const seen = scroller.getBoundingClientRect();
  const below = Math.max(0, frame.top + frame.height - seen.bottom + room);
  const above = Math.min(0, frame.top - seen.top - room);
  const right = Math.max(0, frame.left + frame.width - seen.right + room);
  const before = [scroller.scrollLeft, scroller.scrollTop] as const;
  scroller.scrollBy(right + Math.min(0, frame.left - seen.left - room), below > 0 ? below : above);
  return {
    ...frame,
    left: frame.left - (scroller.scrollLeft - before[0]),
    top: frame.top - (scroller.scrollTop - before[1]),
  };
}
