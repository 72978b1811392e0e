import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfDocument } from './engine.ts';

/** Milliseconds, less than a second: pdf.js takes no more. */
const keptMs = 900;

type TextContent = ReturnType<PDFPageProxy['streamTextContent']>;
type TextParameters = Parameters<PDFPageProxy['streamTextContent']>[0];

/** What the viewer's text layer asks for. */
const asLaid = { includeMarkedContent: true, disableNormalization: true } as const;

/**
 * Lets the worker read a page and its text while the window still makes room for it; what the viewer then paints
 * and lays is there. Given up when no viewer asks for it within about a second, and quietly when the page cannot be
 * read: the viewer says what is wrong with it.
 */
export async function readPage(document: PdfDocument, index: number): Promise<void> {
  try {
    const page = await document.getPage(Math.min(index, document.numPages - 1) + 1);
    const canvas = window.document.createElement('canvas');
    const task = page.render({ canvas, viewport: page.getViewport({ scale: 1 }) });
    task.promise.catch(() => {});
    // Nothing is painted here: pdf.js goes on reading for a while, in case the page is wanted once more.
    task.cancel(keptMs);
    readText(page);
  } catch {
    // Said by the viewer.
  }
}

/** Reads the text of a page ahead; who asks for it next gets what has been read. */
function readText(page: PDFPageProxy): void {
  const ahead = whole(page.streamTextContent(asLaid));
  const handOver = (): void => {
    clearTimeout(timer);
    Reflect.deleteProperty(page, 'streamTextContent');
  };
  const timer = setTimeout(() => {
    handOver();
    ahead.cancel(new Error('nobody asked for the text')).catch(() => {});
  }, keptMs);
  page.streamTextContent = (asked?: TextParameters): TextContent => {
    handOver();
    if (asked?.includeMarkedContent === true && asked.disableNormalization === true) return ahead;
    ahead.cancel(new Error('another kind of text is wanted')).catch(() => {});
    return page.streamTextContent(asked);
  };
}

/** A stream that is read to its end without waiting for who takes from it. */
function whole(source: TextContent): TextContent {
  const reader = source.getReader();
  return new ReadableStream({
    async start(controller) {
      try {
        for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
          controller.enqueue(piece.value);
        }
        controller.close();
      } catch (thrown) {
        controller.error(thrown);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
