import { ChevronRight } from 'lucide-react';
import type { DragEvent, ReactNode } from 'react';
import { text } from '../../../shared/text/text.ts';
import { setClosed, useClosedRows } from '../../app/closed-rows.ts';

interface LinkGroupProps {
  readonly name: string;
  /** Under which it is remembered that it is closed. */
  readonly id: string;
  /** A button beside the heading. */
  readonly button: ReactNode;
  readonly children: ReactNode;
  readonly onDragOver?: (event: DragEvent) => void;
  readonly onDrop?: (event: DragEvent) => void;
}

/** Links under a heading that closes and opens them. */
export function LinkGroup({ name, id, button, children, onDragOver, onDrop }: LinkGroupProps) {
  const isOpen = !useClosedRows().has(id);
  return (
    <div role="group" aria-label={name} className="mt-4" onDragOver={onDragOver} onDrop={onDrop}>
      <div className="flex items-center justify-between pr-1">
        <button
          type="button"
          aria-label={text.library.showGroup(name)}
          aria-expanded={isOpen}
          onClick={() => setClosed(id, isOpen)}
          className="group flex h-6 items-center gap-1 rounded-control px-2 text-11 text-ink-2 hover:text-ink"
        >
          {name}
          <ChevronRight
            aria-hidden
            size={11}
            className="opacity-0 transition-transform duration-100 group-hover:opacity-100 group-focus-visible:opacity-100 group-aria-expanded:rotate-90 group-aria-[expanded=false]:opacity-100"
          />
        </button>
        {button}
      </div>
      {isOpen ? children : null}
    </div>
  );
}
