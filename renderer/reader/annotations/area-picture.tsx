import { useEffect, useRef } from 'react';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { text } from '../../../shared/text/text.ts';
import type { PdfDocument } from '../pdf/engine.ts';
import { around } from './rects.ts';

interface AreaPictureProps {
  readonly document: PdfDocument;
  readonly annotation: KeyedAnnotation;
}

/** At most so large, CSS pixels. */
const most = { width: 260, height: 200 } as const;

/** The part of the page that an area marks, cut out. */
export function AreaPicture({ document, annotation: { place, key } }: AreaPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const label = place.surface === 'pdf' ? place.pageLabel : '';
  useEffect(() => {
    const target = canvas.current;
    const rect = place.surface === 'pdf' ? around(place.rects) : null;
    if (target === null || place.surface !== 'pdf' || rect === null) return undefined;
    const ended = new AbortController();
    // A page that cannot be painted says so in its own place.
    paint(document, { target, page: place.page, rect, signal: ended.signal }).catch(() => {});
    return () => {
      ended.abort();
      target.width = 0;
    };
  }, [document, key, place]);
  return (
    <span className="page-picture mb-1 block">
      <canvas
        ref={canvas}
        role="img"
        aria-label={text.annotations.pictureOf(label)}
        className="block max-w-full rounded-control border border-line bg-[#fff]"
      />
    </span>
  );
}

interface Painting {
  readonly target: HTMLCanvasElement;
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
  readonly signal: AbortSignal;
}

async function paint(document: PdfDocument, { target, page, rect, signal }: Painting): Promise<void> {
  const proxy = await document.getPage(page + 1);
  if (signal.aborted) return;
  const whole = proxy.getViewport({ scale: 1 });
  const [x1 = 0, y1 = 0] = whole.convertToViewportPoint(rect[0], rect[1]);
  const [x2 = 0, y2 = 0] = whole.convertToViewportPoint(rect[2], rect[3]);
  const [left, top] = [Math.min(x1, x2), Math.min(y1, y2)];
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const shown = Math.min(most.width / width, most.height / height, 2);
  const scale = shown * devicePixelRatio;
  target.width = Math.max(1, Math.round(width * scale));
  target.height = Math.max(1, Math.round(height * scale));
  target.style.width = `${Math.round(width * shown)}px`;
  const viewport = proxy.getViewport({ scale, offsetX: -left * scale, offsetY: -top * scale });
  const task = proxy.render({ canvas: target, viewport });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
}
