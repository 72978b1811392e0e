export const width = 44;
export const height = 12;
const edge = 1.5;

/**
 * Where the line of a sparkline goes, as points of an SVG polyline.
 * @param points `[milliseconds, value]`, oldest first.
 * @returns `null` while there is no change to show.
 */
export function sparklineOf(points: readonly (readonly [number, number])[]): string | null {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return null;
  const values = points.map(([, value]) => value);
  const least = Math.min(...values);
  const range = Math.max(1, Math.max(...values) - least);
  const span = Math.max(1, last[0] - first[0]);
  return points
    .map(([at, value]) => {
      const x = edge + ((at - first[0]) / span) * (width - 2 * edge);
      const y = height - edge - ((value - least) / range) * (height - 2 * edge);
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(' ');
}
