import { rectsOn } from '../../../shared/library/annotation-pages.ts';
import './marks.css';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { text } from '../../../shared/text/text.ts';
import type { PdfHost } from '../pdf/page-layer.ts';
import { useReadable } from '../readable.ts';
import { AnnotationCard } from './annotation-card.tsx';
import type { AnnotationDesk } from './desk.ts';
import { extentOf } from './from-selection.ts';
import { InHand } from './in-hand.tsx';
import { markSelection } from './marker.ts';
import { MarkingBar } from './marking-bar.tsx';
import { MarksOnPage } from './marks-on-page.tsx';
import { annotationUnder } from './page-point.ts';
import type { AnnotationStage, ColourChoice } from './stage.ts';
import { useAnchored } from './use-anchored.ts';
import { useEscape } from './use-escape.ts';
import { useTools } from './use-tools.ts';

interface AnnotationLayerProps {
  readonly host: PdfHost;
  readonly desk: AnnotationDesk;
  readonly stage: AnnotationStage;
  readonly colour: ColourChoice;
}

/** The annotations on the pages, the bar at the selection, and the card of the open annotation. */
export function AnnotationLayer({ host, desk, stage, colour }: AnnotationLayerProps) {
  const painted = useReadable(host.painted);
  const { open, shown, mode, caret } = useReadable(stage.state);
  const { placed } = useAnchored(host, desk.annotations);
  const [mark, setMark] = useState<Element | null>(null);
  useEffect(() => {
    setMark(open === null ? null : markOf(host.scroller, open));
  });
  useEffect(() => (shown === null ? undefined : afterNextAct(() => stage.show(null))), [shown]);
  useTools({ host, desk, stage, colour }, placed);
  const opened = placed.find(({ key }) => key === open);
  // A card that has still to come is given up.
  useEscape(open !== null && (opened === undefined || mark === null), () => stage.open(null));
  return (
    <>
      {painted.map((page) => {
        const here = placed.filter(({ place }) => rectsOn(place, page.index).length > 0);
        return here.length === 0
          ? null
          : createPortal(
              <MarksOnPage
                page={page}
                annotations={here}
                shown={shown}
                onOpen={(key) => stage.open(key)}
                onRemove={(key) => desk.remove(key)}
              />,
              page.layer,
              String(page.index),
            );
      })}
      <Bar host={host} desk={desk} stage={stage} colour={colour} placed={placed} />
      <InHand mode={mode} caret={caret} says={text.annotations.inHand} />
      {opened === undefined || mark === null ? null : (
        <AnnotationCard
          annotation={opened}
          desk={desk}
          mark={mark}
          onClose={() => stage.open(null)}
          onClosed={() => (mark instanceof HTMLElement ? mark.focus({ preventScroll: true }) : undefined)}
        />
      )}
    </>
  );
}

/** How long what was gone to shows itself at least, milliseconds. */
const shownMs = 1_600;

/**
 * Ends what shows itself, with the next key or press after its time: a link from another program is often followed
 * while nobody looks at this window yet. Returns its undo.
 */
function afterNextAct(end: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const timer = setTimeout(() => {
    for (const act of ['keydown', 'pointerdown', 'wheel'])
      window.addEventListener(act, end, { signal, capture: true, passive: true });
  }, shownMs);
  return () => {
    clearTimeout(timer);
    ended.abort();
  };
}

const markOf = (scroller: HTMLElement, key: string): Element | null =>
  scroller.querySelector(`[data-annotation-key="${CSS.escape(key)}"]`);

interface BarProps extends AnnotationLayerProps {
  readonly placed: AnnotationDesk['annotations'];
}

function Bar({ host, desk, stage, colour, placed }: BarProps) {
  const selection = useReadable(host.selection);
  const extent = selection === null ? null : extentOf(selection, host.file);
  const under = extent === null ? null : annotationUnder(placed, extent);
  return (
    <MarkingBar
      selection={selection}
      desk={desk}
      stage={stage}
      colour={colour}
      mark={(type) => markSelection(host, desk, type, colour.get())}
      onExtent={
        under === null || extent === null
          ? null
          : () => {
              desk.move(under.key, extent);
              host.clearSelection();
            }
      }
    />
  );
}
