import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDFViewer, ScrollMode } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { makeLaterPages, withFirstPages } from './later-pages.ts';

/** Shorter documents are laid out in no time. */
const mostAtOnce = 50;
/** What pdf.js is told of annotations: they are shown, forms are not filled in. */
export const annotationsWithoutForms = 1;

/** What pdf.js tells its pages when they are shown in another way. */
interface Look {
  readonly scale?: number;
  readonly rotation?: number;
  readonly drawingDelay?: number;
}

/**
 * pdf.js's viewer, which shows one page of a long document alone at first: to make the views of a thousand and lay them
 * out takes longer than to paint one. `layOut` brings the others, or what asks for one of them.
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

  override setDocument(document: PDFDocumentProxy | null): void {
    if (document === null || !this.#isAlone) super.setDocument(document);
    else withFirstPages(document, mostAtOnce, () => super.setDocument(document));
  }

  override get currentPageNumber(): number {
    return super.currentPageNumber;
  }

  override set currentPageNumber(page: number) {
    this.#reach(page);
    super.currentPageNumber = page;
  }

  override scrollPageIntoView(place: Parameters<PDFViewer['scrollPageIntoView']>[0]): void {
    this.#reach(place.pageNumber);
    super.scrollPageIntoView(place);
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
    makeLaterPages(this, annotationsWithoutForms);
    const shown = this.currentPageNumber - 1;
    for (let index = 0; index < this.pagesCount; index += 1) {
      if (index !== shown) this.getPageView(index)?.update(this.#look);
    }
    if (isContinuous) this.scrollMode = ScrollMode.VERTICAL;
  }

  /** Sees that a page (from 1) has a view. */
  #reach(page: number): void {
    if (page > this.pagesCount) makeLaterPages(this, annotationsWithoutForms);
  }
}
