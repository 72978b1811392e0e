import type { ReactNode } from 'react';
import { BareToolbar, type Exits } from './toolbar/reader-toolbar.tsx';

interface BareProps {
  readonly exits: Exits;
  readonly children: ReactNode;
}

/** A reader without a document: the toolbar only leads on. */
export function Bare({ exits, children }: BareProps) {
  return (
    <div className="flex h-full flex-col">
      <BareToolbar exits={exits} />
      <div className="min-h-0 flex-1">{children}</div>
    </div>
  );
}
