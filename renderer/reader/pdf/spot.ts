/** A place in a document: a page (from 1) and its point, in PDF points, at the window's upper left. */
export interface Spot {
  readonly page: number;
  readonly left: number;
  readonly top: number;
}

/** Whether two places are one to who jumps between them. */
export const isSameSpot = (a: Spot, b: Spot): boolean => a.page === b.page && Math.abs(a.top - b.top) < 2;
