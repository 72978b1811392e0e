import type { Block } from './blocks.ts';
import { wordSpace } from './blocks.ts';
import { pdfString } from './pdf-file.ts';
import { type Face, widthOf } from './typeset.ts';

/** A page of US letter in the making; the origin is its lower left corner, lengths are points. */
export interface Page {
  readonly operators: string[];
  /** Bodies of link annotations. */
  readonly links: string[];
}

export const pageSize = { width: 612, height: 792 } as const;

const round = (value: number): string => value.toFixed(2);

export function drawText(
  page: Page,
  text: string,
  face: Face,
  size: number,
  x: number,
  y: number,
  spacing = 0,
): void {
  page.operators.push(
    `BT /${face} ${size} Tf ${round(spacing)} Tw ${round(x)} ${round(y)} Td ${pdfString(text)} Tj ET`,
  );
}

/** Draws a block whose lower edge is at `y`. */
export function drawBlock(page: Page, block: Block, x: number, y: number, measure: number): void {
  if (block.figure !== undefined) drawBars(page, block.figure.bars, x, y, measure, block.height);
  const line = block.line;
  if (line === undefined) return;
  const spacing = wordSpace(line, measure);
  const left =
    line.align === 'centred' ? x + Math.max(0, (measure - widthOf(line.text, line.face, line.size)) / 2) : x;
  const baseline = y + line.size * 0.25;
  drawText(page, line.text, line.face, line.size, left, baseline, spacing);
  if (block.destination?.startsWith('bib') === true) return;
  for (const citation of line.text.matchAll(/\[(\d+)\]/g)) {
    const before = line.text.slice(0, citation.index);
    const from = left + widthOf(before, line.face, line.size) + spacing * (before.split(' ').length - 1);
    const to = from + widthOf(citation[0], line.face, line.size);
    page.links.push(
      `<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [${round(from)} ${round(y)} ${round(to)} ${round(y + line.size)}] /Dest /bib${citation[1]} >>`,
    );
  }
}

/** A bar chart of values up to 100, with labels below. */
function drawBars(
  page: Page,
  bars: readonly { readonly label: string; readonly value: number }[],
  x: number,
  y: number,
  measure: number,
  height: number,
): void {
  const room = measure / bars.length;
  const floor = y + 18;
  page.operators.push(`0.6 G 0.5 w ${round(x)} ${round(floor)} m ${round(x + measure)} ${round(floor)} l S`);
  for (const [at, { label, value }] of bars.entries()) {
    const tall = ((height - 30) * value) / 100;
    const left = x + at * room;
    page.operators.push(
      `${at === bars.length - 1 ? '0.20 0.42 0.70' : '0.72 0.78 0.86'} rg ${round(left + room * 0.2)} ${round(floor)} ${round(room * 0.6)} ${round(tall)} re f 0 g`,
    );
    drawText(page, value.toFixed(1), 'F1', 7, left + room * 0.28, floor + tall + 2);
    drawText(page, label.slice(0, 12), 'F1', 7, left + room * 0.16, y + 8);
  }
}
