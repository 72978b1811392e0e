import { useEffect, useRef, useState } from 'react';
import { type CutOut, cutOut } from './pdf/cut-out.ts';
import { placeOf } from './pdf/destination.ts';
import type { PdfSurface } from './pdf/pdf-surface.ts';

/** The pointer rests so long on a link before its target is shown, milliseconds. */
const restMs = 180;
const size = { width: 390, height: 175 } as const;

interface Shown extends CutOut {
  readonly link: HTMLAnchorElement;
}

/** Shows what an internal link leads to, while the pointer rests on it or it has the focus. */
export function LinkPreview({ surface }: { readonly surface: PdfSurface }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => followLinks(surface, setShown), [surface]);
  if (shown === null) return null;
  return <Preview key={shown.text} shown={shown} scroller={surface.scroller} />;
}

function Preview({ shown, scroller }: { readonly shown: Shown; readonly scroller: HTMLElement }) {
  const picture = useRef<HTMLDivElement>(null);
  useEffect(() => picture.current?.replaceChildren(shown.canvas), [shown]);
  useEffect(() => {
    shown.link.setAttribute('aria-describedby', 'link-preview');
    return () => shown.link.removeAttribute('aria-describedby');
  }, [shown]);
  const link = shown.link.getBoundingClientRect();
  const room = scroller.getBoundingClientRect();
  const isBelow = link.bottom + size.height + 16 < room.bottom;
  return (
    <div
      role="tooltip"
      id="link-preview"
      aria-label={shown.text}
      style={{
        left: Math.max(8, Math.min(link.left - room.left - 24, room.width - size.width - 16)),
        top: isBelow ? link.bottom - room.top + 6 : link.top - room.top - size.height - 10,
        width: size.width,
      }}
      className="pointer-events-none absolute z-20 overflow-hidden rounded-card border border-line bg-[var(--page-paper)] shadow-float"
    >
      <div ref={picture} className="page-picture" />
    </div>
  );
}

/** @returns what ends the following. */
function followLinks(surface: PdfSurface, show: (shown: Shown | null) => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let present: HTMLAnchorElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = (): void => {
    clearTimeout(timer);
    present = null;
    show(null);
  };
  const enter = (event: Event, delay: number): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === present) return;
    leave();
    const destination = link === null ? null : surface.links.destinationOf(link);
    if (link === null || destination === null) return;
    present = link;
    timer = setTimeout(async () => {
      const shown = await previewOf(surface, destination);
      if (present === link && shown !== null && link.isConnected) show({ link, ...shown });
    }, delay);
  };
  const { scroller } = surface;
  scroller.addEventListener('pointerover', (event) => enter(event, restMs), { signal });
  scroller.addEventListener('focusin', (event) => enter(event, 0), { signal });
  scroller.addEventListener('pointerleave', leave, { signal });
  scroller.addEventListener('focusout', leave, { signal });
  scroller.addEventListener('scroll', leave, { signal });
  scroller.addEventListener('click', leave, { signal });
  return () => {
    ended.abort();
    clearTimeout(timer);
  };
}

/** A target that cannot be found or painted is not shown; the link can still be followed. */
async function previewOf({ document }: PdfSurface, destination: string | unknown[]): Promise<CutOut | null> {
  try {
    const place = await placeOf(document, destination);
    return place === null ? null : await cutOut(document, place);
  } catch {
    return null;
  }
}
