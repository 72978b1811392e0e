import { useEffect, useRef, useState } from 'react';
import { followLinks } from './follow-links.ts';

/** What a link leads to, and where to show it. */
export interface Target {
  readonly link: HTMLElement;
  readonly content: HTMLElement;
  /** The same in words. */
  readonly text: string;
}

/** Pixels, with the border. */
const size = { width: 392, most: 240 } as const;

interface LinkPreviewProps {
  readonly scroller: HTMLElement;
  readonly className: string;
  /** The link around an element that leads inside the document, else `null`. */
  linkAround(element: Element): HTMLElement | null;
  /** `null` for a target that cannot be shown; the link can still be followed. */
  targetOf(link: HTMLElement): Promise<Omit<Target, 'link'> | null>;
}

/** Shows what an internal link leads to, while the pointer rests on it or it has the focus. */
export function LinkPreview({ scroller, className, linkAround, targetOf }: LinkPreviewProps) {
  const [shown, setShown] = useState<Target | null>(null);
  useEffect(() => followLinks({ scroller, linkAround, targetOf, show: setShown }), [scroller]);
  if (shown === null) return null;
  return <Preview key={shown.text} shown={shown} scroller={scroller} className={className} />;
}

interface PreviewProps {
  readonly shown: Target;
  readonly scroller: HTMLElement;
  readonly className: string;
}

function Preview({ shown, scroller, className }: PreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.replaceChildren(shown.content), [shown]);
  useEffect(() => {
    shown.link.setAttribute('aria-describedby', 'link-preview');
    return () => shown.link.removeAttribute('aria-describedby');
  }, [shown]);
  const link = shown.link.getBoundingClientRect();
  const room = scroller.getBoundingClientRect();
  const isBelow = link.bottom + size.most + 16 < room.bottom;
  return (
    <div
      role="tooltip"
      id="link-preview"
      aria-label={shown.text}
      style={{
        left: Math.max(8, Math.min(link.left - room.left - 24, room.width - size.width - 16)),
        ...(isBelow ? { top: link.bottom - room.top + 6 } : { bottom: room.bottom - link.top + 6 }),
        width: size.width,
        maxHeight: size.most,
      }}
      className={`pointer-events-none absolute z-20 overflow-hidden rounded-card border border-[var(--page-edge)] shadow-float ${className}`}
    >
      <div ref={place} />
    </div>
  );
}
