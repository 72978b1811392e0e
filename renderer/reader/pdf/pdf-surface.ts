// The engine must come first: the viewer's parts look for it when they are read.
import './engine.ts';
import { ScrollMode, SpreadMode } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { Sha256 } from '../../../shared/library/ids.ts';
import { Jumps } from '../jumps.ts';
import { type Readable, Writable } from '../readable.ts';
import type { AskingLinks } from './asking-links.ts';
import type { PdfDocument } from './engine.ts';
import { Finding } from './finding.ts';
import type { LongViewer } from './long-viewer.ts';
import { openViewer } from './open-viewer.ts';
import type { PdfRect, PdfSelection } from './page-layer.ts';
import { PaintedPages } from './painted-pages.ts';
import { PictureWindows } from './picture-windows.ts';
import { SelectionWatch } from './selection-watch.ts';
import { isSameSpot, type Spot } from './spot.ts';
import { firstState, type Layout, type PdfState, type PdfView, type Zoom } from './view-state.ts';

export interface SurfaceOptions {
  /** The element that scrolls: positioned absolutely, and empty. */
  readonly scroller: HTMLDivElement;
  readonly file: Sha256;
  readonly document: PdfDocument;
  readonly view: PdfView;
  /** Pages are shown light on dark, so pictures need their own colours back. */
  readonly isDark: boolean;
  /** A link that leads out of the document was chosen. */
  outside(url: string): void;
}

/** Room above a rectangle that is gone to, PDF points. */
const roomAbove = 80;
/** A long document is laid out this long after its first page is there, at the latest, milliseconds. */
const firstRestMs = 300;
/** The same when its first page cannot be painted. */
const longestAloneMs = 3_000;

/**
 * One open PDF on the screen: pdf.js's viewer with its state made readable. It lives as long as its
 * element; `close` gives back all pages.
 */
export class PdfSurface {
  readonly document: PdfDocument;
  readonly scroller: HTMLDivElement;
  readonly painted: PaintedPages;
  readonly pictures: PictureWindows;
  readonly finding: Finding;
  readonly links: AskingLinks;
  readonly #pages: HTMLElement;
  readonly #viewer: LongViewer;
  readonly #selection: SelectionWatch;
  readonly #jumps = new Jumps<Spot>(isSameSpot);
  readonly #state: Writable<PdfState>;
  readonly #moved = new Set<() => void>();
  #at: Spot;
  #layingOut = 0;

  constructor({ scroller, document, view, isDark, outside }: SurfaceOptions) {
    this.document = document;
    this.scroller = scroller;
    this.#at = { page: view.page + 1, left: view.left, top: view.top };
    this.#state = new Writable<PdfState>(firstState(view, document.numPages));
    const { viewer, events, links, finding, pages } = openViewer({
      scroller,
      document,
      outside,
      leave: () => this.#leave(),
    });
    this.#viewer = viewer;
    this.#pages = pages;
    this.links = links;
    this.painted = new PaintedPages(this.#viewer, events);
    this.pictures = new PictureWindows(this.#viewer, events);
    this.pictures.want(isDark);
    this.#selection = new SelectionWatch(this.painted, this.#viewer);
    this.finding = new Finding(events, finding, () => this.#leave());
    events.on('pagesinit', () => this.#restore(view));
    events.on('textlayerrendered', () => {
      this.#change({ isShown: true });
      this.#layOutSoon(firstRestMs);
    });
    events.on('pagechanging', ({ pageNumber }: { pageNumber: number }) =>
      this.#change({ page: pageNumber - 1 }),
    );
    events.on('scalechanging', ({ scale }: { scale: number }) => this.#change({ scale }));
    events.on(
      'updateviewarea',
      ({ location }: { location: { pageNumber: number; left: number; top: number } }) => {
        this.#at = { page: location.pageNumber, left: location.left, top: location.top };
        for (const heard of this.#moved) heard();
      },
    );
    if (view.layout !== 'two-page') this.#viewer.begin(document.numPages);
    this.#viewer.setDocument(document);
    // Labels that cannot be read are left out; the pages are counted.
    document.getPageLabels().then(
      (labels) => this.#label(labels),
      () => {},
    );
  }

  get state(): Readable<PdfState> {
    return this.#state;
  }

  get selection(): Readable<PdfSelection | null> {
    return this.#selection.selection;
  }

  /** How the document is shown now. */
  get view(): PdfView {
    const { zoom, rotation, layout } = this.#state.get();
    return { page: this.#at.page - 1, left: this.#at.left, top: this.#at.top, zoom, rotation, layout };
  }

  /** How much of the document lies above the window's lower edge, 0 to 1. */
  get reached(): number {
    const { pages, page, layout } = this.#state.get();
    if (layout === 'single' || this.#viewer.isAlone) return (page + 1) / pages;
    const { scrollTop, clientHeight, scrollHeight } = this.scroller;
    return scrollHeight === 0 ? 0 : Math.min(1, (scrollTop + clientHeight + 24) / scrollHeight);
  }

  /** Hears of every change of place or zoom. @returns what ends the hearing. */
  onMoved(heard: () => void): () => void {
    this.#moved.add(heard);
    return () => this.#moved.delete(heard);
  }

  clearSelection(): void {
    this.#viewer.clearSelection();
  }

  nextPage(): void {
    this.#viewer.nextPage();
  }

  previousPage(): void {
    this.#viewer.previousPage();
  }

  /** Goes to a page (from 0), or to a rectangle on it with some room above. */
  goTo(page: number, rect?: PdfRect): void {
    if (page < 0 || page >= this.document.numPages) return;
    this.#leave();
    if (rect === undefined) this.#viewer.currentPageNumber = page + 1;
    else this.#show({ page: page + 1, left: rect[0] - roomAbove, top: rect[3] + roomAbove });
  }

  /** The text of a page on the screen, gone to where it is not there; `null` for a page that does not exist. */
  async textOf(page: number): Promise<HTMLElement | null> {
    if (page >= this.document.numPages) return null;
    const there = this.painted.textLayer(page);
    if (there !== null) return there;
    const laid = this.painted.textLaid(page);
    this.#show({ page: page + 1, left: 0, top: Number.POSITIVE_INFINITY });
    await laid;
    return this.painted.textLayer(page);
  }

  /** Follows a destination of the document: its name, or where it leads. */
  follow(destination: string | unknown[]): void {
    void this.links.goToDestination(destination);
  }

  goBack(): void {
    this.#go(this.#jumps.goBack(this.#at));
  }

  goForward(): void {
    this.#go(this.#jumps.goForward(this.#at));
  }

  /** Zooms in steps, about a point of the window where one is given (CSS pixels). */
  zoomBy(steps: number, origin?: readonly [x: number, y: number]): void {
    this.#zoomed(() => this.#viewer.updateScale({ steps, ...this.#about(origin) }));
  }

  /** Zooms smoothly, as a pinch or a wheel asks for it; the pages are painted anew when it rests. */
  zoomWith(scaleFactor: number, origin: readonly [x: number, y: number]): void {
    this.#zoomed(() => this.#viewer.updateScale({ scaleFactor, drawingDelay: 200, ...this.#about(origin) }));
  }

  zoomTo(zoom: Zoom): void {
    this.#viewer.currentScaleValue = String(zoom);
    this.#change({ zoom });
  }

  rotate(by: 90 | -90): void {
    this.#viewer.pagesRotation = (this.#viewer.pagesRotation + by + 360) % 360;
    this.#change({ rotation: this.#viewer.pagesRotation });
  }

  setLayout(layout: Layout): void {
    if (this.#viewer.isAlone) this.#layOut();
    const at = this.#at;
    this.#viewer.scrollMode = layout === 'single' ? ScrollMode.PAGE : ScrollMode.VERTICAL;
    this.#viewer.spreadMode = layout === 'two-page' ? SpreadMode.ODD : SpreadMode.NONE;
    this.#change({ layout });
    const { zoom } = this.#state.get();
    if (typeof zoom !== 'number') this.#viewer.currentScaleValue = zoom;
    this.#show(at);
  }

  /** The room for the pages has changed: what fits it is fitted again. */
  resized(): void {
    const { zoom } = this.#state.get();
    if (typeof zoom !== 'number') this.#viewer.currentScaleValue = zoom;
    this.#viewer.update();
  }

  /** Gives back the pages and everything drawn on them. */
  close(): void {
    cancelIdleCallback(this.#layingOut);
    this.#selection.end();
    this.painted.clear();
    this.#moved.clear();
    // pdf.js takes a missing document for the wish to let go of the present one.
    this.#viewer.setDocument(null);
    this.links.setDocument(null);
    this.#pages.remove();
  }

  #restore({ page, left, top, zoom, rotation, layout }: PdfView): void {
    this.#viewer.currentScaleValue = String(zoom);
    this.#pages.style.contentVisibility = '';
    if (rotation !== 0) this.#viewer.pagesRotation = rotation;
    if (layout === 'two-page' || (layout === 'single' && !this.#viewer.isAlone)) this.setLayout(layout);
    if (page > 0 || Number.isFinite(top)) this.#show({ page: page + 1, left, top });
    this.#layOutSoon(longestAloneMs);
  }

  /** Lays out the pages that a long document still lacks, at the next moment with nothing else to do. */
  #layOutSoon(withinMs: number): void {
    cancelIdleCallback(this.#layingOut);
    if (this.#viewer.isAlone)
      this.#layingOut = requestIdleCallback(() => this.#layOut(), { timeout: withinMs });
  }

  #layOut(): void {
    const at = this.#at;
    const isContinuous = this.#state.get().layout === 'continuous';
    this.#viewer.layOut(isContinuous);
    if (isContinuous) this.#show(at);
  }

  #label(labels: readonly string[] | null): void {
    const isCount = labels?.every((label, index) => label === String(index + 1)) ?? true;
    if (labels === null || isCount) return;
    this.#viewer.setPageLabels([...labels]);
    this.#change({ labels });
  }

  #show({ page, left, top }: Spot): void {
    this.#viewer.scrollPageIntoView({
      pageNumber: Math.min(page, this.document.numPages),
      destArray: [null, { name: 'XYZ' }, left, Number.isFinite(top) ? top : null, null],
      allowNegativeOffset: true,
    });
  }

  #leave(): void {
    this.#jumps.leave(this.#at);
    this.#change({});
  }

  #go(to: Spot | null): void {
    if (to !== null) this.#show(to);
    this.#change({});
  }

  #zoomed(zoom: () => void): void {
    zoom();
    this.#change({ zoom: this.#viewer.currentScale });
  }

  /** pdf.js wants the point relative to where the scroller's own offset parent begins. */
  #about(origin: readonly [x: number, y: number] | undefined): { origin?: number[] } {
    if (origin === undefined) return {};
    const { left, top } = this.scroller.getBoundingClientRect();
    return {
      origin: [origin[0] - left + this.scroller.offsetLeft, origin[1] - top + this.scroller.offsetTop],
    };
  }

  #change(part: Partial<PdfState>): void {
    const before = this.#state.get();
    const { canGoBack, canGoForward } = this.#jumps;
    const after = { ...before, canGoBack, canGoForward, ...part };
    const names = Object.keys(after);
    if (names.some((name) => Reflect.get(before, name) !== Reflect.get(after, name))) this.#state.set(after);
  }
}
