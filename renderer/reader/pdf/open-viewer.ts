import { EventBus, PDFFindController } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { AskingLinks } from './asking-links.ts';
import type { PdfDocument } from './engine.ts';
import { annotationsWithoutForms, LongViewer } from './long-viewer.ts';
import { QuietWords } from './quiet-words.ts';

/** Pixels that a painted page may have; larger pages are painted sharp only where they are seen. */
const mostPixels = 2 ** 24;
const noEditing = -1;

interface ViewerOptions {
  readonly scroller: HTMLDivElement;
  readonly document: PdfDocument;
  /** A link that leads out of the document was chosen. */
  outside(url: string): void;
  /** A link inside the document is followed from here. */
  leave(): void;
}

/** pdf.js's viewer with what belongs to it. */
export interface OpenedViewer {
  readonly viewer: LongViewer;
  readonly events: EventBus;
  readonly links: AskingLinks;
  readonly finding: PDFFindController;
  /** The element that holds the pages. */
  readonly pages: HTMLElement;
}

/** Puts a viewer into an element that scrolls; it still waits for its document. */
export function openViewer({ scroller, document, outside, leave }: ViewerOptions): OpenedViewer {
  const pages = window.document.createElement('div');
  pages.className = 'pdfViewer';
  // Not laid out before their size is known.
  pages.style.contentVisibility = 'hidden';
  scroller.append(pages);
  const events = new EventBus();
  const links = new AskingLinks({ eventBus: events, outside });
  const finding = new PDFFindController({ eventBus: events, linkService: links, delay: 60 });
  const viewer = new LongViewer({
    container: scroller,
    eventBus: events,
    linkService: links,
    findController: finding,
    annotationMode: annotationsWithoutForms,
    annotationEditorMode: noEditing,
    maxCanvasPixels: mostPixels,
    supportsPinchToZoom: false,
    l10n: new QuietWords(),
  });
  links.setViewer(viewer);
  links.setDocument(document);
  links.setHistory({ pushCurrentPosition: leave, push: () => {}, pushPage: () => {} });
  return { viewer, events, links, finding, pages };
}
