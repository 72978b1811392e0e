import type { PlacedText } from '../pdf/document-text.ts';
import { joinRects } from '../pdf/join-lines.ts';
import type { PdfRect } from '../pdf/page-layer.ts';
import { letters, likeliest, type SoughtWords } from './letters.ts';

/** The words to be found again, with those around them, and the page (from 0) where they stood. */
export interface Sought extends SoughtWords {
  readonly page: number;
}

/** Where words stand now, page by page. */
export type Anchor = readonly AnchorPart[];

interface AnchorPart {
  readonly page: number;
  readonly rects: readonly PdfRect[];
}

interface Spot {
  readonly page: number;
  readonly piece: PlacedText;
  readonly from: number;
}

/**
 * Finds a quote in a document by its letters and digits alone, so that line breaks, hyphens and spacing of
 * another version do not matter. Of several places the one with the likest surroundings wins, then the
 * nearest page.
 * @returns `null` when the words are not there.
 */
export function anchorQuote(pages: readonly (readonly PlacedText[])[], sought: Sought): Anchor | null {
  const { whole, spots } = lettersOf(pages);
  const found = likeliest(whole, sought, (at) => Math.abs((spots[at]?.page ?? 0) - sought.page) / 1_000);
  return found === null ? null : anchorOf(spots.slice(found.at, found.at + found.length));
}

function lettersOf(pages: readonly (readonly PlacedText[])[]): { whole: string; spots: readonly Spot[] } {
  const spots: Spot[] = [];
  const parts: string[] = [];
  pages.forEach((pieces, page) => {
    for (const piece of pieces) {
      [...piece.text].reduce((from, character) => {
        const folded = letters(character);
        parts.push(folded);
        for (let unit = 0; unit < folded.length; unit += 1) spots.push({ page, piece, from });
        return from + character.length;
      }, 0);
    }
  });
  return { whole: parts.join(''), spots };
}

function anchorOf(spots: readonly Spot[]): Anchor {
  const pages = new Map<number, Spot[]>();
  for (const spot of spots) {
    const onPage = pages.get(spot.page);
    if (onPage === undefined) pages.set(spot.page, [spot]);
    else onPage.push(spot);
  }
  return [...pages].map(([page, onPage]) => ({ page, rects: joinRects(boxesOf(onPage)) }));
}

/** One box for each piece, as wide as its part: characters are taken for equally wide. */
function boxesOf(spots: readonly Spot[]): PdfRect[] {
  const spans = new Map<PlacedText, { first: number; last: number }>();
  for (const { piece, from } of spots) {
    const span = spans.get(piece);
    spans.set(piece, { first: Math.min(span?.first ?? from, from), last: Math.max(span?.last ?? 0, from) });
  }
  return [...spans].map(([{ text, box }, { first, last }]) => {
    const [x1, y1, x2, y2] = box;
    const width = (x2 - x1) / Math.max(1, text.length);
    return [x1 + first * width, y1, x1 + (last + 1) * width, y2];
  });
}
