import { placeOver } from '../../../shared/library/annotation-pages.ts';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import type { PlacedText } from '../pdf/document-text.ts';
import { type Anchor, anchorQuote } from './anchor-quote.ts';
import { storedRect } from './rects.ts';

/** The text of an open file, page by page, as far as it can be read. */
export type DocumentText = readonly (readonly PlacedText[])[] | 'unreadable';

/** The annotations as they stand on the file that is open. */
export interface Anchored {
  /** Those that have a place on it. */
  readonly placed: readonly KeyedAnnotation[];
  /** Made on another version, and shown where the same words stand now. */
  readonly moved: ReadonlySet<string>;
  /** Their words are not in this version; they are kept and listed. */
  readonly orphans: ReadonlySet<string>;
  /** They could not be looked for, as the text of this version cannot be read; they are kept and listed. */
  readonly unsought: ReadonlySet<string>;
}

/**
 * Finds where annotations stand on a file. @param pages its text, `null` while it has not been read: then those of
 * other files have no place yet, and are no orphans either; `'unreadable'` where it cannot be read.
 */
export function anchored(
  annotations: readonly KeyedAnnotation[],
  file: string,
  pages: DocumentText | null,
): Anchored {
  const placed: KeyedAnnotation[] = [];
  const moved = new Set<string>();
  const orphans = new Set<string>();
  const unsought = new Set<string>();
  for (const each of annotations) {
    const { key, place, quote } = each;
    if (!isForeign(each, file)) placed.push(each);
    else if (pages === 'unreadable') unsought.add(key);
    else if (pages !== null) {
      const sought = { ...each, page: place.surface === 'pdf' ? place.page : 0 };
      const now = quote === '' ? withoutWords(each, pages) : standing(each, anchorQuote(pages, sought));
      if (now === null) orphans.add(key);
      else {
        placed.push(now);
        moved.add(key);
      }
    }
  }
  return { placed, moved, orphans, unsought };
}

/** Whether an annotation was made on another file, or on the text. */
export const isForeign = ({ file, place }: KeyedAnnotation, open: string): boolean =>
  place.surface !== 'pdf' || file !== open;

function standing(annotation: KeyedAnnotation, anchor: Anchor | null): KeyedAnnotation | null {
  const [first, ...others] = (anchor ?? []).map(({ page, rects }) => ({
    page,
    rects: rects.map(storedRect),
  }));
  if (first === undefined) return null;
  return { ...annotation, place: placeOver(first, others, String(first.page + 1)) };
}

/** The side of a sticky note that was made on the text, and how far it begins below the top of its line, points. */
const [noteSide, noteBelow] = [18, 4];

/**
 * What has no words of its own goes with those after it, else before it. An area stays where it was on its page:
 * it was drawn around what has no words.
 */
function withoutWords(
  annotation: KeyedAnnotation,
  pages: readonly (readonly PlacedText[])[],
): KeyedAnnotation | null {
  const { place, before, after } = annotation;
  const at = place.surface === 'pdf' ? place.page : 0;
  const following = anchorQuote(pages, { quote: after, before, after: '', page: at })?.[0];
  const preceding = anchorQuote(pages, { quote: before, before: '', after, page: at })?.at(-1);
  const near = following ?? preceding;
  const [rect] = following?.rects ?? [preceding?.rects.at(-1)];
  if (place.surface === 'pdf') {
    if (near !== undefined)
      return { ...annotation, place: { ...place, page: near.page, pageLabel: String(near.page + 1) } };
    return place.page < pages.length ? annotation : null;
  }
  if (near === undefined || rect === undefined) return null;
  const [x, y] = [following === undefined ? rect[2] : rect[0], rect[3] - noteBelow];
  const note = { page: near.page, rects: [storedRect([x, y, x + noteSide, y + noteSide])] };
  return { ...annotation, place: placeOver(note, [], String(near.page + 1)) };
}
