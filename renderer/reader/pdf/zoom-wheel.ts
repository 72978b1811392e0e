import type { PdfSurface } from './pdf-surface.ts';

/** A notch of a wheel, in the pixels that the window reports for it. */
const notch = 100;
const perNotch = 1.12;

/** Zooms at the pointer with Ctrl and the wheel, as also a pinch of a touch pad arrives. @returns what ends it. */
export function followZoomWheel(surface: PdfSurface): () => void {
  let pending = 0;
  let frame = 0;
  let at: readonly [number, number] = [0, 0];
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    pending -= event.deltaMode === WheelEvent.DOM_DELTA_LINE ? (event.deltaY * notch) / 3 : event.deltaY;
    at = [event.clientX, event.clientY];
    // Several notches of one frame are one zoom: each would lay out all pages.
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      const factor = perNotch ** (pending / notch);
      pending = 0;
      frame = 0;
      surface.zoomWith(factor, at);
    });
  };
  surface.scroller.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    cancelAnimationFrame(frame);
    surface.scroller.removeEventListener('wheel', onWheel);
  };
}
