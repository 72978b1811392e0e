import type { PdfDocument } from './engine.ts';
import type { PdfRect } from './page-layer.ts';

/** A piece of text as it stands on a page: horizontal, its box in PDF points. */
export interface PlacedText {
  readonly text: string;
  readonly box: PdfRect;
}

/** How far letters go below their line, and above it, in parts of their height. */
const [below, above] = [0.22, 0.78];

type PageTexts = readonly (readonly PlacedText[])[];

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
  const pages: (readonly PlacedText[])[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await textOfPage(document, number));
  }
  return pages;
}

/** The text of one page, from 1. @throws what pdf.js throws for a page that it cannot read. */
export async function textOfPage(document: PdfDocument, number: number): Promise<PlacedText[]> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  return items.flatMap((item) => ('str' in item ? pieceOf(item) : []));
}

interface FileItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

function pieceOf({ str, transform, width, height }: FileItem): PlacedText[] {
  const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
  if (str.trim() === '') return [];
  return [{ text: str, box: [x, y - below * height, x + width, y + above * height] }];
}
