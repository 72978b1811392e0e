import { PDFViewer, ScrollMode } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/** Shorter documents are laid out in no time. */
const mostAtOnce = 50;

/** What pdf.js tells its pages when they are shown in another way. */
interface Look {
  readonly scale?: number;
  readonly rotation?: number;
  readonly drawingDelay?: number;
}

/**
 * pdf.js's viewer, which shows one page of a long document alone at first: to scale and lay out a thousand takes
 * longer than to paint one. `layOut` brings the others.
 */
export class LongViewer extends PDFViewer {
  #isAlone = false;
  /** How the pages are to look, of which only those that were shown know. */
  #look: Look = {};

  /** Whether one page stands alone, whatever the layout. */
  get isAlone(): boolean {
    return this.#isAlone;
  }

  /** Called before a document of so many pages is set. */
  begin(pages: number): void {
    this.#isAlone = pages > mostAtOnce;
    if (!this.#isAlone) return;
    this.scrollMode = ScrollMode.PAGE;
    this.eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => {
      if (this.#isAlone) this.getPageView(pageNumber - 1)?.update(this.#look);
    });
  }

  override refresh(noUpdate = false, look: Look = {}): void {
    if (!this.#isAlone) {
      super.refresh(noUpdate, look);
      return;
    }
    const { drawingDelay: _once, ...lasting } = look;
    this.#look = { ...this.#look, ...lasting };
    this.getPageView(this.currentPageNumber - 1)?.update(look);
    if (!noUpdate) this.update();
  }

  /** Brings the other pages, one under another where the caller wants them so, who also restores the place. */
  layOut(isContinuous: boolean): void {
    if (!this.#isAlone) return;
    this.#isAlone = false;
    const shown = this.currentPageNumber - 1;
    for (let index = 0; index < this.pagesCount; index += 1) {
      if (index !== shown) this.getPageView(index)?.update(this.#look);
    }
    if (isContinuous) this.scrollMode = ScrollMode.VERTICAL;
  }
}
