import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { Writable } from '../readable.ts';
import { pagesBetween, withPagesBetween } from './between-pages.ts';
import type { PdfSelection } from './page-layer.ts';
import type { PaintedPages } from './painted-pages.ts';
import { readSelection } from './selected-text.ts';

/** Follows what is selected on the pages, at most once a frame. */
export class SelectionWatch {
  readonly selection = new Writable<PdfSelection | null>(null);
  readonly #painted: PaintedPages;
  readonly #viewer: PDFViewer;
  readonly #ended = new AbortController();
  #isPointerDown = false;
  #frame = 0;

  constructor(painted: PaintedPages, viewer: PDFViewer) {
    this.#painted = painted;
    this.#viewer = viewer;
    const { signal } = this.#ended;
    viewer.container.addEventListener(
      'pointerdown',
      () => {
        this.#isPointerDown = true;
      },
      { signal },
    );
    window.addEventListener('pointerup', () => this.#released(), { signal });
    window.addEventListener('pointercancel', () => this.#released(), { signal });
    document.addEventListener('selectionchange', () => this.#soon(), { signal });
  }

  end(): void {
    this.#ended.abort();
    cancelAnimationFrame(this.#frame);
    this.selection.set(null);
  }

  #released(): void {
    if (!this.#isPointerDown) return;
    this.#isPointerDown = false;
    this.#soon();
  }

  #soon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const pages = this.#painted.list.get().flatMap(({ index }) => {
        const view = this.#painted.view(index);
        return view === undefined ? [] : [{ index, view }];
      });
      const read = readSelection({
        pages,
        last: this.selection.get(),
        isGoingOn: this.#isPointerDown,
        pageOf: (index) => this.#painted.view(index)?.div,
      });
      const lacksPages = read !== null && !read.isGoingOn && pagesBetween(read.parts).length > 0;
      // It goes on until it is whole, so that nothing marks a part of it.
      const shown = lacksPages ? { ...read, isGoingOn: true } : read;
      this.selection.set(shown);
      if (lacksPages) void this.#complete(shown, read);
    });
  }

  /** Adds the pages between its ends that were scrolled past unpainted. */
  async #complete(shown: PdfSelection | null, read: PdfSelection): Promise<void> {
    const { pdfDocument } = this.#viewer;
    if (!pdfDocument) return;
    const whole = await withPagesBetween(pdfDocument, read).catch(() => read);
    if (this.selection.get() === shown) this.selection.set(whole);
  }
}
