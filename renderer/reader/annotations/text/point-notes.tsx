import { StickyNote } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { annotationPalette } from '../../../../shared/library/marks.ts';
import type { TextHost } from '../../text/text-layer.ts';
import { nameOf } from '../marks-on-page.tsx';
import type { PlacedInText } from './use-text-parts.ts';

interface PointNotesProps {
  readonly host: TextHost;
  /** The notes that stand at a point, not on words. */
  readonly notes: readonly PlacedInText[];
  readonly onOpen: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

interface Spot {
  readonly left: number;
  readonly top: number;
}

/** How far a note's sign stands above the line of its point, CSS pixels. */
const raised = 13;

/** Sticky notes at points of the text: each stays above its place, whatever the size and width of the text. */
export function PointNotes({ host, notes, onOpen, onRemove }: PointNotesProps) {
  const [spots, setSpots] = useState<ReadonlyMap<string, Spot>>(new Map());
  useLayoutEffect(() => {
    const measure = (): void =>
      setSpots(new Map(notes.flatMap(({ annotation: { key }, start }) => spotOf(host, key, start))));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(host.scroller);
    if (host.scroller.firstElementChild !== null) watch.observe(host.scroller.firstElementChild);
    return () => watch.disconnect();
  }, [host, notes]);
  return createPortal(
    notes.map(({ annotation }) => {
      const { key, colour } = annotation;
      const spot = spots.get(key);
      return spot === undefined ? null : (
        <button
          key={key}
          type="button"
          data-annotation-key={key}
          aria-label={nameOf(annotation)}
          aria-haspopup="dialog"
          className="mark-note is-in-text"
          style={{ '--mark': annotationPalette[colour], ...spot }}
          onClick={() => onOpen(key)}
          onKeyDown={(event) => {
            if (event.key !== 'Delete' && event.key !== 'Backspace') return;
            event.preventDefault();
            event.stopPropagation();
            onRemove(key);
          }}
        >
          <StickyNote aria-hidden size={11} strokeWidth={1.75} />
        </button>
      );
    }),
    host.scroller,
  );
}

/** Where an offset of the text stands in what scrolls; at the text's end, behind its last character. */
function spotOf(host: TextHost, key: string, start: number): [string, Spot][] {
  const { scroller } = host;
  const following = host.rangeOf(start, start + 1)?.getClientRects()[0];
  const preceding = [...(host.rangeOf(start - 1, start)?.getClientRects() ?? [])].at(-1);
  const box = following ?? preceding;
  if (box === undefined) return [];
  const room = scroller.getBoundingClientRect();
  const left = (following === undefined ? box.right : box.left) - room.left + scroller.scrollLeft;
  return [[key, { left, top: Math.max(0, box.top - room.top + scroller.scrollTop - raised) }]];
}
