import { PDFLinkService } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** Links of a PDF: inside it they are followed, one that leads outside only asks. */
export class AskingLinks extends PDFLinkService {
  readonly #outside: (url: string) => void;

  constructor(options: { eventBus: PDFLinkService['eventBus']; outside: (url: string) => void }) {
    super({ eventBus: options.eventBus, ignoreDestinationZoom: true });
    this.#outside = options.outside;
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
