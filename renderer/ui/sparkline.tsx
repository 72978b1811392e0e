interface SparklineProps {
  /** What the line shows, in words; empty where words stand beside it. */
  readonly name: string;
  /** `[milliseconds, value]`, oldest first. */
  readonly points: readonly (readonly [number, number])[];
}

const width = 44;
const height = 12;
const edge = 1.5;

/** A value over time as a small line; nothing while there is no change to show. */
export function Sparkline({ name, points }: SparklineProps) {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return null;
  const values = points.map(([, value]) => value);
  const least = Math.min(...values);
  const range = Math.max(1, Math.max(...values) - least);
  const span = Math.max(1, last[0] - first[0]);
  const line = points
    .map(([at, value]) => {
      const x = edge + ((at - first[0]) / span) * (width - 2 * edge);
      const y = height - edge - ((value - least) / range) * (height - 2 * edge);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
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
