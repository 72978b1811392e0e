import { joinLines } from './join-lines.ts';
import type { PdfSelection, SelectedPart } from './page-layer.ts';
import { piecesOf, runningText, type TextPiece } from './page-text.ts';
import { type PageView, toPdf } from './painted-pages.ts';

const context = 64;

/** A page of the document with its text layer. */
export interface TextPage {
  readonly index: number;
  readonly view: PageView;
}

interface Reading {
  /** The pages that are painted. */
  readonly pages: readonly TextPage[];
  /** What was selected before: of pages that were given back since, it says what still is. */
  readonly last: PdfSelection | null;
  readonly isGoingOn: boolean;
  /** The element of a page (from 0), painted or not. */
  pageOf(index: number): Node | undefined;
}

/** Reads the window's selection as far as it lies on the pages; `null` when nothing on them is selected. */
export function readSelection({ pages, last, isGoingOn, pageOf }: Reading): PdfSelection | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const parts: SelectedPart[] = [];
  let end: PdfSelection['end'] | null = null;
  for (const page of pages) {
    const part = partOf(page, range);
    if (part === null) continue;
    parts.push(part.part);
    end = part.end;
  }
  if (end === null) return null;
  for (const part of last?.parts ?? []) {
    const page = pageOf(part.page);
    const isGivenBack = pages.every(({ index }) => index !== part.page);
    if (isGivenBack && page !== undefined && range.intersectsNode(page)) parts.push(part);
  }
  parts.sort((a, b) => a.page - b.page);
  return { text: parts.map((part) => part.text).join(' '), parts, end, isGoingOn };
}

interface FoundPart {
  readonly part: SelectedPart;
  readonly end: PdfSelection['end'];
}

function partOf({ index, view }: TextPage, range: Range): FoundPart | null {
  const layer = view.textLayer?.div;
  if (layer === undefined || !layer.isConnected || !range.intersectsNode(layer)) return null;
  const pieces = piecesOf(layer);
  const selected = pieces.flatMap((piece) => cutOut(piece, range) ?? []);
  const [first] = selected;
  const last = selected.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = runningText(selected.map((piece) => piece.text).join(''));
  if (text === '') return null;
  const boxes = joinLines(selected.flatMap((piece) => piece.boxes));
  const lowest = boxes.at(-1);
  if (lowest === undefined) return null;
  const whole = pieces.map((piece) => piece.text).join('');
  const place = view.div.getBoundingClientRect();
  const stop = last.start + last.text.length;
  return {
    part: {
      page: index,
      pageLabel: view.pageLabel ?? String(index + 1),
      rects: boxes.map((box) => toPdf(view.viewport, place, box)),
      text,
      start: first.start,
      before: runningText(whole.slice(Math.max(0, first.start - 2 * context), first.start)).slice(-context),
      after: runningText(whole.slice(stop, stop + 2 * context)).slice(0, context),
    },
    end: { x: lowest.right, top: lowest.top, bottom: lowest.bottom },
  };
}

interface SelectedPiece {
  readonly text: string;
  readonly start: number;
  readonly boxes: readonly DOMRect[];
}

/** The selected part of a piece of text; `null` when none of it is. */
function cutOut({ node, text, start }: TextPiece, range: Range): SelectedPiece | null {
  if (!range.intersectsNode(node)) return null;
  if (!(node instanceof Text)) return { text, start, boxes: [] };
  const from = range.startContainer === node ? range.startOffset : 0;
  const to = range.endContainer === node ? range.endOffset : text.length;
  if (to <= from) return null;
  const part = document.createRange();
  part.setStart(node, from);
  part.setEnd(node, to);
  return { text: text.slice(from, to), start: start + from, boxes: [...part.getClientRects()] };
}
