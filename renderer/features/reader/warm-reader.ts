import { hasFiles } from '../../queries/files.ts';
import type { FileRow } from '../../store/rows.ts';
import { pdfTab, readerRoom } from './reader-parts.ts';

let isWarm = false;
/** What opens files ahead, once its code is there. */
let opener: typeof import('../../reader/pdf/ahead.ts') | null = null;

/** A paper is looked at for so long before its PDF is opened ahead, milliseconds. */
const restMs = 300;
/** How long an idle moment is waited for after that, milliseconds. */
const idleMs = 2_000;
/** After the first list the window has other things to prepare, milliseconds. */
const startMs = 1_000;

/** Loads the reader and starts the worker that reads PDFs, before they are needed. Costs nothing when repeated. */
export function warmReader(): void {
  if (isWarm) return;
  isWarm = true;
  // What cannot be loaded now is asked for again, and said, when the reader opens.
  void Promise.all([
    readerRoom.prepare(),
    pdfTab.prepare(),
    loadOpener(),
    import('../../reader/pdf/engine.ts').then(({ warmEngine }) => warmEngine()),
  ]).catch(() => {
    isWarm = false;
  });
}

/** The same after the start, at an idle moment, in a library that has PDFs: the first one is read at once, too. */
export function warmReaderWhenQuiet(): void {
  setTimeout(() => requestIdleCallback(() => void warmWithFiles(), { timeout: idleMs }), startMs);
}

async function warmWithFiles(): Promise<void> {
  // A library that cannot be asked says so where it is shown.
  if (await hasFiles().catch(() => false)) warmReader();
}

async function loadOpener(): Promise<void> {
  opener = await import('../../reader/pdf/ahead.ts');
}

/**
 * Opens the PDF that is likely to be read next, which its reader then takes over; before this returns where the code
 * is there, so that a reader shown in the same moment finds it.
 */
export function openAhead({ sha256, bytes }: FileRow): void {
  warmReader();
  if (opener !== null) opener.openAhead(sha256, bytes);
  else
    void loadOpener().then(
      () => opener?.openAhead(sha256, bytes),
      () => {},
    );
}

/** The same at the next idle moment once a paper has been looked at. @returns what calls it off. */
export function openAheadWhenIdle(file: FileRow): () => void {
  let asked = 0;
  const rested = setTimeout(() => {
    asked = requestIdleCallback(() => openAhead(file), { timeout: idleMs });
  }, restMs);
  return () => {
    clearTimeout(rested);
    cancelIdleCallback(asked);
  };
}
