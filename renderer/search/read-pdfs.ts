import { activeReading } from '../app/reading.ts';
import type { PdfDocument } from '../reader/pdf/engine.ts';
import type { UnreadPdf } from './messages.ts';
import { askSearch, onSearchChanged } from './search.ts';

/** One window reads for all. */
const lock = 'offprint:pdf-words';
/** Files that come one after another are gathered; while the reader is open, its pages go first. */
const restMs = 2_000;
/** PDFs that failed for a reason of the moment wait for the next start. */
const failed = new Set<string>();

/** Reads the words of kept PDFs whose papers have no text of their own, in the background, for the search. */
export function keepPdfsRead(): void {
  void navigator.locks.request(lock, async () => {
    for (;;) {
      await readWaiting();
      await changed();
      await rest();
    }
  });
}

const rest = (): Promise<void> => new Promise((rested) => setTimeout(rested, restMs));

function changed(): Promise<void> {
  return new Promise((heard) => {
    const stop = onSearchChanged(() => {
      stop();
      heard();
    });
  });
}

async function readWaiting(): Promise<void> {
  try {
    const unread = await askSearch('unread-pdfs', {});
    for (const each of unread.filter(({ file }) => !failed.has(file))) await readOne(each);
  } catch (thrown) {
    // The search says so itself when it is asked by the reader.
    console.warn('words of PDFs:', thrown);
  }
}

async function readOne({ paper, file, bytes }: UnreadPdf): Promise<void> {
  const [{ openPdf }, { problemOf }] = await Promise.all([
    import('../reader/pdf/engine.ts'),
    import('../reader/pdf/problem.ts'),
  ]);
  let isLocked = false;
  let locked: (why: Error) => void = () => {};
  const asked = new Promise<never>((_resolve, reject) => {
    locked = reject;
  });
  const password = (): Promise<string> => {
    isLocked = true;
    locked(new Error('the PDF has a password'));
    return new Promise(() => {});
  };
  const opening = openPdf({ file, bytes, password });
  try {
    const pages = await pagesOf(await Promise.race([opening.document, asked]));
    await askSearch('enter-pdf', { paper, file, pages });
  } catch (thrown) {
    failed.add(file);
    console.warn('words of a PDF:', thrown);
    // What the file itself keeps from being read need not be tried again.
    if (isLocked || (await problemOf(thrown, file)) === 'damaged')
      await askSearch('enter-pdf', { paper, file, pages: [] });
  } finally {
    opening.close();
  }
}

async function pagesOf(pdf: PdfDocument): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    while (activeReading() !== null) await rest();
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    pages.push(
      asRead(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')),
    );
  }
  return pages;
}

/** Words that were parted at the end of a line are whole again. */
const asRead = (text: string): string => text.replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2');
