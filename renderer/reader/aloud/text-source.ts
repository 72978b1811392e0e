import { keepInSight } from '../keep-in-sight.ts';
import type { TextSurface } from '../text/text-surface.ts';
import type { AloudSource } from './aloud-tools.tsx';

/** A reflowed text, read as one part. */
export const textSource = (surface: TextSurface, plain: string): AloudSource => ({
  part: async (index) => (index === 0 ? plain : null),
  place: () => ({ part: 0, offset: surface.offset }),
  rangeOf: ({ start, end }) => surface.rangeOf(start, end),
  keepInSight: (range) => keepInSight(surface.scroller, range),
});
