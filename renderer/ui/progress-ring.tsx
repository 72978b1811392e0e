import type { ReactNode } from 'react';

interface ProgressRingProps {
  /** From 0 to 1; `null` where nobody knows how much is to come. */
  readonly done: number | null;
  /** A sign of at most 9 px in the middle. */
  readonly children?: ReactNode;
}

const size = 16;
const middle = size / 2;
const radius = 7;
const round = 2 * Math.PI * radius;

/** How far something is, in the room of an icon. Only drawn: who uses it says the same in words. */
export function ProgressRing({ done, children }: ProgressRingProps) {
  const arc = round * Math.min(1, Math.max(0, done ?? 0.25));
  return (
    <span aria-hidden className="relative inline-flex size-4 items-center justify-center">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        aria-hidden="true"
        className={`absolute inset-0 -rotate-90 ${done === null ? 'motion-safe:animate-spin' : ''}`}
      >
        <circle cx={middle} cy={middle} r={radius} fill="none" strokeWidth="1.75" className="stroke-line" />
        <circle
          cx={middle}
          cy={middle}
          r={radius}
          fill="none"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeDasharray={`${arc} ${round}`}
          className="stroke-accent transition-[stroke-dasharray] duration-100"
        />
      </svg>
      {children}
    </span>
  );
}
