import { useEffect, useRef, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import type { PaperRow } from '../../queries/paper-rows.ts';
import { Sparkline } from '../../ui/sparkline.tsx';

/** A pointer that rests on a row for so long looks at it, milliseconds; one that only passes does not. */
const dwellMs = 120;

/** Whether the pointer rests on a row, and the handlers that notice. */
export function useDwell() {
  const [dwells, setDwells] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    dwells,
    onPointerEnter: () => {
      timer.current = setTimeout(() => setDwells(true), dwellMs);
    },
    onPointerLeave: () => {
      clearTimeout(timer.current);
      setDwells(false);
    },
  };
}

interface UpvotesTrailProps {
  readonly row: PaperRow;
  /** The pointer rests on the row; otherwise the trail shows while the keyboard is on the list. */
  readonly dwells: boolean;
}

/** How a row's upvotes came about, as a small line in its corner. The paper's own page says it in words. */
export function UpvotesTrail({ row, dwells }: UpvotesTrailProps) {
  const history = row.standing?.history ?? [];
  const [first] = history;
  const last = history.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  // Below a picture nothing else stands; without one the end of the line gives way.
  const ground = row.picture === null ? 'rounded-control border border-line bg-raised px-1.5' : '';
  return (
    <span
      aria-hidden="true"
      data-upvotes-trail
      className={`pointer-events-none absolute bottom-2 h-5 items-center gap-1 text-11 text-ink-2 tabular-nums ${row.starred ? 'right-7.5' : 'right-3'} ${ground} ${dwells ? 'flex' : 'hidden group-focus-visible/list:flex'}`}
    >
      <Sparkline name="" points={history} />
      {row.starred ? null : text.paper.upvotesGained(last[1] - first[1])}
    </span>
  );
}
