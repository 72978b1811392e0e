import type { ReactNode } from 'react';
import type { LedgerState } from '../../shared/library/ledger.ts';

const ring = { r: 3.9, fill: 'none', strokeWidth: 1.2, cx: 5, cy: 5 } as const;
const dash = <path d="M2 5h6" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />;

/** A shape for each state, so that none is told by its colour alone. */
const marks: Record<LedgerState, { readonly tone: string; readonly shape: ReactNode }> = {
  complete: { tone: 'text-ok', shape: <circle cx="5" cy="5" r="4.5" fill="currentColor" /> },
  partial: {
    tone: 'text-star-ink',
    shape: (
      <>
        <circle {...ring} stroke="currentColor" />
        <path d="M5 5V1.1A3.9 3.9 0 1 1 1.1 5z" fill="currentColor" />
      </>
    ),
  },
  filling: {
    tone: 'text-accent',
    shape: (
      <>
        <circle {...ring} stroke="currentColor" strokeOpacity="0.35" />
        <path d="M5 1.1a3.9 3.9 0 0 1 0 7.8" fill="none" stroke="currentColor" strokeWidth="1.9" />
      </>
    ),
  },
  empty: { tone: 'text-ink-2', shape: dash },
  weekend: { tone: 'text-ink-2', shape: dash },
  failed: {
    tone: 'text-danger',
    shape: <path d="M1.6 1.6l6.8 6.8M8.4 1.6L1.6 8.4" stroke="currentColor" strokeWidth="1.7" />,
  },
  unknown: {
    tone: 'text-ink-2',
    shape: <circle {...ring} stroke="currentColor" strokeDasharray="1.6 1.46" />,
  },
};

interface DayMarkProps {
  readonly state: LedgerState;
  /** Pixels. */
  readonly size?: number;
}

/** How whole a day is, as a shape; words stand beside it or in the name of what it marks. */
export function DayMark({ state, size = 10 }: DayMarkProps) {
  const { tone, shape } = marks[state];
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 10 10" className={`shrink-0 ${tone}`}>
      {shape}
    </svg>
  );
}
