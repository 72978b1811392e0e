import type { Sha256 } from '../../../shared/library/ids.ts';
import { type OpeningPdf, openPdf, type PdfSource } from './engine.ts';

interface Ahead extends OpeningPdf {
  readonly file: Sha256;
  /** Who is asked for a password, once somebody reads the document. */
  take(password: PdfSource['password']): void;
}

let ahead: Ahead | null = null;

/** Opens the file that is likely to be read next. One is held at a time; another takes its place. */
export function openAhead(file: Sha256, bytes: number): void {
  if (ahead?.file === file) return;
  ahead?.close();
  let take: Ahead['take'] = () => {};
  const reader = new Promise<PdfSource['password']>((resolve) => {
    take = resolve;
  });
  const opening = openPdf({ file, bytes, password: async (isWrong) => (await reader)(isWrong) });
  // What it cannot be opened for is said when it is read.
  opening.document
    .then(
      (document) => document.getPage(1),
      () => {},
    )
    .catch(() => {});
  ahead = { ...opening, file, take };
}

/** Opens a file, or hands over what was opened ahead. It is the caller's to close. */
export function openOrTake(source: PdfSource): OpeningPdf {
  if (ahead?.file !== source.file) return openPdf(source);
  const taken = ahead;
  ahead = null;
  taken.take(source.password);
  return taken;
}
