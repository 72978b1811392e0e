import { useEffect, useState } from 'react';
import type { Sha256 } from '../../../shared/library/ids.ts';
import { openOrTake } from './ahead.ts';
import type { PdfDocument } from './engine.ts';
import { type PdfProblem, problemOf } from './problem.ts';

export type OpenedPdf =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly document: PdfDocument }
  | { readonly state: 'locked'; readonly isWrong: boolean; unlock(password: string): void }
  | { readonly state: 'failed'; readonly problem: PdfProblem };

const opening: OpenedPdf = { state: 'opening' };

/** A kept PDF, open as long as the component is there. @param attempt another number opens it anew. */
export function usePdf(file: Sha256, bytes: number, attempt: number): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>(opening);
  useEffect(() => {
    let isWanted = true;
    const show = (next: OpenedPdf): void => {
      if (isWanted) setOpened(next);
    };
    show(opening);
    const pdf = openOrTake({
      file,
      bytes,
      password: (isWrong) =>
        new Promise((resolve) => {
          show({
            state: 'locked',
            isWrong,
            unlock: (password) => {
              show(opening);
              resolve(password);
            },
          });
        }),
    });
    pdf.document.then(
      (document) => show({ state: 'open', document }),
      async (thrown: unknown) => show({ state: 'failed', problem: await problemOf(thrown, file) }),
    );
    return () => {
      isWanted = false;
      pdf.close();
    };
  }, [file, bytes, attempt]);
  return opened;
}
