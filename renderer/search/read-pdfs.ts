import { toFailure } from '../../shared/failure/to-failure.ts';
import { activeReading } from '../app/reading.ts';
import type { PdfDocument } from '../reader/pdf/engine.ts';
import type { UnreadPdf } from './messages.ts';
import { askSearch, indexState, onSearchChanged } from './search.ts';

/** One window reads for all. */
const lock = 'offprint:pdf-words';
/** Files that come one after another are gathered; while the reader is open, its pages go first. */
const restMs = 2_000;
/** Files that are not there, or cannot be read, wait for the next start. */
const failed = new Set<string>();

/** Reads the words of kept PDFs whose papers have no text of their own, in the background, for the search. */
export function keepPdfsRead(): void {
  void navigator.locks.request(lock, async () => {
    // The index comes first, and what a start is busy with.
    if (indexState()?.isMade !== true) await changed();
    for (;;) {
      await rest();
      await readWaiting();
      await changed();
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

async function readOne({ paper, file }: UnreadPdf): Promise<void> {
  const { openWhole } = await import('../reader/pdf/engine.ts');
  const answer = await fetch(`offprint://files/${file}`);
  // Only what begins as a known kind of file is served at all.
  if (!answer.ok || answer.headers.get('content-type') !== 'application/pdf') {
    failed.add(file);
    return;
  }
  const opening = openWhole(new Uint8Array(await answer.arrayBuffer()));
  try {
    await askSearch('enter-pdf', { paper, file, pages: await pagesOf(await opening.document) });
  } catch (thrown) {
    // Damaged, or behind a password: nothing in it can be searched, and it need not be tried again.
    failed.add(file);
    console.warn('words of a PDF:', toFailure(thrown).kind, file);
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
