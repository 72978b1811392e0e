import { rectsOn } from '../../../shared/library/annotation-pages.ts';
import './marks.css';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { annotationPalette } from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';
import type { PdfHost } from '../pdf/page-layer.ts';
import { useReadable } from '../readable.ts';
import { AnnotationCard } from './annotation-card.tsx';
import { followAreaDrag } from './area-drag.ts';
import { followCaret } from './caret.ts';
import type { AnnotationDesk } from './desk.ts';
import { extentOf } from './from-selection.ts';
import { InHand } from './in-hand.tsx';
import { markArea, markSelection, putNote } from './marker.ts';
import { MarksOnPage } from './marks-on-page.tsx';
import { annotationAt, annotationUnder, pageAt } from './page-point.ts';
import { SelectionBar } from './selection-bar.tsx';
import type { AnnotationStage, ColourChoice } from './stage.ts';
import { useAnchored } from './use-anchored.ts';

interface AnnotationLayerProps {
  readonly host: PdfHost;
  readonly desk: AnnotationDesk;
  readonly stage: AnnotationStage;
  readonly colour: ColourChoice;
}

/** The annotations on the pages, the bar at the selection, and the card of the open annotation. */
export function AnnotationLayer({ host, desk, stage, colour }: AnnotationLayerProps) {
  const painted = useReadable(host.painted);
  const { open, shown, mode } = useReadable(stage.state);
  const { placed } = useAnchored(host, desk.annotations);
  const [mark, setMark] = useState<Element | null>(null);
  useEffect(() => {
    setMark(open === null ? null : markOf(host.scroller, open));
  });
  useEffect(() => {
    if (shown === null) return undefined;
    const timer = setTimeout(() => stage.show(null), 1_600);
    return () => clearTimeout(timer);
  }, [shown]);
  usePointer({ host, desk, stage, colour }, placed);
  const opened = placed.find(({ key }) => key === open);
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
      {mode === 'none' ? null : <InHand says={text.annotations.inHand[mode]} />}
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

const markOf = (scroller: HTMLElement, key: string): Element | null =>
  scroller.querySelector(`[data-annotation-key="${CSS.escape(key)}"]`);

interface BarProps extends AnnotationLayerProps {
  readonly placed: AnnotationDesk['annotations'];
}

function Bar({ host, desk, stage, colour, placed }: BarProps) {
  const selection = useReadable(host.selection);
  const { mode } = useReadable(stage.state);
  const wasGoingOn = useRef(false);
  useEffect(() => {
    const isDone = wasGoingOn.current && selection !== null && !selection.isGoingOn;
    wasGoingOn.current = selection?.isGoingOn ?? false;
    if (isDone && (mode === 'highlight' || mode === 'underline'))
      markSelection(host, desk, mode, colour.get());
  }, [selection]);
  if (selection === null || selection.isGoingOn || mode !== 'none') return null;
  const mark = (type: 'highlight' | 'underline'): readonly string[] =>
    markSelection(host, desk, type, colour.get());
  const extent = extentOf(selection, host.file);
  const under = extent === null ? null : annotationUnder(placed, extent);
  return (
    <SelectionBar
      end={selection.end}
      names={desk.colours}
      onColour={(chosen) => {
        colour.set(chosen);
        mark('highlight');
      }}
      onUnderline={() => mark('underline')}
      onNote={() => stage.open(mark('highlight')[0] ?? null)}
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

/** What the pointer does to the pages: opens a mark, puts a note, drags an area. */
function usePointer(
  { host, desk, stage, colour }: AnnotationLayerProps,
  placed: AnnotationDesk['annotations'],
): void {
  const { mode, caret } = useReadable(stage.state);
  const { scroller } = host;
  useEffect(() => {
    const click = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('a, button') !== null) return;
      const at = pageAt(host.painted.get(), event.clientX, event.clientY);
      if (at === null) return;
      if (mode === 'note') stage.open(putNote(host, desk, at, colour.get())[0] ?? null);
      else if (mode === 'none' && (document.getSelection()?.isCollapsed ?? true)) {
        const hit = annotationAt(placed, at);
        if (hit !== null) stage.open(hit.key);
      }
    };
    scroller.addEventListener('click', click);
    return () => scroller.removeEventListener('click', click);
  }, [scroller, mode, placed]);
  useEffect(() => {
    if (mode === 'note' || mode === 'area') scroller.classList.add(`marks-${mode}`);
    return () => scroller.classList.remove('marks-note', 'marks-area');
  }, [scroller, mode]);
  useEffect(() => {
    if (mode !== 'area') return undefined;
    return followAreaDrag({
      scroller,
      colour: annotationPalette[colour.get()],
      painted: () => host.painted.get(),
      done: (page, rect) => {
        stage.open(markArea(host, desk, page, rect, colour.get())[0] ?? null);
      },
    });
  }, [scroller, mode]);
  useEffect(() => {
    if (mode === 'none') return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') stage.layDown();
      else if (event.key === 'Enter' && mode === 'note' && event.target === scroller) {
        const at = topInSight(host);
        if (at !== null) stage.open(putNote(host, desk, at, colour.get())[0] ?? null);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [scroller, mode]);
  useEffect(() => (caret ? followCaret(scroller) : undefined), [scroller, caret]);
}

/** A point near the upper left corner of what is seen of the pages. */
function topInSight(host: PdfHost) {
  const { top, bottom, left, right } = host.scroller.getBoundingClientRect();
  for (let y = top + 24; y < bottom; y += 24) {
    const middle = pageAt(host.painted.get(), (left + right) / 2, y);
    if (middle === null) continue;
    const page = middle.page.layer.getBoundingClientRect();
    return pageAt(host.painted.get(), Math.max(left, page.left) + 24, y);
  }
  return null;
}
