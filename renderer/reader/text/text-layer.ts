import type { ReactNode } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { Readable } from '../readable.ts';

/** Selected text; offsets into the plain text (`plainText` of shared/library/page-text.ts), in UTF-16 units. */
export interface TextSelection {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Up to 64 characters of the plain text before and after it. */
  readonly before: string;
  readonly after: string;
  /** Where its last line ends in the window, CSS pixels. */
  readonly at: { readonly x: number; readonly top: number; readonly bottom: number };
  readonly isGoingOn: boolean;
}

/** An open text as whatever marks it sees it. */
export interface TextHost {
  readonly paper: PaperId;
  /** arXiv's version of the text, where it is known. */
  readonly version: string | null;
  readonly plain: string;
  /** The element that scrolls, and holds nothing but the text. */
  readonly scroller: HTMLElement;
  readonly selection: Readable<TextSelection | null>;
  clearSelection(): void;
  /** Goes to a place of the plain text; a jump that Alt ← takes back. */
  goTo(offset: number): void;
  /** Opens the pane with the annotations. */
  showAnnotations(): void;
  /** The range of the window's document that shows this part of the plain text; `null` when there is none. */
  rangeOf(start: number, end: number): Range | null;
}

/** What other features add to the text. */
export interface TextAdditions {
  tools(host: TextHost): ReactNode;
  /** Marks the text, as with the highlights of CSS, and stands beside the selection. */
  layer(host: TextHost): ReactNode;
  pane(host: TextHost): ReactNode;
}
