import type { Span } from './text-hits.ts';

/** A point of the window's document in a piece of the text, as an offset into the plain text; `null` outside. */
export function offsetOf(node: Node, offset: number): number | null {
  const piece = pieceAt(node, offset);
  if (piece === null) return null;
  const start = Number(piece.dataset.start);
  const length = piece.dataset.length;
  // A formula is marked as a whole: its beginning stands for what lies before its middle.
  if (length !== undefined) return start + (isBehind(piece, node, offset) ? Number(length) : 0);
  if (node instanceof Text) return start + offset;
  return start + (offset === 0 ? 0 : (piece.textContent?.length ?? 0));
}

function pieceAt(node: Node, offset: number): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const around = element?.closest<HTMLElement>('[data-start]') ?? null;
  if (around !== null || !(node instanceof HTMLElement)) return around;
  // Between pieces: the one that follows, else the last one before.
  const next = node.childNodes[offset];
  if (next instanceof HTMLElement) {
    return next.matches('[data-start]') ? next : next.querySelector<HTMLElement>('[data-start]');
  }
  return [...node.querySelectorAll<HTMLElement>('[data-start]')].at(-1) ?? null;
}

function isBehind(piece: HTMLElement, node: Node, offset: number): boolean {
  const before = document.createRange();
  before.setStart(piece, 0);
  before.setEnd(node, offset);
  return before.toString().length * 2 > (piece.textContent?.length ?? 0);
}

/** The range that shows a part of the plain text; `null` when the text has no such part. */
export function rangeOf(root: HTMLElement, start: number, end: number): Range | null {
  return rangesOf(root, [{ start, end }])[0] ?? null;
}

/** The ranges that show parts of the plain text, in one walk over the text; `null` for what it does not have. */
export function rangesOf(root: HTMLElement, spans: readonly Span[]): (Range | null)[] {
  // The caption of a table stands before its rows, whose text comes first.
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-start]')].sort(
    (a, b) => startOf(a) - startOf(b),
  );
  const starts = pieces.map(startOf);
  return spans.map(({ start, end }) => {
    const first = pieces[firstAt(starts.length, (at) => endOf(pieces[at]) > start)];
    const last = pieces[firstAt(starts.length, (at) => (starts[at] ?? 0) >= end) - 1];
    if (first === undefined || last === undefined) return null;
    const range = document.createRange();
    const [from, to] = [pointIn(first, start, false), pointIn(last, end, true)];
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range.collapsed ? null : range;
  });
}

/** Where the text has formulas, which count as their TeX. */
export function formulasOf(root: HTMLElement): Span[] {
  return [...root.querySelectorAll<HTMLElement>('[data-length]')].map((piece) => ({
    start: startOf(piece),
    end: endOf(piece),
  }));
}

/** The first of so many places in order from which on something holds; their number where it never does. */
function firstAt(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const startOf = (piece: HTMLElement): number => Number(piece.dataset.start);

function endOf(piece: HTMLElement | undefined): number {
  if (piece === undefined) return 0;
  const start = Number(piece.dataset.start);
  return (
    start +
    (piece.dataset.length === undefined ? (piece.textContent?.length ?? 0) : Number(piece.dataset.length))
  );
}

function pointIn(piece: HTMLElement, at: number, isEnd: boolean): { node: Node; offset: number } {
  const text = piece.firstChild;
  if (piece.dataset.length !== undefined || !(text instanceof Text)) {
    return { node: piece, offset: isEnd ? piece.childNodes.length : 0 };
  }
  const offset = at - Number(piece.dataset.start);
  return { node: text, offset: Math.max(0, Math.min(text.length, offset)) };
}
