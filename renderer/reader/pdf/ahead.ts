import type { Sha256 } from '../../../shared/library/ids.ts';
import { type OpeningPdf, openPdf, type PdfDocument, type PdfSource } from './engine.ts';
import { readPage } from './read-page.ts';

/** A PDF that may be open already. */
export interface TakenPdf extends OpeningPdf {
  /** `null` while it is opened. */
  readonly opened: PdfDocument | null;
}

interface Ahead extends OpeningPdf {
  readonly file: Sha256;
  opened: PdfDocument | null;
  /** Who is asked for a password, once somebody reads the document. */
  take(password: PdfSource['password']): void;
}

let ahead: Ahead | null = null;
/** How many readers show a file. */
const shown = new Map<Sha256, number>();

/**
 * Opens the file that is likely to be read next, and reads the page (from 0) at which it will be shown, unless it is
 * read already. One is held at a time; another takes its place.
 */
export function openAhead(file: Sha256, bytes: number, page = 0): void {
  if (ahead?.file === file || shown.has(file)) return;
  ahead?.close();
  let take: Ahead['take'] = () => {};
  const reader = new Promise<PdfSource['password']>((resolve) => {
    take = resolve;
  });
  const opening = openPdf({ file, bytes, password: async (isWrong) => (await reader)(isWrong) });
  const held: Ahead = { ...opening, file, take, opened: null };
  ahead = held;
  opening.document.then(
    (document) => {
      held.opened = document;
      if (ahead === held) void readPage(document, page);
    },
    // What it cannot be opened for is said when it is read.
    () => {},
  );
}

/** The document of a file that is held open, `null` where it has to be waited for. */
export const openedAhead = (file: Sha256): PdfDocument | null => (ahead?.file === file ? ahead.opened : null);

/**
 * Opens a file, or hands over what was opened ahead. Closed, it stays as what is held ahead, for a paper that was
 * left is often the next one again; one that took a password is locked again.
 */
export function openOrTake(source: PdfSource): TakenPdf {
  let isLocked = false;
  const password: PdfSource['password'] = (isWrong) => {
    isLocked = true;
    return source.password(isWrong);
  };
  const opened = openedAhead(source.file);
  const opening = ahead?.file === source.file ? ahead : openPdf({ ...source, password });
  if (opening === ahead) {
    ahead.take(password);
    ahead = null;
  }
  const { file } = source;
  shown.set(file, (shown.get(file) ?? 0) + 1);
  const close = (): void => {
    const left = (shown.get(file) ?? 1) - 1;
    if (left === 0) shown.delete(file);
    else shown.set(file, left);
    if (isLocked) opening.close();
    else hold(file, opening);
  };
  return { document: opening.document, opened, close };
}

function hold(file: Sha256, { document: opened, close }: OpeningPdf): void {
  ahead?.close();
  const held: Ahead = { document: opened, close, file, take: () => {}, opened: null };
  ahead = held;
  opened
    .then((document) => {
      held.opened = document;
      // Everything but what it takes to open it again is given back.
      return document.cleanup();
    })
    .catch(() => {
      if (ahead !== held) return;
      ahead = null;
      held.close();
    });
}
