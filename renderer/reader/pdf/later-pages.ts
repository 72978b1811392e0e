import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFPageView, type PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** CSS pixels in a PDF point. */
const cssPixels = 96 / 72;

/** Runs something to which a document seems to have only its first pages. */
export function withFirstPages(document: PDFDocumentProxy, pages: number, run: () => void): void {
  Object.defineProperty(document, 'numPages', { value: pages, configurable: true });
  try {
    run();
  } finally {
    Reflect.deleteProperty(document, 'numPages');
  }
}

/** Makes the views of the pages that a viewer has none of yet, as pdf.js makes its own; they still stand nowhere. */
export function makeLaterPages(viewer: PDFViewer, annotationMode: number): void {
  const { pdfDocument, _pages: pages } = viewer;
  const [first] = pages ?? [];
  if (!pdfDocument || pages === undefined || first?.pdfPage === undefined || first.pdfPage === null) return;
  const viewport = first.pdfPage.getViewport({ scale: cssPixels });
  for (let id = pages.length + 1; id <= pdfDocument.numPages; id += 1) {
    const view = new PDFPageView({
      eventBus: viewer.eventBus,
      id,
      scale: 1,
      defaultViewport: viewport.clone(),
      optionalContentConfigPromise: viewer._optionalContentConfigPromise ?? undefined,
      renderingQueue: viewer.renderingQueue,
      annotationMode,
      imageResourcesPath: viewer.imageResourcesPath,
      maxCanvasPixels: viewer.maxCanvasPixels,
      maxCanvasDim: viewer.maxCanvasDim,
      capCanvasAreaFactor: viewer.capCanvasAreaFactor,
      enableDetailCanvas: viewer.enableDetailCanvas,
      enableOptimizedPartialRendering: viewer.enableOptimizedPartialRendering,
      enableSelectionRendering: viewer.enableSelectionRendering,
      imagesRightClickMinSize: viewer.imagesRightClickMinSize,
      pageColors: viewer.pageColors ?? undefined,
      l10n: viewer.l10n,
      layerProperties: viewer._layerProperties,
    });
    view.setPageLabel(viewer._pageLabels?.[id - 1] ?? null);
    pages.push(view);
  }
}
