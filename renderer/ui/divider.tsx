import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Remembered } from '../app/remembered.ts';

interface DividerProps {
  readonly name: string;
  readonly width: Remembered<string>;
  readonly least: number;
  readonly most: number;
  /** The pane of that width stands after the line, not before it. */
  readonly isEnd?: boolean;
}

const keyStep = 16;

/** The line between two panes: dragged, or moved with the arrow keys; the width is remembered. */
export function Divider({ name, width, least, most, isEnd = false }: DividerProps) {
  const direction = isEnd ? -1 : 1;
  const start = useRef<{ x: number; width: number } | null>(null);
  const value = Number(width.use());
  const set = (next: number): void => width.set(String(Math.round(Math.min(most, Math.max(least, next)))));

  const onPointerMove = (event: PointerEvent): void => {
    if (start.current !== null) {
      set(start.current.width + direction * (event.clientX - start.current.x));
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') set(value - direction * keyStep);
    else if (event.key === 'ArrowRight') set(value + direction * keyStep);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="separator"
      aria-label={name}
      aria-orientation="vertical"
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width: value };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null;
      }}
      onKeyDown={onKeyDown}
      className="relative z-10 w-px shrink-0 cursor-col-resize bg-line before:absolute before:inset-y-0 before:-left-1 before:w-2 hover:bg-accent focus-visible:bg-accent"
    />
  );
}
