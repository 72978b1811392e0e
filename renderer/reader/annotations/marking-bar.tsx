import { useEffect, useRef } from 'react';
import { useReadable } from '../readable.ts';
import type { AnnotationDesk } from './desk.ts';
import { SelectionBar } from './selection-bar.tsx';
import type { AnnotationStage, ColourChoice } from './stage.ts';

interface MarkingBarProps {
  /** Where the selected words end in the window; `null` while none are selected. */
  readonly selection: { readonly end: SelectionEnd; readonly isGoingOn: boolean } | null;
  readonly desk: AnnotationDesk;
  readonly stage: AnnotationStage;
  readonly colour: ColourChoice;
  /** Marks the selection in the colour that is chosen. @returns the keys of what was made. */
  mark(type: 'highlight' | 'underline'): readonly string[];
  /** Lets the annotation under the selection stand on it; `null` where there is not just one. */
  readonly onExtent: (() => void) | null;
}

type SelectionEnd = { readonly x: number; readonly top: number; readonly bottom: number };

/** The bar at a finished selection; with a tool in hand the selection is marked at once. */
export function MarkingBar({ selection, desk, stage, colour, mark, onExtent }: MarkingBarProps) {
  const { mode } = useReadable(stage.state);
  const wasGoingOn = useRef(false);
  useEffect(() => {
    const isDone = wasGoingOn.current && selection !== null && !selection.isGoingOn;
    wasGoingOn.current = selection?.isGoingOn ?? false;
    if (!isDone || mode === 'none' || mode === 'area') return;
    const [made] = mark(mode === 'underline' ? 'underline' : 'highlight');
    if (mode === 'note') stage.open(made ?? null);
  }, [selection]);
  if (selection === null || selection.isGoingOn || mode !== 'none') return null;
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
      onExtent={onExtent}
    />
  );
}
