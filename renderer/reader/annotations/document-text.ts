import type { PdfDocument } from '../pdf/engine.ts';
import type { TextPiece } from './anchor-quote.ts';

/** How far letters go below their line, and above it, in parts of their height. */
const [below, above] = [0.22, 0.78];

/** The text of all pages with its places. @throws what pdf.js throws for a page that it cannot read. */
export async function textOfDocument(document: PdfDocument): Promise<readonly (readonly TextPiece[])[]> {
  const pages: TextPiece[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.flatMap((item) => ('str' in item ? pieceOf(item) : [])));
  }
  return pages;
}

interface FileItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function pieceOf({ str, transform, width, height }: FileItem): TextPiece[] {
  const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
  if (str.trim() === '') return [];
  return [{ text: str, box: [x, y - below * height, x + width, y + above * height] }];
}
