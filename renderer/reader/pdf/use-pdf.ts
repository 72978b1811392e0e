import { useEffect, useState } from 'react';
import type { Sha256 } from '../../../shared/library/ids.ts';
import { openedAhead, openOrTake } from './ahead.ts';
import type { PdfDocument } from './engine.ts';
import { rememberPassword } from './known-passwords.ts';
import { type PdfProblem, problemOf } from './problem.ts';
import { readPage } from './read-page.ts';

export type OpenedPdf =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly document: PdfDocument }
  | { readonly state: 'locked'; readonly isWrong: boolean; unlock(password: string): void }
  | { readonly state: 'failed'; readonly problem: PdfProblem };

const opening: OpenedPdf = { state: 'opening' };

interface Wanted {
  readonly file: Sha256;
  readonly bytes: number;
  /** The page that will be shown first, from 0. */
  readonly page: number;
  /** Another number opens it anew. */
  readonly attempt: number;
}

/** A kept PDF, open as long as the component is there. */
export function usePdf({ file, bytes, page, attempt }: Wanted): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>(() => openOf(openedAhead(file)));
  useEffect(() => {
    let isWanted = true;
    let typed: string | null = null;
    let forget: () => void = () => {};
    const show = (next: OpenedPdf): void => {
      if (isWanted) setOpened((last) => (isSame(last, next) ? last : next));
    };
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
              typed = password;
              resolve(password);
            },
          });
        }),
    });
    const read = (document: PdfDocument | null): void => {
      if (isWanted && document !== null) void readPage(document, page);
      show(openOf(document));
    };
    read(pdf.opened);
    pdf.document.then(
      (document) => {
        if (isWanted && typed !== null) forget = rememberPassword(file, typed);
        if (pdf.opened === null) read(document);
      },
      async (thrown: unknown) => show({ state: 'failed', problem: await problemOf(thrown, file) }),
    );
    return () => {
      isWanted = false;
      forget();
      pdf.close();
    };
  }, [file, bytes, attempt]);
  return opened;
}

const openOf = (document: PdfDocument | null): OpenedPdf =>
  document === null ? opening : { state: 'open', document };

const isSame = (a: OpenedPdf, b: OpenedPdf): boolean =>
  a.state === 'open' && b.state === 'open' && a.document === b.document;
