import type { PageTheme } from './page-theme.ts';

/** What the reader chose for all papers on this machine. */
export interface ReaderChoices {
  readonly theme: PageTheme;
  setTheme(theme: PageTheme): void;
  /** Pages are dragged by hand instead of their text being selected. */
  readonly hand: boolean;
  setHand(hand: boolean): void;
  /** The paper's note stands beside the page. */
  readonly note: boolean;
  setNote(note: boolean): void;
}
