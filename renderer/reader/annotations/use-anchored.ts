import { useEffect, useMemo, useState } from 'react';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import type { PdfHost } from '../pdf/page-layer.ts';
import { type Anchor, anchorQuote, type TextPiece } from './anchor-quote.ts';
import { textOfDocument } from './document-text.ts';
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
 * Finds annotations that were made on another version of the file, or on its text, by their words. What is
 * kept of them stays as it was; only where they are shown is worked out.
 */
export function useAnchored(
  { file, document }: Pick<PdfHost, 'file' | 'document'>,
  annotations: readonly KeyedAnnotation[],
): Anchored {
  const hasForeign = annotations.some((each) => isForeign(each, file));
  const [pages, setPages] = useState<readonly (readonly TextPiece[])[] | null>(null);
  useEffect(() => {
    if (!hasForeign) return undefined;
    let isWanted = true;
    textOfDocument(document).then(
      (read) => (isWanted ? setPages(read) : undefined),
      // A page that cannot be read says so itself; without its words nothing is found again.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [document, hasForeign]);
  return useMemo(() => anchored(annotations, file, pages), [annotations, file, pages]);
}

function anchored(
  annotations: readonly KeyedAnnotation[],
  file: string,
  pages: readonly (readonly TextPiece[])[] | null,
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

const isForeign = ({ file, place }: KeyedAnnotation, open: string): boolean =>
  place.surface !== 'pdf' || file !== open;

const standing = (annotation: KeyedAnnotation, anchor: Anchor): KeyedAnnotation => ({
  ...annotation,
  place: {
    surface: 'pdf',
    page: anchor.page,
    pageLabel: String(anchor.page + 1),
    rects: anchor.rects.map(storedRect),
    nextPageRects: anchor.nextPageRects.map(storedRect),
  },
});
