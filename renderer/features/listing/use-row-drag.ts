import { type DragEvent, useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { carriesPapers, dragPapers, droppedPapers } from '../../app/dragged.ts';
import { selectedPapers } from '../../app/selection.ts';
import type { MovePapers } from './use-list-order.ts';

interface RowDrag {
  /** Before which row the papers would come that are dragged over the list now. */
  readonly dropAt: number | null;
  /** Takes a row along, or all that are selected when it is one of them. */
  start(paper: PaperId, event: DragEvent): void;
  readonly over: {
    onDragOver(event: DragEvent): void;
    onDragLeave(): void;
    onDrop(event: DragEvent): void;
  };
}

/** Dragging of rows: out of the list, and within it where `move` allows it. `height` is a row's, pixels. */
export function useRowDrag(ids: readonly PaperId[], height: number, move: MovePapers | null): RowDrag {
  const [dropAt, setDropAt] = useState<number | null>(null);
  const placeOf = (event: DragEvent): number => {
    const { top } = event.currentTarget.getBoundingClientRect();
    return Math.min(ids.length, Math.max(0, Math.round((event.clientY - top) / height)));
  };
  return {
    dropAt,
    start: (paper, event) => {
      const selected = selectedPapers();
      dragPapers(event, selected.has(paper) ? ids.filter((id) => selected.has(id)) : [paper]);
    },
    over: {
      onDragOver: (event) => {
        if (move === null || !carriesPapers(event)) return;
        event.preventDefault();
        setDropAt(placeOf(event));
      },
      onDragLeave: () => setDropAt(null),
      onDrop: (event) => {
        setDropAt(null);
        if (move === null) return;
        event.preventDefault();
        const papers = droppedPapers(event);
        if (papers.length > 0) move(new Set(papers), ids[placeOf(event)] ?? null);
      },
    },
  };
}
