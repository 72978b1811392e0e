import { PDFLinkService } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { Destination } from './destination.ts';

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
