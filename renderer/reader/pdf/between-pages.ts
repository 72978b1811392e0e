import { textOfPage } from './document-text.ts';
import type { PdfDocument } from './engine.ts';
import { joinRects } from './join-lines.ts';
import type { PdfSelection, SelectedPart } from './page-layer.ts';
import { runningText } from './page-text.ts';

/** The pages (from 0) between the first and the last selected one that are missing: they were not painted. */
export function pagesBetween(parts: readonly Pick<SelectedPart, 'page'>[]): readonly number[] {
  const known = new Set(parts.map(({ page }) => page));
  const [first = 0, last = 0] = [parts[0]?.page, parts.at(-1)?.page];
  const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => first + 1 + index);
  return between.filter((page) => !known.has(page));
}

/**
 * A selection with whole pages where some between its ends were never painted.
 * @throws what pdf.js throws for a page that it cannot read.
 */
export async function withPagesBetween(
  document: PdfDocument,
  selection: PdfSelection,
): Promise<PdfSelection> {
  const missing = await Promise.all(pagesBetween(selection.parts).map((page) => wholePage(document, page)));
  const parts = [...selection.parts, ...missing.flatMap((part) => part ?? [])].sort(
    (a, b) => a.page - b.page,
  );
  return { ...selection, parts, text: parts.map(({ text }) => text).join(' ') };
}

async function wholePage(document: PdfDocument, page: number): Promise<SelectedPart | null> {
  const pieces = await textOfPage(document, page + 1);
  const text = runningText(pieces.map((piece) => piece.text).join(' '));
  const rects = joinRects(pieces.map(({ box }) => box));
  if (text === '') return null;
  return { page, pageLabel: String(page + 1), rects, text, start: 0, before: '', after: '' };
}
