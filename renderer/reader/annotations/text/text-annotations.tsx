import '../marks.css';
import { useEffect, useMemo, useRef } from 'react';
import { text } from '../../../../shared/text/text.ts';
import { useReadable } from '../../readable.ts';
import type { TextHost } from '../../text/text-layer.ts';
import { AnnotationCard } from '../annotation-card.tsx';
import type { AnnotationDesk } from '../desk.ts';
import { InHand } from '../in-hand.tsx';
import { SelectionBar } from '../selection-bar.tsx';
import type { AnnotationStage, ColourChoice } from '../stage.ts';
import { markRanges } from './text-highlights.ts';
import { markText, textExtent } from './text-marking.ts';
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
  const { open, mode } = useReadable(stage.state);
  const { placed } = useTextParts(host.plain, desk.annotations);
  useEffect(() => markRanges(placed.flatMap((each) => markOf(host, each))), [host, placed]);
  useClicks(host, placed, (key) => stage.open(key));
  useEscape(mode !== 'none', () => stage.layDown());
  const opened = placed.find(({ annotation }) => annotation.key === open);
  const range = useMemo(
    () => (opened === undefined ? null : host.rangeOf(opened.start, opened.end)),
    [host, opened],
  );
  return (
    <>
      <TextMarks
        host={host}
        placed={placed}
        onOpen={(key) => stage.open(key)}
        onRemove={(key) => desk.remove(key)}
      />
      <Bar host={host} desk={desk} stage={stage} colour={colour} hash={hash} placed={placed} />
      {mode === 'none' ? null : <InHand says={text.annotations.inText[mode]} />}
      {opened === undefined || range === null ? null : (
        <AnnotationCard
          annotation={opened.annotation}
          desk={desk}
          mark={range}
          onClose={() => stage.open(null)}
          onClosed={() => host.scroller.focus({ preventScroll: true })}
        />
      )}
    </>
  );
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
  const selection = useReadable(host.selection);
  const { mode } = useReadable(stage.state);
  const wasGoingOn = useRef(false);
  const mark = (type: 'highlight' | 'underline'): readonly string[] =>
    markText(host, desk, type, colour.get(), hash);
  useEffect(() => {
    const isDone = wasGoingOn.current && selection !== null && !selection.isGoingOn;
    wasGoingOn.current = selection?.isGoingOn ?? false;
    if (!isDone || mode === 'none') return;
    const [made] = mark(mode === 'underline' ? 'underline' : 'highlight');
    if (mode === 'note') stage.open(made ?? null);
  }, [selection]);
  if (selection === null || selection.isGoingOn || selection.text === '' || mode !== 'none') return null;
  const under = placed.filter(({ start, end }) => start < selection.end && selection.start < end);
  const [only] = under;
  return (
    <SelectionBar
      end={selection.at}
      names={desk.colours}
      onColour={(chosen) => {
        colour.set(chosen);
        mark('highlight');
      }}
      onUnderline={() => mark('underline')}
      onNote={() => stage.open(mark('highlight')[0] ?? null)}
      onExtent={
        only === undefined || under.length > 1
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

function useEscape(isWanted: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isWanted]);
}
