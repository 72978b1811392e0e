import type { Sha256 } from '../../../shared/library/ids.ts';
import { openPdf, type PdfDocument } from '../../reader/pdf/engine.ts';
import { arxivIdIn, authorsIn, type PieceOfPage, titleOf } from './title-guess.ts';

/** What is known of a PDF that the reader brought. */
export interface ReadPdf {
  readonly title: string;
  readonly authors: readonly string[];
  readonly arxivId: string | null;
}

const limitMs = 15_000;

/** Reads title, authors and arXiv id of a kept PDF; one that says nothing is named after its file. */
export async function readOwnPdf(file: Sha256, bytes: number, fileName: string): Promise<ReadPdf> {
  const opening = openPdf({ file, bytes, password: () => new Promise(() => {}) });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitMs);
  });
  try {
    const read = await Promise.race([opening.document.then((pdf) => readPdf(pdf, fileName)), late]);
    return read ?? namedAfter(fileName);
  } catch {
    // It begins and ends as a PDF does, so it is kept; what it says only pdf.js cannot tell.
    return namedAfter(fileName);
  } finally {
    clearTimeout(timer);
    opening.close();
  }
}

const namedAfter = (fileName: string): ReadPdf => ({
  title: titleOf({ title: null, authors: [], pieces: [] }, fileName),
  authors: [],
  arxivId: null,
});

async function readPdf(pdf: PdfDocument, fileName: string): Promise<ReadPdf> {
  const { info } = await pdf.getMetadata();
  const pieces = await piecesOf(pdf);
  const authors = authorsIn(textIn(info, 'Author'));
  return {
    title: titleOf({ title: textIn(info, 'Title'), authors, pieces }, fileName),
    authors,
    arxivId: arxivIdIn(pieces),
  };
}

function textIn(info: object, name: string): string | null {
  const value: unknown = Reflect.get(info, name);
  return typeof value === 'string' ? value : null;
}

async function piecesOf(pdf: PdfDocument): Promise<PieceOfPage[]> {
  const page = await pdf.getPage(1);
  const { height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item): PieceOfPage[] => {
    if (!('str' in item)) return [];
    const [a = 0, b = 0, c = 0, d = 0, , y = 0] = item.transform.map(Number);
    const text = item.hasEOL ? `${item.str} ` : item.str;
    return [{ text, size: Math.hypot(c, d), fromTop: 1 - y / height, upright: Math.abs(a) > Math.abs(b) }];
  });
}
