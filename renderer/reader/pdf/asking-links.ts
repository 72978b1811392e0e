import { PDFLinkService, type PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { type Destination, placeOf } from './destination.ts';
import type { PdfDocument } from './engine.ts';
import type { PageView } from './painted-pages.ts';

/** Links of a PDF: inside it they are followed, one that leads outside only asks. */
export class AskingLinks extends PDFLinkService {
  readonly #outside: (url: string) => void;
  readonly #destinations = new Map<string, Destination>();

  constructor(options: { eventBus: PDFLinkService['eventBus']; outside: (url: string) => void }) {
    super({ eventBus: options.eventBus, ignoreDestinationZoom: true });
    this.#outside = options.outside;
  }

  /** Where a link of the pages leads inside the document; `null` when it does not. */
  destinationOf(link: HTMLAnchorElement): Destination | null {
    return this.#destinations.get(link.getAttribute('href') ?? '') ?? null;
  }

  /**
   * Shows a destination and gives its page the focus; nothing happens when it leads nowhere. pdf.js itself would
   * focus the page's text whenever that is painted next, and pull a reader who went back meanwhile there again.
   */
  override async goToDestination(destination: Destination): Promise<void> {
    const document: PdfDocument | null = this.pdfDocument;
    if (document === null) return;
    const explicit =
      typeof destination === 'string' ? await document.getDestination(destination) : destination;
    const place = explicit === null ? null : await placeOf(document, explicit);
    // The document may have been closed meanwhile.
    if (explicit === null || place === null || this.pdfDocument !== document) return;
    this.pdfHistory.pushCurrentPosition();
    const viewer: PDFViewer = this.pdfViewer;
    viewer.scrollPageIntoView({
      pageNumber: place.page + 1,
      destArray: explicit,
      ignoreDestinationZoom: true,
    });
    const page: PageView | undefined = viewer.getPageView(place.page);
    page?.div.setAttribute('tabindex', '-1');
    page?.div.focus({ preventScroll: true });
  }

  override getDestinationHash(destination: Destination): string {
    const hash = super.getDestinationHash(destination);
    this.#destinations.set(hash, destination);
    return hash;
  }

  override addLinkAttributes(link: HTMLAnchorElement, url: string): void {
    // The address itself never stands in `href`: a middle click would open it without asking.
    link.href = '#';
    link.title = url;
    link.rel = 'noopener noreferrer nofollow';
    link.onclick = () => {
      this.#outside(url);
      return false;
    };
  }
}
