import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { PdfRect } from './page-layer.ts';
import { type Box, type PageView, toPage, toPdf } from './painted-pages.ts';

/** What is used of a page view beyond what others use of it. */
interface PictureView extends PageView {
  readonly canvas: HTMLCanvasElement | null;
  /** Three corners of each picture, in parts of the canvas; `null` until they are recorded. */
  readonly imageCoordinates: ArrayLike<number> | null;
  imagesRightClickMinSize: number;
}

/** Smaller ones are glyphs and rules. */
const leastPart = 0.02;
const recorded = 1;
const notRecorded = -1;

/**
 * Knows where pictures lie on the pages, and lays a window over each through which a dark page theme shows it
 * in its own colours. Recording where they are makes painting slower, so it is done only where it is needed.
 */
export class PictureWindows {
  readonly #viewer: PDFViewer;
  readonly #places = new Map<number, readonly PdfRect[]>();
  #isWanted = false;

  constructor(viewer: PDFViewer, events: EventBus) {
    this.#viewer = viewer;
    events.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => this.#lay(pageNumber - 1));
    events.on('rotationchanging', () => this.#clear());
  }

  /** Whether the page theme needs the windows; pages that were painted without them are painted again. */
  want(isWanted: boolean): void {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    this.#viewer.imagesRightClickMinSize = isWanted ? recorded : notRecorded;
    for (let index = 0; index < this.#viewer.pagesCount; index += 1) {
      const view = this.#view(index);
      if (view !== undefined) view.imagesRightClickMinSize = isWanted ? recorded : notRecorded;
    }
    if (isWanted && this.#viewer.pagesCount > 0) this.#viewer.refresh();
  }

  #view(index: number): PictureView | undefined {
    return this.#viewer.getPageView(index);
  }

  #lay(index: number): void {
    const view = this.#view(index);
    const canvas = view?.canvas;
    if (view === undefined || canvas === null || canvas === undefined) return;
    const places = this.#places.get(index) ?? placesOf(view);
    if (places === null) return;
    this.#places.set(index, places);
    const windows = places.map((place) => {
      const { left, top, width, height } = toPage(view.viewport, place);
      const window = document.createElement('div');
      window.className = 'picture-window';
      // Their corners are rounded outwards; a window beyond the picture would show the page as it was.
      window.style.cssText = `left:calc(${left}% + 0.5px);top:calc(${top}% + 0.5px);width:calc(${width}% - 1px);height:calc(${height}% - 1px)`;
      return window;
    });
    for (const old of view.div.querySelectorAll('.picture-window')) old.remove();
    canvas.after(...windows);
  }

  #clear(): void {
    for (const old of this.#viewer.container.querySelectorAll('.picture-window')) old.remove();
  }
}

function placesOf({ imageCoordinates, viewport }: PictureView): readonly PdfRect[] | null {
  if (imageCoordinates === null) return null;
  const whole = new DOMRect(0, 0, 1, 1);
  const places: PdfRect[] = [];
  for (let at = 0; at + 5 < imageCoordinates.length; at += 6) {
    const box = boxOf(imageCoordinates, at);
    const isLarge = box.right - box.left > leastPart && box.bottom - box.top > leastPart;
    if (isLarge) places.push(toPdf(viewport, whole, box));
  }
  return places;
}

function boxOf(corners: ArrayLike<number>, at: number): Box {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = Array.from(
    { length: 6 },
    (_corner, index) => corners[at + index],
  );
  return {
    left: Math.min(x1, x2, x3),
    right: Math.max(x1, x2, x3),
    top: Math.min(y1, y2, y3),
    bottom: Math.max(y1, y2, y3),
  };
}
