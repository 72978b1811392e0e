import { placeOver } from '../../../shared/library/annotation-pages.ts';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import type { PlacedText } from '../pdf/document-text.ts';
import { type Anchor, anchorQuote } from './anchor-quote.ts';
import { storedRect } from './rects.ts';

/** The annotations as they stand on the file that is open. */
export interface Anchored {
  /** Those that have a place on it. */
  readonly placed: readonly KeyedAnnotation[];
  /** Made on another version, and shown where the same words stand now. */
  readonly moved: ReadonlySet<string>;
  /** Their words are not in this version; they are kept and listed. */
  readonly orphans: ReadonlySet<string>;
}

/**
 * Finds where annotations stand on a file. @param pages its text, `null` while it has not been read: then those of
 * other files have no place yet, and are no orphans either.
 */
export function anchored(
  annotations: readonly KeyedAnnotation[],
  file: string,
  pages: readonly (readonly PlacedText[])[] | null,
): Anchored {
  const placed: KeyedAnnotation[] = [];
  const moved = new Set<string>();
  const orphans = new Set<string>();
  for (const each of annotations) {
    const { key, place, quote } = each;
    if (!isForeign(each, file)) placed.push(each);
    else if (pages !== null) {
      const found = anchorQuote(pages, { ...each, page: place.surface === 'pdf' ? place.page : 0 });
      const onPage = place.surface === 'pdf' && quote === '' && place.page < pages.length ? each : null;
      const now = found === null ? onPage : standing(each, found);
      if (now === null) orphans.add(key);
      else {
        placed.push(now);
        moved.add(key);
      }
    }
  }
  return { placed, moved, orphans };
}

/** Whether an annotation was made on another file, or on the text. */
export const isForeign = ({ file, place }: KeyedAnnotation, open: string): boolean =>
  place.surface !== 'pdf' || file !== open;

function standing(annotation: KeyedAnnotation, anchor: Anchor): KeyedAnnotation | null {
  const [first, ...others] = anchor.map(({ page, rects }) => ({ page, rects: rects.map(storedRect) }));
  if (first === undefined) return null;
  return { ...annotation, place: placeOver(first, others, String(first.page + 1)) };
}
