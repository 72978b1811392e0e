import type { PdfDocument } from '../pdf/engine.ts';
import type { TextPiece } from './anchor-quote.ts';

/** How far letters go below their line, and above it, in parts of their height. */
const [below, above] = [0.22, 0.78];

type PageTexts = readonly (readonly TextPiece[])[];

const known = new WeakMap<PdfDocument, Promise<PageTexts>>();

/**
 * The text of all pages with its places, read once for a document.
 * @throws what pdf.js throws for a page that it cannot read.
 */
export function textOfDocument(document: PdfDocument): Promise<PageTexts> {
  const held = known.get(document);
  if (held !== undefined) return held;
  const reading = read(document);
  known.set(document, reading);
  return reading;
}

async function read(document: PdfDocument): Promise<PageTexts> {
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
