/** How the pages stand: one under another, one at a time, or two beside each other. */
export const layouts = ['continuous', 'single', 'two-page'] as const;
export type Layout = (typeof layouts)[number];

/** Sizes that follow the window: as wide as it, as large as it, or as wide with a limit to the size of the letters. */
export const fits = ['auto', 'page-width', 'page-fit'] as const;
export type Fit = (typeof fits)[number];
/** A scale of the reader's own (1 is the size of the paper), or one that follows the window. */
export type Zoom = number | Fit;

/** How a document was left, to be shown so again. Lengths are PDF points, origin bottom left. */
export interface PdfView {
  /** From 0. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly zoom: Zoom;
  readonly rotation: number;
  readonly layout: Layout;
}

export const firstView: PdfView = {
  page: 0,
  left: 0,
  top: Number.POSITIVE_INFINITY,
  zoom: 'auto',
  rotation: 0,
  layout: 'continuous',
};

/** What the toolbar and the panes show of the document. */
export interface PdfState {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** What the file calls its pages; `null` where it only counts them. */
  readonly labels: readonly string[] | null;
  readonly zoom: Zoom;
  /** What the zoom comes to; 1 is the size of the paper. */
  readonly scale: number;
  readonly rotation: number;
  readonly layout: Layout;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** The first page is painted and its text can be selected. */
  readonly isShown: boolean;
}

/** The state in which a document of so many pages is opened. */
export const firstState = (view: PdfView, pages: number): PdfState => ({
  page: Math.min(view.page, pages - 1),
  pages,
  labels: null,
  zoom: view.zoom,
  scale: 1,
  rotation: view.rotation,
  layout: view.layout,
  canGoBack: false,
  canGoForward: false,
  isShown: false,
});

type Values = Readonly<Record<string, string | number | boolean>>;

/** Reads back what `valuesOf` wrote; whatever is missing or strange is as in a new document. */
export function viewOf(values: Values): PdfView {
  const number = (name: string, other: number): number => {
    const value = values[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : other;
  };
  const zoom = values.zoom;
  const layout = layouts.find((each) => each === values.layout);
  return {
    page: Math.max(0, Math.trunc(number('page', 0))),
    left: number('left', 0),
    top: number('top', Number.POSITIVE_INFINITY),
    zoom:
      fits.find((fit) => fit === zoom) ?? (Math.min(10, Math.max(0.1, number('zoom', Number.NaN))) || 'auto'),
    rotation: (((Math.round(number('rotation', 0) / 90) * 90) % 360) + 360) % 360,
    layout: layout ?? 'continuous',
  };
}

/** The view as plain values, for the record of the reader's progress. */
export function valuesOf({
  page,
  left,
  top,
  zoom,
  rotation,
  layout,
}: PdfView): Record<string, string | number> {
  return {
    page,
    left: Math.round(left),
    ...(Number.isFinite(top) ? { top: Math.round(top) } : {}),
    zoom: typeof zoom === 'number' ? Math.round(zoom * 1_000) / 1_000 : zoom,
    rotation,
    layout,
  };
}
