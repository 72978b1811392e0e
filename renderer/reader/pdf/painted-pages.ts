import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { text } from '../../../shared/text/text.ts';
import { Writable } from '../readable.ts';
import { farPages } from './far-pages.ts';
import type { PageBox, PaintedPage, PdfRect } from './page-layer.ts';

/** What is used of pdf.js's page views, whose own types leave it open. */
export interface PageView {
  readonly div: HTMLElement;
  readonly viewport: PageViewport;
  readonly pageLabel: string | null;
  readonly textLayer: { readonly div: HTMLElement } | null;
  readonly canvas: HTMLCanvasElement | null;
  /** Gives back what is painted; the page is painted anew when it comes into sight. */
  destroy(): void;
}

interface PageViewport {
  readonly width: number;
  readonly height: number;
  convertToViewportPoint(x: number, y: number): number[];
  convertToPdfPoint(x: number, y: number): number[];
}

/** Pixels of painted pages that a paper keeps, of four bytes each. */
const mostPixels = 2 ** 25;

/** Keeps the list of painted pages, within the memory that a paper may take, and puts each one's layer back where pdf.js clears a page. */
export class PaintedPages {
  readonly list = new Writable<readonly PaintedPage[]>([]);
  readonly #viewer: PDFViewer;
  readonly #events: EventBus;

  constructor(viewer: PDFViewer, events: EventBus) {
    this.#viewer = viewer;
    this.#events = events;
    events.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => this.#painted(pageNumber - 1));
    events.on('scalechanging', () => this.#keepLayers());
    // A turned page lies differently under what is drawn on it: it counts as another one.
    events.on('rotationchanging', () => this.clear());
  }

  view(index: number): PageView | undefined {
    return this.#viewer.getPageView(index);
  }

  /** A page's text, ready to be selected; `null` while it is not painted. */
  textLayer(index: number): HTMLElement | null {
    const layer = this.view(index)?.textLayer?.div;
    return layer?.querySelector(':scope > .endOfContent') ? layer : null;
  }

  /** Resolves when a page's text has been laid out next, well or not. */
  textLaid(index: number): Promise<void> {
    return new Promise((resolve) => {
      const heard = ({ pageNumber }: { pageNumber: number }): void => {
        if (pageNumber !== index + 1) return;
        this.#events.off('textlayerrendered', heard);
        resolve();
      };
      this.#events.on('textlayerrendered', heard);
    });
  }

  /** Gives back all but the pages in sight: the paper is no longer the one in front. */
  giveBack(): void {
    this.#giveBackFar(0, 0);
  }

  clear(): void {
    for (const page of this.list.get()) page.layer.remove();
    this.list.set([]);
  }

  #painted(index: number): void {
    const view = this.view(index);
    if (view === undefined) return;
    const kept = this.#viewer.getCachedPageViews();
    const others = this.list.get().filter((page) => {
      const stays = page.index !== index && kept.has(this.view(page.index));
      if (!stays && page.index !== index) page.layer.remove();
      return stays;
    });
    const same = this.list.get().find((page) => page.index === index) ?? paintedPage(index, view);
    view.div.append(same.layer);
    view.div.setAttribute('aria-label', text.reader.pageNamed(same.label));
    const isNew = others.length + 1 !== this.list.get().length || !this.list.get().includes(same);
    if (isNew) this.list.set([...others, same].sort((a, b) => a.index - b.index));
    this.#giveBackFar(mostPixels, 1);
  }

  #giveBackFar(most: number, beside: number): void {
    const painted = this.list.get().map(({ index }) => ({ index, pixels: pixelsOf(this.view(index)) }));
    // Where everybody fits, nobody need be measured.
    if (painted.reduce((sum, { pixels }) => sum + pixels, 0) <= most) return;
    const room = this.#viewer.container.getBoundingClientRect();
    const far = farPages(
      painted.map((page) => ({ ...page, isInSight: isWithin(room, this.view(page.index)) })),
      most,
      beside,
    );
    for (const { index } of far) this.view(index)?.destroy();
    const given = new Set(far.map(({ index }) => index));
    if (given.size === 0) return;
    for (const page of this.list.get()) if (given.has(page.index)) page.layer.remove();
    this.list.set(this.list.get().filter(({ index }) => !given.has(index)));
  }

  #keepLayers(): void {
    for (const page of this.list.get()) this.view(page.index)?.div.append(page.layer);
  }
}

const pixelsOf = (view: PageView | undefined): number =>
  (view?.canvas?.width ?? 0) * (view?.canvas?.height ?? 0);

function isWithin(room: DOMRect, view: PageView | undefined): boolean {
  const box = view?.div.getBoundingClientRect();
  return box !== undefined && box.top < room.bottom && box.bottom > room.top;
}

function paintedPage(index: number, view: PageView): PaintedPage {
  const layer = document.createElement('div');
  layer.className = 'page-marks';
  return {
    index,
    label: view.pageLabel ?? String(index + 1),
    layer,
    toPage: (rect) => toPage(view.viewport, rect),
    toPdf: (box) => toPdf(view.viewport, layer.getBoundingClientRect(), box),
  };
}

/** Where a rectangle lies on a page that is shown so, in hundredths of it. */
export function toPage(viewport: PageViewport, [x1, y1, x2, y2]: PdfRect): PageBox {
  const [ax = 0, ay = 0] = viewport.convertToViewportPoint(x1, y1);
  const [bx = 0, by = 0] = viewport.convertToViewportPoint(x2, y2);
  const of = (length: number, whole: number): number => (100 * length) / whole;
  return {
    left: of(Math.min(ax, bx), viewport.width),
    top: of(Math.min(ay, by), viewport.height),
    width: of(Math.abs(ax - bx), viewport.width),
    height: of(Math.abs(ay - by), viewport.height),
  };
}

/** A box in the window, or in parts of a page. */
export type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** The part of a page under a box. @param page where the page lies, in the same measure. */
export function toPdf(
  viewport: PageViewport,
  page: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  box: Box,
): PdfRect {
  const x = (at: number): number => ((at - page.left) / page.width) * viewport.width;
  const y = (at: number): number => ((at - page.top) / page.height) * viewport.height;
  const [ax = 0, ay = 0] = viewport.convertToPdfPoint(x(box.left), y(box.top));
  const [bx = 0, by = 0] = viewport.convertToPdfPoint(x(box.right), y(box.bottom));
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}
