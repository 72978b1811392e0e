import { useEffect, useRef } from 'react';
import type { PdfDocument } from '../pdf/engine.ts';

/** Of a row with one thumbnail, pixels. */
export const thumbnailHeight = 190;

const most = { width: 116, height: 150 } as const;

interface ThumbnailProps {
  readonly document: PdfDocument;
  readonly index: number;
  readonly rotation: number;
}

/** One page, small. A page that cannot be painted stays blank here; the large one says why. */
export function Thumbnail({ document, index, rotation }: ThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const ended = new AbortController();
    const target = canvas.current;
    if (target !== null) paint(document, { index, rotation, target, signal: ended.signal }).catch(() => {});
    return () => {
      ended.abort();
      // A canvas keeps its pixels until it is collected, which may be long after.
      if (target !== null) target.width = 0;
    };
  }, [document, index, rotation]);
  return (
    <span className="flex items-center justify-center" style={most}>
      <span className="page-picture border border-line group-aria-[current]:border-accent">
        <canvas ref={canvas} />
      </span>
    </span>
  );
}

interface Painting {
  readonly index: number;
  readonly rotation: number;
  readonly target: HTMLCanvasElement;
  readonly signal: AbortSignal;
}

async function paint(document: PdfDocument, { index, rotation, target, signal }: Painting): Promise<void> {
  const page = await document.getPage(index + 1);
  if (signal.aborted) return;
  const turned = (page.rotate + rotation) % 360;
  const whole = page.getViewport({ scale: 1, rotation: turned });
  const fit = Math.min(most.width / whole.width, most.height / whole.height);
  const viewport = page.getViewport({ scale: fit * devicePixelRatio, rotation: turned });
  target.width = Math.round(viewport.width);
  target.height = Math.round(viewport.height);
  target.style.width = `${Math.round(whole.width * fit)}px`;
  const task = page.render({ canvas: target, viewport });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
}
