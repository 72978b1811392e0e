/** A painted page of a document. */
export interface KeptPage {
  /** From 0. */
  readonly index: number;
  readonly pixels: number;
  readonly isInSight: boolean;
}

/**
 * The painted pages to give back, so that those that stay have no more than so many pixels together: the farthest from
 * what is seen. Pages in sight stay, however large, and so do as many beside them as `beside` says.
 */
export function farPages(pages: readonly KeptPage[], mostPixels: number, beside: number): KeptPage[] {
  const seen = pages.filter(({ isInSight }) => isInSight).map(({ index }) => index);
  if (seen.length === 0) return [];
  const away = ({ index }: KeptPage): number => Math.min(...seen.map((each) => Math.abs(each - index)));
  let pixels = 0;
  return [...pages]
    .sort((a, b) => away(a) - away(b))
    .filter((page) => {
      pixels += page.pixels;
      return away(page) > beside && pixels > mostPixels;
    });
}
