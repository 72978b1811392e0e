import type { ReactNode } from 'react';
import { text } from '../../shared/text/text.ts';

interface BareProps {
  readonly end: ReactNode;
  readonly children: ReactNode;
}

/** A reader without a document: the toolbar holds only its end. */
export function Bare({ end, children }: BareProps) {
  return (
    <div className="flex h-full flex-col">
      <div
        role="toolbar"
        aria-label={text.reader.toolbar}
        className="flex items-center justify-end border-b border-line bg-panel px-2 py-1.5"
      >
        {end}
      </div>
      <div className="min-h-0 flex-1">{children}</div>
    </div>
  );
}
