import { useEffect, useMemo, useState } from 'react';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { textOfDocument } from '../pdf/document-text.ts';
import type { PdfHost } from '../pdf/page-layer.ts';
import { type Anchored, anchored, type DocumentText, isForeign } from './anchored.ts';

/**
 * Finds annotations that were made on another version of the file, or on its text, by their words. What is
 * kept of them stays as it was; only where they are shown is worked out.
 */
export function useAnchored(
  { file, document }: Pick<PdfHost, 'file' | 'document'>,
  annotations: readonly KeyedAnnotation[],
): Anchored {
  const hasForeign = annotations.some((each) => isForeign(each, file));
  const [pages, setPages] = useState<DocumentText | null>(null);
  useEffect(() => {
    if (!hasForeign) return undefined;
    let isWanted = true;
    const take = (read: DocumentText): void => {
      if (isWanted) setPages(read);
    };
    textOfDocument(document).then(take, () => take('unreadable'));
    return () => {
      isWanted = false;
    };
  }, [document, hasForeign]);
  return useMemo(() => anchored(annotations, file, pages), [annotations, file, pages]);
}
