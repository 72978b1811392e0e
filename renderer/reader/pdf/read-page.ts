import type { PdfDocument } from './engine.ts';

/** Milliseconds, less than a second: pdf.js takes no more. */
const keptMs = 900;

/**
 * Lets the worker read a page while the window still makes room for it; what the viewer then paints is there. Given
 * up when no viewer asks for it within about a second, and quietly when the page cannot be read.
 */
export async function readPage(document: PdfDocument, index: number): Promise<void> {
  try {
    const page = await document.getPage(Math.min(index, document.numPages - 1) + 1);
    const canvas = window.document.createElement('canvas');
    const task = page.render({ canvas, viewport: page.getViewport({ scale: 1 }) });
    task.promise.catch(() => {});
    // Nothing is painted here: pdf.js goes on reading for a while, in case the page is wanted once more.
    task.cancel(keptMs);
  } catch {
    // The viewer says what is wrong with it.
  }
}
