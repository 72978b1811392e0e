import { useEffect } from 'react';
import { pageShown, useReading } from '../../app/reading.ts';
import { textOfPage } from '../../reader/pdf/document-text.ts';
import type { PdfHost } from '../../reader/pdf/page-layer.ts';
import { useReadable } from '../../reader/readable.ts';

interface FoundPageProps {
  readonly host: PdfHost;
  readonly isActive: boolean;
}

/** Goes to the words on a page that a search found. */
export function FoundPage({ host, isActive }: FoundPageProps) {
  const { page } = useReading();
  const isPainted = useReadable(host.painted).length > 0;
  const wanted = isActive && isPainted ? page : null;
  useEffect(() => {
    if (wanted === null) return;
    const { index, words } = wanted;
    const go = (
      pieces: readonly { readonly text: string; readonly box: Parameters<PdfHost['goTo']>[1] }[],
    ) => {
      host.goTo(index, pieces.find(({ text }) => words !== '' && text.includes(words))?.box);
      pageShown();
    };
    // A page whose text cannot be read is shown from its top.
    void textOfPage(host.document, index + 1).then(go, () => go([]));
  }, [wanted, host]);
  return null;
}
