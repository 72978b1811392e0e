import type { ReactNode } from 'react';
import type { PaperId, Sha256 } from '../../../shared/library/ids.ts';
import type { Readable } from '../readable.ts';
import type { PdfDocument } from './engine.ts';

/** `[x1, y1, x2, y2]` in PDF points, origin bottom left, `x1 < x2` and `y1 < y2`. */
export type PdfRect = readonly [x1: number, y1: number, x2: number, y2: number];

/** A place on a page in hundredths of its width and height, so that it holds at every zoom. */
export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A page that holds a picture at the moment. One object stands for one painting: after a rotation or a
 * return to a page that was given back there is another one, with another `layer`. */
export interface PaintedPage {
  /** From 0. */
  readonly index: number;
  /** The number printed on the page as the file labels it, else its place, from 1. */
  readonly label: string;
  /**
   * An element of one's own that covers the page, above its text and under its links, kept across zooms. It
   * lets the pointer through: children that want it set `pointer-events: auto`.
   */
  readonly layer: HTMLElement;
  /** Where a rectangle lies on the page, turned as the page is shown. */
  toPage(rect: PdfRect): PageBox;
  /** The part of the page under a box of the window (CSS pixels, as from `getBoundingClientRect`). */
  toPdf(box: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>): PdfRect;
}

/** What is selected on one page. */
export interface SelectedPart {
  /** From 0. */
  readonly page: number;
  readonly pageLabel: string;
  /** One rectangle a line, top to bottom in reading order. */
  readonly rects: readonly PdfRect[];
  readonly text: string;
  /** Where the selection begins in the page's text, in UTF-16 units. */
  readonly start: number;
  /** Up to 64 characters of the page's text before and after it. */
  readonly before: string;
  readonly after: string;
}

/** Text that is selected in the document, page by page. */
export interface PdfSelection {
  readonly text: string;
  readonly parts: readonly SelectedPart[];
  /** Where its last line ends in the window, CSS pixels: the place of a bar beside it. */
  readonly end: { readonly x: number; readonly top: number; readonly bottom: number };
  /** Whether the pointer or a key still changes it; a bar waits until this is `false`. */
  readonly isGoingOn: boolean;
}

/** An open PDF as whatever draws on its pages sees it. */
export interface PdfHost {
  readonly paper: PaperId;
  readonly file: Sha256;
  readonly document: PdfDocument;
  /** The element that scrolls; keys pressed while reading arrive here. */
  readonly scroller: HTMLElement;
  /** The pages that are painted, by index. Draw on them with portals into their `layer`. */
  readonly painted: Readable<readonly PaintedPage[]>;
  readonly selection: Readable<PdfSelection | null>;
  clearSelection(): void;
  /** Goes to a page (from 0), or to a rectangle on it with some room above; a jump that Alt ← takes back. */
  goTo(page: number, rect?: PdfRect): void;
  /** Opens the pane with the annotations. */
  showAnnotations(): void;
}

/** What other features add to the reader; each is drawn once for an open PDF. */
export interface PdfAdditions {
  /** Buttons in the middle of the toolbar "Reader". */
  tools(host: PdfHost): ReactNode;
  /** Draws on the pages, through portals, and beside the selection. */
  layer(host: PdfHost): ReactNode;
  /** The pane beside the page that stands next to outline and thumbnails. */
  pane(host: PdfHost): ReactNode;
}
