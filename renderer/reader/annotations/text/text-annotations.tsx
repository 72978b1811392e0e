import '../marks.css';
import { useEffect, useMemo } from 'react';
import { text } from '../../../../shared/text/text.ts';
import { useReadable } from '../../readable.ts';
import type { TextHost } from '../../text/text-layer.ts';
import { AnnotationCard } from '../annotation-card.tsx';
import type { AnnotationDesk } from '../desk.ts';
import { InHand } from '../in-hand.tsx';
import { MarkingBar } from '../marking-bar.tsx';
import type { AnnotationStage, ColourChoice } from '../stage.ts';
import { useEscape } from '../use-escape.ts';
import { PointNotes } from './point-notes.tsx';
import { markRanges } from './text-highlights.ts';
import { markText, putTextNote, textExtent } from './text-marking.ts';
import { TextMarks } from './text-marks.tsx';
import { type PlacedInText, useTextParts } from './use-text-parts.ts';

interface TextAnnotationsProps {
  readonly host: TextHost;
  readonly desk: AnnotationDesk;
  readonly stage: AnnotationStage;
  readonly colour: ColourChoice;
  /** SHA-256 of the text. */
  readonly hash: string;
}

/** The annotations of a reflowed text: marks, the bar at the selection, the card of the open one. */
export function TextAnnotations({ host, desk, stage, colour, hash }: TextAnnotationsProps) {
  const { open, mode, caret } = useReadable(stage.state);
  const { placed } = useTextParts(host.plain, desk.annotations);
  const [notes, words] = useMemo(() => {
    const isNote = ({ annotation, start, end }: PlacedInText): boolean =>
      annotation.type === 'note' && start === end;
    return [placed.filter(isNote), placed.filter(({ start, end }) => start < end)];
  }, [placed]);
  useEffect(() => markRanges(words.flatMap((each) => markOf(host, each))), [host, words]);
  useClicks(host, mode === 'note' ? [] : words, (key) => stage.open(key));
  useNotePointer(host, mode === 'note', (node, offset) => {
    const [made] = putTextNote(host, desk, { node, offset }, colour.get(), hash);
    if (made !== undefined) stage.open(made);
  });
  useEscape(mode !== 'none' || caret, () => (mode === 'none' ? stage.setCaret(false) : stage.layDown()));
  const opened = placed.find(({ annotation }) => annotation.key === open);
  const mark = useMemo(() => (opened === undefined ? null : placeOf(host, opened)), [host, opened]);
  // A card that has still to come is given up.
  useEscape(open !== null && mark === null, () => stage.open(null));
  return (
    <>
      <TextMarks
        host={host}
        placed={words}
        onOpen={(key) => stage.open(key)}
        onRemove={(key) => desk.remove(key)}
      />
      <PointNotes
        host={host}
        notes={notes}
        onOpen={(key) => stage.open(key)}
        onRemove={(key) => desk.remove(key)}
      />
      <Bar host={host} desk={desk} stage={stage} colour={colour} hash={hash} placed={words} />
      <InHand mode={mode} caret={caret} says={text.annotations.inText} />
      {opened === undefined || mark === null ? null : (
        <AnnotationCard
          annotation={opened.annotation}
          desk={desk}
          mark={mark}
          onClose={() => stage.open(null)}
          onClosed={() =>
            (pointNote(host, opened.annotation.key) ?? host.scroller).focus({ preventScroll: true })
          }
        />
      )}
    </>
  );
}

const pointNote = ({ scroller }: TextHost, key: string): HTMLElement | null =>
  scroller.querySelector<HTMLElement>(`[data-annotation-key="${CSS.escape(key)}"]`);

/** Where an annotation is seen, for the card beside it. */
function placeOf(host: TextHost, { start, end }: PlacedInText): Range | null {
  return host.rangeOf(start, Math.max(end, start + 1)) ?? host.rangeOf(start - 1, start);
}

function markOf(host: TextHost, { annotation: { type, colour }, start, end }: PlacedInText) {
  const range = host.rangeOf(start, end);
  if (range === null) return [];
  return [{ range, colour, style: type === 'underline' ? ('underline' as const) : ('highlight' as const) }];
}

interface BarProps extends TextAnnotationsProps {
  readonly placed: readonly PlacedInText[];
}

function Bar({ host, desk, stage, colour, hash, placed }: BarProps) {
  const held = useReadable(host.selection);
  const selection = held === null || held.text === '' ? null : held;
  const under =
    selection === null
      ? []
      : placed.filter(({ start, end }) => start < selection.end && selection.start < end);
  const [only] = under;
  return (
    <MarkingBar
      selection={selection === null ? null : { end: selection.at, isGoingOn: selection.isGoingOn }}
      desk={desk}
      stage={stage}
      colour={colour}
      mark={(type) => markText(host, desk, type, colour.get(), hash)}
      onExtent={
        selection === null || only === undefined || under.length > 1
          ? null
          : () => {
              desk.move(only.annotation.key, textExtent(selection, hash));
              host.clearSelection();
            }
      }
    />
  );
}

/** Opens the mark that is clicked; of several the one made last. */
function useClicks(
  { scroller, rangeOf }: TextHost,
  placed: readonly PlacedInText[],
  onOpen: (key: string) => void,
): void {
  useEffect(() => {
    const click = ({ clientX: x, clientY: y, target }: MouseEvent): void => {
      if (target instanceof Element && target.closest('a, button') !== null) return;
      if (!(document.getSelection()?.isCollapsed ?? true)) return;
      const hit = placed.findLast(({ start, end }) =>
        [...(rangeOf(start, end)?.getClientRects() ?? [])].some(
          (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
        ),
      );
      if (hit !== undefined) onOpen(hit.annotation.key);
    };
    scroller.addEventListener('click', click);
    return () => scroller.removeEventListener('click', click);
  }, [scroller, placed]);
}

/** With a note in hand, a click says where in the text it belongs. */
function useNotePointer(
  { scroller }: TextHost,
  isInHand: boolean,
  onPoint: (node: Node, offset: number) => void,
): void {
  useEffect(() => {
    if (!isInHand) return undefined;
    const click = (event: MouseEvent): void => {
      if (!(document.getSelection()?.isCollapsed ?? true)) return;
      const at = document.caretPositionFromPoint(event.clientX, event.clientY);
      if (at === null || !scroller.contains(at.offsetNode)) return;
      event.preventDefault();
      onPoint(at.offsetNode, at.offset);
    };
    scroller.addEventListener('click', click);
    scroller.classList.add('marks-note');
    return () => {
      scroller.removeEventListener('click', click);
      scroller.classList.remove('marks-note');
    };
  });
}
