import './pages.css';
import './text-layer.css';
import { useEffect, useRef } from 'react';
import type { Sha256 } from '../../../shared/library/ids.ts';
import type { PdfDocument } from './engine.ts';
import { followHand } from './hand-drag.ts';
import { PdfSurface } from './pdf-surface.ts';
import type { PdfView } from './view-state.ts';
import { followZoomWheel } from './zoom-wheel.ts';

interface PdfPagesProps {
  readonly name: string;
  readonly file: Sha256;
  readonly document: PdfDocument;
  readonly view: PdfView;
  readonly hand: boolean;
  readonly isDark: boolean;
  onSurface(surface: PdfSurface | null): void;
  outside(url: string): void;
}

/** The pages of an open PDF in an element that scrolls. */
export function PdfPages({ name, file, document, view, hand, isDark, onSurface, outside }: PdfPagesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useRef<PdfSurface | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const surface = new PdfSurface({ scroller: element, file, document, view, isDark, outside });
    const resized = new ResizeObserver(() => surface.resized());
    resized.observe(element);
    const endZoom = followZoomWheel(surface);
    shown.current = surface;
    const stopWaiting = whenShown(surface, () => onSurface(surface));
    return () => {
      stopWaiting();
      resized.disconnect();
      endZoom();
      onSurface(null);
      surface.close();
    };
    // The view only says where to begin.
  }, [document]);
  useEffect(() => shown.current?.pictures.want(isDark), [isDark]);
  useEffect(() => (hand && scroller.current !== null ? followHand(scroller.current) : undefined), [hand]);
  return (
    <div
      ref={scroller}
      role="document"
      aria-label={name}
      tabIndex={0}
      className={`pdf-scroller ${hand ? 'pdf-hand' : ''}`}
    />
  );
}

/** Tools and marks come with the first page; they do not wait for one that is slow to paint, milliseconds. */
const longestWaitMs = 120;

/** Calls once, when the first page has been painted on the screen or waited for. @returns what calls it off. */
function whenShown({ state }: PdfSurface, shown: () => void): () => void {
  let frame = 0;
  let after: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(after);
    clearTimeout(longest);
    unsubscribe();
  };
  const present = (): void => {
    stop();
    shown();
  };
  const longest = setTimeout(present, longestWaitMs);
  const unsubscribe = state.subscribe(() => {
    if (frame !== 0 || !state.get().isShown) return;
    // What runs in the frame itself would still hold its painting back.
    frame = requestAnimationFrame(() => {
      after = setTimeout(present);
    });
  });
  return stop;
}
