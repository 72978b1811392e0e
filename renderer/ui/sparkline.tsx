import { height, sparklineOf, width } from './sparkline-line.ts';

interface SparklineProps {
  /** What the line shows, in words; empty where words stand beside it. */
  readonly name: string;
  /** `[milliseconds, value]`, oldest first. */
  readonly points: readonly (readonly [number, number])[];
}

/** A value over time as a small line; nothing while there is no change to show. */
export function Sparkline({ name, points }: SparklineProps) {
  const line = sparklineOf(points);
  if (line === null) return null;
  return (
    <svg role="img" aria-label={name} width={width} height={height} className="text-accent">
      {name === '' ? null : <title>{name}</title>}
      <polyline
        points={line}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
