import { hasFiles } from '../../queries/files.ts';
import type { FileRow } from '../../store/rows.ts';
import { pdfTab, readerRoom } from './reader-parts.ts';

let warming: Promise<void> | null = null;
/** What opens files ahead, once its code is there. */
let opener: typeof import('../../reader/pdf/ahead.ts') | null = null;

/** Papers that follow each other faster are passed by: the next PDF is opened once one is looked at so long, milliseconds. */
const restMs = 300;
/** How long an idle moment is waited for after that, milliseconds. */
const idleMs = 2_000;
/** After the first list the window has other things to prepare, milliseconds. */
const startMs = 1_000;

/** Loads the reader and starts the worker that reads PDFs, before they are needed. Costs nothing when repeated. */
export function warmReader(): void {
  // What cannot be loaded now is asked for again, and said, when the reader opens.
  warming ??= load().catch(() => {
    warming = null;
  });
}

async function load(): Promise<void> {
  await Promise.all([
    readerRoom.prepare(),
    pdfTab.prepare(),
    loadOpener(),
    import('../../reader/pdf/engine.ts').then(({ warmEngine }) => warmEngine()),
  ]);
}

/** The same after the start, at an idle moment, in a library that has PDFs: the first one is read at once, too. */
export function warmReaderWhenQuiet(): void {
  setTimeout(() => requestIdleCallback(() => void warmWithFiles(), { timeout: idleMs }), startMs);
}

async function warmWithFiles(): Promise<void> {
  // A library that cannot be asked says so where it is shown.
  if (!(await hasFiles().catch(() => false))) return;
  warmReader();
  await warming;
  const { rehearse } = await import('../../reader/rehearsal.tsx');
  // It only saves time; a real paper that cannot be shown says so.
  requestIdleCallback(() => void rehearse().catch(() => {}), { timeout: idleMs });
}

async function loadOpener(): Promise<void> {
  opener = await import('../../reader/pdf/ahead.ts');
}

/**
 * Opens the PDF that is likely to be read next, which its reader then takes over; before this returns where the code
 * is there, so that a reader shown in the same moment finds it.
 */
export function openAhead({ sha256, bytes }: FileRow, page = 0): void {
  warmReader();
  if (opener !== null) opener.openAhead(sha256, bytes, page);
  else
    void loadOpener().then(
      () => opener?.openAhead(sha256, bytes, page),
      () => {},
    );
}

/** When a paper with a PDF was come to last, on the window's own clock. */
let lastCome = Number.NEGATIVE_INFINITY;

/**
 * The same for a paper that was come to: at once, or when it has been looked at for a while where many are passed by
 * or the reader is not loaded yet. @returns what calls it off.
 */
export function openAheadSoon(file: FileRow, page: number): () => void {
  const now = performance.now();
  const isPassing = now - lastCome < restMs;
  lastCome = now;
  if (opener !== null && !isPassing) {
    openAhead(file, page);
    return () => {};
  }
  let asked = 0;
  const rested = setTimeout(() => {
    asked = requestIdleCallback(() => openAhead(file, page), { timeout: idleMs });
  }, restMs);
  return () => {
    clearTimeout(rested);
    cancelIdleCallback(asked);
  };
}
